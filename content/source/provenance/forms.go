package provenance

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/pattern"
)

// form is a way to say in a sentence where a piece comes from. Whom it names is the expression's group, if
// it has one, of several partners one that is not this house; or else the outlet. A form without a kind
// looks like one of those below it and is none.
type form struct {
	kind content.ProvenanceKind
	is   pattern.Guarded
}

const thisPiece = `(?:(?:this|the|the following|today's|a version of(?: this| the)?|an? (?:\w+ ){0,3}version of(?: this| the)?` +
	`|an earlier version of(?: this| the)?|parts of this|portions of this|our|[\w' ]{0,30}'s) )?(?:entire )?(?:article|story|piece|post|blog post` +
	`|blog|essay|column|op-?ed|commentary|interview|video|analysis|report|editorial|letter|review|feature|excerpt|text|content|material|speech` +
	`|page|podcast|transcript|guest post|press release|answer|work|item|list)`

// forms are these ways. The first that a sentence has tells.
var forms = [...]form{
	{content.Translated, pattern.New(`(?i)^(?:` + thisPiece + ` )?(?:(?:is|was|has been) )?translat(?:ed|ion) (?:from|by|of)\b`).Behind("translat")},
	{content.Translated, pattern.New(`(?i)(?:^|[^\p{L}])(?:(?:aus dem \w+ )?übersetzt (?:von|aus)|übersetzte(?: und \p{L}+)? (?:fassung|version)`+
		`|aus dem (?:englischen|französischen|amerikanischen|russischen|spanischen|italienischen) (?:von|übersetzt))`).Behind("übersetz", "aus dem ")},
	{content.FirstAt, pattern.New(`(?i)^(?:`+thisPiece+`,? (?:[^.]{0,80}?,? )?)?(?:it )?(?:(?:was|were|is|has been|had been`+
		`|that was) )?(?:also )?(?:(?:originally|first|previously|initially|simultaneously) (?:been )?(?:appeared|published|posted|ran|written`+
		`|printed|aired|featured|produced|released|reported|seen|broadcast|distributed|issued|commissioned)|(?:appeared|published|posted|ran`+
		`|printed) (?:originally|first|previously)|(?:appeared|ran|published|posted) (?:\w+ )?(?:originally|first|previously))\b`).
		Behind("originally", "first", "previously", "initially", "simultaneously")},
	{content.FirstAt, pattern.New(`(?i)(?:^|[^\p{L}])(?:erschien(?:en)? (?:zuerst|zunächst|ursprünglich)|(?:zuerst|ursprünglich`+
		`|zunächst) (?:erschienen|veröffentlicht|publiziert)|ist zuerst|(?:wurde|ist) (?:zuerst|ursprünglich)|erstmals (?:erschienen|veröffentlicht)`+
		`|auszug aus|zweitveröffentlichung)`).
		Behind("zuerst", "zunächst", "ursprünglich", "erstmals", "auszug aus", "zweitver")},
	{content.Republished, pattern.New(`(?i)(?:^|[^\p{L}])(?:mit freundlicher genehmigung|übernommen (?:von|aus))`).Behind("genehmigung", "übernommen")},
	{content.Partner, pattern.New(`(?i)(?:artikel|text|beitrag|interview) [^.]{0,40}in kooperation mit|^in kooperation mit|^en partenariat avec`).
		Behind("kooperation", "partenariat")},
	{content.Republished, pattern.New(`(?i)\b(?:republiée?|reproduite? avec)`).Behind("republié", "reproduit")},
	{content.FirstAt, pattern.New(`(?i)\b(?:(?:initialement|d'abord|précédemment|originellement) (?:publiée?|parue?)`+
		`|a été (?:initialement )?publiée? (?:initialement |d'abord |par |dans |sur )|(?:publiée?|parue?) (?:initialement|à l'origine`+
		`|d'abord))`).Behind("publié", "paru")},
	{content.Adapted, pattern.New(`["“]([^"”]{2,90}?)[,.]*["”].*\bfrom which (?:(?:some|part|parts|much|most|portions) of )?(?:this|the) (?:article` +
		`|column|essay|post|piece|story|commentary|op-?ed|excerpt) (?:is|was|has been|are|were|have been) (?:adapted|excerpted|taken|drawn` +
		`|extracted)`).Behind("from which")},
	{content.Adapted, pattern.New(`(?i)^(?:(?:`+thisPiece+`|the following|the above|what follows|it|this is)\b.*)?\b(?:(?:excerpt(?:ed)?|adapted`+
		`|extract(?:ed)?|abridged|condensed) (?:is |was |version |and \w+ )*(?:from|of)|is an? (?:edited |adapted |condensed )?(?:excerpt|extract`+
		`|adaptation|version) (?:from|of))\b`).
		Behind("excerpt", "adapt", "extract", "abridged", "condensed", "version")},
	{content.Adapted, pattern.New(`(?i)\b(?:text|transcript|notes|version|adaptation)(?: and slides)? (?:of|from|for) (?:a|the`+
		`|my) (?:[\w-]+ ){0,2}(?:talk|speech|keynote|lecture|presentation|address)\b[^.]{0,30}\b(?:I (?:gave|delivered`+
		`|have given))\b`).Behind("text", "transcript", "notes", "version", "adaptation")},
	{content.Adapted, pattern.New(`(?i)^(?:` + thisPiece + ` (?:is|was) )?(?:loosely |partly )?based (?:up)?on (?:a|my|the) (?:[\w-]+ ){0,2}(?:talk` +
		`|speech|keynote|lecture|presentation|chapter|thesis|dissertation|thread)\b`).Behind("based ")},
	{"", pattern.New(`(?i)\b(?:was|were|has been|been) (?:also |later |subsequently )?(?:re-?printed|re-?published|re-?posted|syndicated|picked up`+
		`|cited) (?:on|in|at|by) |\bbeing cross-?posted (?:on|in|at|to) `).Behind(" on ", " in ", " at ", " by ", " to ")},
	{content.CrossPost, pattern.New(`(?i)^(?:(?:` + thisPiece + `|this) )?(?:(?:is|was|has been|have been|appears` +
		`|is being) (?:here )?)?cross[ -]?posted\b`).Behind("cross")},
	{content.Republished, pattern.New(`(?i)^(?:(?:`+thisPiece+`|this) )?(?:(?:is|was|has been|have been|appears`+
		`|is being) (?:here )?)?(?:re-?published|re-?printed|re-?posted|syndicated|excerpted|adapted|extracted|taken|abridged|reproduced|translated`+
		`|distributed|edited and republished)\b|^`+
		thisPiece+` (?:is |was |comes |appears )?(?:here )?(?:to us |to you )?(?:by |through the )?courtesy\b`).
		Behind("publish", "print", "post", "syndicated", "excerpt", "adapted", "extract", "taken", "abridged", "reproduced", "translated",
			"distributed", "courtesy")},
	{content.Partner, pattern.New(`(?i)^(?:this|the) (?:\w+ )?(?:article|story|report|piece|investigation|project|series|essay|interview`+
		`|analysis) (?:is|was) (?:an? |the (?:result|product) of an? )?(?:joint|co-?)\W?(?:publication|production|project|investigation|effort`+
		`|report)\b(.*)`).Behind("joint", "co")},
	{content.Partner, pattern.New(`(?i)^(?:` + thisPiece + ` )?(?:(?:is|was) )?[\w ]{0,30}\bcollaboration between\b(.*)`).Behind("collaboration")},
	{content.Partner, pattern.New(`(?i)^(?:`+thisPiece+` )?(?:(?:is|was) )?(?:(?:published|produced|reported|co-?published|created|developed`+
		`|being published|a collaboration|part of a (?:partnership|collaboration)|the (?:result|product) of a (?:partnership`+
		`|collaboration)) (?:is )?(?:in (?:partnership|collaboration|cooperation) with|jointly|between|with)|(?:is |was )?(?:co-?published`+
		`|jointly published|co-?reported) (?:with|by))`).Behind(" with", "jointly", " between", " by")},
	{content.FirstAt, pattern.New(`(?i)^(?:(?:this|the (?:entire |following |above )?\w+) (?:is|was) an? (?:[\w-]+ ){0,3}version of` +
		`|an? (?:[\w-]+ ){0,3}version of (?:this|the) [\w-]+ (?:(?:was |is |has |also |previously |originally |first )*(?:appear|publish|ran|run|post` +
		`|deliver|print)))`).Behind("version of")},
	{content.Republished, pattern.New(`^(?:Provided|Supplied`+
		`|Distributed) by (?:the )?(\p{Lu}[^:;]{2,80})$`).Behind("provided by", "supplied by", "distributed by")},
	{content.FirstAt, pattern.New(`(?i)^\S.{8,160} (?:originally|first) (?:appeared|published) (?:on|in|at) [\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$`).
		Behind("originally", "first")},
	{content.Wire, pattern.New(`^(?:This|The) (?:article|story|report|dispatch) (?:was|is|has been) (?:reported|written|provided|produced|supplied` +
		`|filed|distributed) by (?:[Tt]he )?(Associated Press|Reuters|Agence France-Presse|AFP|AP|UPI|United Press International|Bloomberg(?: News)?` +
		`|dpa|Press Association|PA Media|Canadian Press|Xinhua|Kaiser Health News|KFF Health News|ProPublica|Stacker)\b`).Behind(" by ")},
	{content.FirstAt, pattern.New(`^(?:I (?:originally |first )?wrote (?:this|the) (?:\w+ )?for|This (?:article|piece|post|essay|column`+
		`|story) was (?:originally |first )?written for|The (?:above|following) (?:article|piece|story) was (?:first )?published (?:in|by|on)`+
		`|(?:This \w+ )?[Aa]lso (?:published|posted|appears|appeared) (?:on|at|in)) (?:the )?(\p{Lu}[^,.:;]{2,50}`+
		`|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6})`).Behind("wrote", "written for", "published", "posted", "appear")},
	{content.PressRelease, pattern.New(`^(?:SOURCE:? |(?:Source: |This is a )?[Pp]ress release (?:from|by|of|issued by) (?:the )?)`+
		`(\p{Lu}[^:;| ]* [^:;|]{1,60})$`).
		Behind("source", "press release")},
	{content.Republished, pattern.New(`(?i)^this is (?:an? )?(?:archived copy|archive|mirror|copy|repost|re-post) of (?:an?|the` +
		`|my) (?:[\w-]+ ){0,3}(?:article|post|essay|piece|text|story)\b`).Behind("this is")},
}

// leads are words of which a sentence of these forms has one.
var leads = pattern.Among("original", "first ", "previously", "republish", "re-publish", "reprint", "excerpt", "adapted", "version of", "partner",
	"collaboration", "courtesy", "cross-post", "crosspost", "cross post", "syndicat", "provided by", "translat", "repost", "erschien", "zuerst", "übersetz",
	"übernommen", "genehmigung", "kooperation", "publié", "paru", "republié", "distributed by", "initially", "extract", "joint", "from which", "abridged",
	"auszug", "reproduit", "zweitver", "ursprünglich", "source ", "source:", "produced by", "erstmals", "jointly", "co-publish", "this is an archive",
	"this is a copy", "this is a mirror", "a talk", "the talk", "my talk", "speech", "keynote", "a lecture", "the lecture", "presentation", "a chapter",
	"wrote th", "written ", "reported by", "supplied by", "filed by", "also p", "also app", "was published", "press release")

var (
	// noOrigin is a time stamp, a sentence of a story about a text of somebody else's, or on who wrote the piece at first.
	noOrigin = pattern.New(`(?i)^(?:first|originally|last|previously)? ?(?:published|posted|updated)(?: on)?:? (?:(?:on )?(?:mon|tue|wed|thu|fri|sat` +
		`|sun)[a-z]*,? )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|at \d)|^(?:\(?\d+\)|thumbnail|photos?|images?` +
		`|pictures?|illustrations?|header|featured|cover|lead|the (?:letter|report|video|analysis|speech|work|list|item|answer|material|content` +
		`|review|podcast|press release|page|feature|text|memo|dossier)|(?:first|originally|previously) (?:published|posted|reported` +
		`|released)[^,]{0,60}, (?:the|an?|it|he|she|they|his|her)) |(?-i:^This (?:article|post|story|piece|column) was (?:originally ` +
		`|first )?written by \p{Lu}\S+ (?:\p{Lu}\. )?\p{Lu}\S+$)`)

	// quotedTalk is of somebody in the story.
	quotedTalk = pattern.New(`^ *["“].* (?:said|says|told|wrote|according)\b`)
	// inPrint is of the house's own paper.
	inPrint = pattern.New(`(?i)appears? in print|appeared in print|(?:print|paper) edition|in the .{0,40}(?:print|paper) (?:edition|issue)` +
		`|in the (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn` +
		`|winter)[^.]{0,20} (?:issue|edition)\b|on page [A-Z]?\d|(?:with|under) the headline`)

	// Syndicate is a house that distributes what others publish.
	Syndicate = pattern.New(`(?i)\b(?:syndicate|syndication|creators|features|media services|news service|tribune content|king features|counterpoint` +
		`|agency group|writers group|distributed by)\b`)

	// quotedFrom is the paper in quotation marks from which a text in quotation marks is taken.
	quotedFrom = pattern.New(`[“”„»«"] (?:from|aus|in|de|dans) [“„»«]([^“”„»«"]{2,60})[”“«»"]`)
	// germanFrom names the house after a noun.
	germanFrom = pattern.New(`(?:zuerst|ursprünglich|zunächst) (?:auf|bei|in der|im|in) (?:der ` +
		`|dem )?[„»"]?(\p{L}[\p{L}\d.-]{3,40})["“«]? (?:veröffentlicht|erschienen|publiziert)`)
	// lowerSite is a site that writes its name in lower case: "first published on tidewrack and".
	lowerSite = pattern.New(`(?:first|originally|previously|initially) (?:appeared|published|posted|ran) (?:on|at` +
		`|by) (\p{Ll}[\p{Ll}\d-]{3,})(?: and (?:is|was|has|appears)|[.,]|$)`)

	// fromForm leads to the name of the origin.
	fromForm = pattern.New(`(?:(?i:appear(?:ed|s)|published|posted|ran|printed|run|written|produced|aired|released|featured|syndicated|reported` +
		`|broadcast|distributed|issued|erschien(?:en)?|veröffentlicht|publiée?|parue?|republiée?|republished|reprinted|reposted|cross-?posted` +
		`|excerpt(?:ed)?|adapted|extract(?:ed)?|translated|taken|reproduced|distributed|übernommen|übersetzt|permission|partnership|collaboration` +
		`|cooperation|kooperation|partenariat|courtesy|arrangement|version|seen|abridged|genehmigung)(?i:[^.]{0,60}?)) (?i:(?:on|in|by|at|from|with` +
		`|of|for|bei|im|in der|auf|aus|von|der|dans|sur|par|de|avec) )(?:(?i:the blog of |the website of |the site of |the pages of |its partner ` +
		`|our partners? |partner )|the )?(["“„»«'A-Z\x{c0}-\x{de}@]|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|news|io|de|fr|eu|co|uk|us` +
		`|ca|au|tv)\b)`)
)
