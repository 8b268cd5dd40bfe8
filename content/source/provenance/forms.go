package provenance

import (
	"slices"
	"sync"

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

// thisPiece is what such a sentence is about.
const thisPiece = `(?:(?:this|the|today's|our|an? (?:\w+ ){0,3}version of(?: this| the)?|p(?:arts|ortions) of this|[\w' ]{0,30}'s) )?` +
	`(?:following |entire )?(?:article|story|piece|post|blog post|blog|essay|column|op-?ed|commentary|interview|video|analysis|report|editorial|letter` +
	`|review|feature|excerpt|text|content|material|speech|page|podcast|transcript|guest post|press release|answer|work|item|list|investigation|project)`

// piece begins a sentence, up to what is said of it: "This article was", "This is", or nothing.
const piece = `(?i)^(?:(?:` + thisPiece + `|this) )?(?:(?:is|was|were|has been|have been|had been|appears|is being) )?(?:(?:also|here) )?`

// talk is what somebody held.
const talk = `(?:talk|speech|keynote|lecture|presentation|address)\b`

// forms are these ways. The first that a sentence has tells.
var forms = [...]form{
	{content.Translated, pattern.New(piece + `translat(?:ed|ion) (?:from|by|of)\b`).Behind("translat")},
	{content.Translated, pattern.New(`(?i)übersetzt (?:von|aus)|übersetzte.{0,20} (?:fassung|version)|aus dem \p{L}+ischen (?:von|übersetzt)`).
		Behind("übersetz", "aus dem ")},
	{content.FirstAt, pattern.New(`(?i)^(?:`+thisPiece+`,? (?:[^.]{0,80}?,? )?)?(?:it )?(?:(?:was|were|is|has been|had been|that was) )?(?:also )?`+
		`(?:(?:originally|first|previously|initially|simultaneously) (?:been )?(?:appeared|published|posted|ran|written|printed|aired|featured|produced`+
		`|released|reported|seen|broadcast|distributed|issued|commissioned)|(?:appeared|published|posted|ran|printed) (?:\w+ )?(?:originally|first`+
		`|previously))\b`).Behind("originally", "first", "previously", "initially", "simultaneously")},
	{content.FirstAt, pattern.New(`(?i)(?:erschien(?:en)?|wurde|ist) (?:zuerst|zunächst|ursprünglich)|(?:zuerst|ursprünglich|zunächst|erstmals) (?:erschienen`+
		`|veröffentlicht|publiziert)|auszug aus|zweitveröffentlichung`).Behind("zuerst", "zunächst", "ursprünglich", "erstmals", "auszug", "zweitver")},
	{content.FirstAt, pattern.New(`(?i)\b(?:initialement|d'abord|précédemment|originellement) (?:publié|paru)|(?:publié|paru)e? (?:initialement|à l'origine`+
		`|d'abord)|\ba été publiée? (?:par|dans|sur) `).Behind("publié", "paru")},
	{content.Republished, pattern.New(`(?i)mit freundlicher genehmigung|übernommen (?:von|aus)|\brepublié|\breproduite? avec`).
		Behind("genehmigung", "übernommen", "republié", "reproduit")},
	{content.Adapted, pattern.New(`["“]([^"”]{2,90}?)[,.]*["”].*\bfrom which (?:\w+ of )?(?:this|the) \w+ (?:is|was|has been|are|were|have been) ` +
		`(?:adapted|excerpted|taken|drawn|extracted)`).Behind("from which")},
	{content.Adapted, pattern.New(`(?i)^(?:(?:`+thisPiece+`|the following|the above|what follows|it|this is)\b.*)?\b(?:(?:excerpt(?:ed)?|adapted`+
		`|extract(?:ed)?|abridged|condensed) (?:is |was |version |and \w+ )*(?:from|of)|is an? (?:edited |adapted |condensed )?(?:adaptation`+
		`|version) (?:from|of))\b`).Behind("excerpt", "adapt", "extract", "abridged", "condensed", "version of", "version from")},
	{content.Adapted, pattern.New(piece+`based (?:up)?on (?:a|my|the) (?:[\w-]+ ){0,2}`+talk+`|\b(?:text|transcript|notes|version|adaptation)`+
		`(?: and slides)? (?:of|from|for) (?:a|the|my) (?:[\w-]+ ){0,2}`+talk+`[^.]{0,30}\bI (?:gave|delivered|have given)\b`).
		Behind("a talk", "the talk", "my talk", "speech", "keynote", "lecture", "presentation", "address")},
	{"", pattern.New(`(?i)\b(?:was|were|been) (?:also |later |subsequently )?(?:re-?printed|re-?published|re-?posted|syndicated|picked up|cited) `+
		`(?:on|in|at|by) |\bbeing cross-?posted `).
		Behind("reprint", "re-print", "republish", "re-publish", "repost", "re-post", "cross-post", "crosspost", "syndicated", "picked up", "cited")},
	{content.CrossPost, pattern.New(piece+`cross[ -]?posted\b`).Behind("cross-post", "crosspost", "cross post")},
	{content.Republished, pattern.New(piece+`(?:re-?published|re-?printed|re-?posted|syndicated|excerpted|adapted|extracted|abridged|reproduced`+
		`|translated|taken from|distributed by)\b|^`+thisPiece+` (?:is )?(?:here )?(?:by |through the )?courtesy\b`).
		Behind("republish", "re-publish", "reprint", "re-print", "repost", "re-post", "syndicated", "excerpt", "adapted", "extract", "abridged",
			"reproduced", "translated", "taken from", "distributed by", "courtesy")},
	{content.Partner, pattern.New(piece+`(?:part of )?(?:an? |the (?:result|product) of an? )?(?:(?:joint |co-)(?:publication|production|project`+
		`|investigation|effort|report)|[\w ]{0,20}\bcollaboration between)\b(.*)`).Behind("joint ", "co-", "collaboration")},
	{content.Partner, pattern.New(piece+`(?:(?:published|produced|reported|created|developed|(?:part|the result|the product) of a (?:partnership`+
		`|collaboration)) (?:in (?:partnership|collaboration|cooperation) with|jointly)|a collaboration with|co-(?:published|reported) (?:with|by))`+
		`|(?:^|(?:artikel|text|beitrag|interview) [^.]{0,40})in kooperation mit|^en partenariat avec`).
		Behind("partner", "collaboration", "kooperation", "cooperation", "jointly", "co-", "partenariat")},
	{content.FirstAt, pattern.New(`(?i)^(?:(?:this|the (?:entire |following |above )?\w+) (?:is|was) an? (?:[\w-]+ ){0,3}version of|an? (?:[\w-]+ ){0,3}` +
		`version of (?:this|the) [\w-]+ (?:(?:was |is |has |also )*(?:appear|publish|ran|run|post|deliver|print)))`).Behind("version of")},
	{content.Republished, pattern.New(`^(?:Provided|Supplied|Distributed) by (?:the )?(\p{Lu}[^:;]{2,80})$`).
		Behind("provided by", "supplied by", "distributed by")},
	{content.FirstAt, pattern.New(`(?i)^\S.{8,160} (?:originally|first) (?:appeared|published) (?:on|in|at) [\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$`).
		Behind("originally", "first")},
	{content.Wire, pattern.New(`^(?:This|The) (?:article|story|report|dispatch) (?:was|is|has been) (?:reported|written|provided|produced|supplied|filed`+
		`|distributed) by (?:[Tt]he )?(Associated Press|Reuters|Agence France-Presse|AFP|AP|UPI|United Press International|Bloomberg(?: News)?`+
		`|dpa|Press Association|PA Media|Canadian Press|Xinhua|Kaiser Health News|KFF Health News|ProPublica|Stacker)\b`).Behind("ed by ", "written by ")},
	{content.FirstAt, pattern.New(`^(?:I (?:originally |first )?wrote (?:this|the) (?:\w+ )?for|This (?:article|piece|post|essay|column|story) was written for`+
		`|The (?:above|following) (?:article|piece|story) was published (?:in|by|on)|(?:This \w+ )?[Aa]lso (?:published|posted|appears|appeared) (?:on|at`+
		`|in)) (?:the )?(\p{Lu}[^,.:;]{2,50}|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6})`).
		Behind("wrote th", "written for", "was published", "also p", "also app")},
	{content.PressRelease, pattern.New(`^(?:SOURCE:? |(?:Source: |This is a )?[Pp]ress release (?:from|by|of|issued by) (?:the )?)(\p{Lu}[^:;| ]* `+
		`[^:;|]{1,60})$`).Behind("source", "press release")},
	{content.Republished, pattern.New(`(?i)^this is an? (?:archived copy|archive|mirror|copy|re-?post) of (?:an?|the|my) `).Behind("this is a")},
}

// leads are words of which a sentence of these forms has one.
var leads = sync.OnceValue(func() *pattern.Words {
	var all []string
	for i := range forms {
		all = append(all, forms[i].is.Words...)
	}
	slices.Sort(all)
	return pattern.Among(slices.Compact(all)...)
})

var (
	// noOrigin is a sentence of a story about a text of somebody else's, or on who wrote the piece at first.
	noOrigin = pattern.New(`(?i)^(?:the (?:letter|report|video|analysis|speech|work|list|item|answer|material|content|review|podcast|press release|page|feature` +
		`|text)|(?:first|originally|previously) (?:published|posted|reported|released)[^,]{0,60}, (?:the|an?|it|he|she|they|his|her)) ` +
		`|(?-i:^This \w+ was (?:originally |first )?written by \p{Lu}\S+ (?:\p{Lu}\. )?\p{Lu}\S+$)`)
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
	lowerSite = pattern.New(`(?:first|originally|previously|initially) (?:appeared|published|posted|ran) (?:on|at|by) (\p{Ll}[\p{Ll}\d-]{3,})` +
		`(?: and (?:is|was|has|appears)|[.,] |\.?$)`)

	// fromForm leads to the name of the origin.
	fromForm = pattern.New(`(?:(?i:appear(?:ed|s)|published|posted|ran|printed|run|written|produced|aired|released|featured|syndicated|reported` +
		`|broadcast|distributed|issued|erschien(?:en)?|veröffentlicht|publiée?|parue?|republiée?|republished|reprinted|reposted|cross-?posted` +
		`|excerpt(?:ed)?|adapted|extract(?:ed)?|translated|taken|reproduced|distributed|übernommen|übersetzt|permission|partnership|collaboration` +
		`|cooperation|kooperation|partenariat|courtesy|arrangement|version|seen|abridged|genehmigung)(?i:[^.]{0,60}?)) (?i:(?:on|in|by|at|from|with` +
		`|of|for|bei|im|in der|auf|aus|von|der|dans|sur|par|de|avec) )(?:(?i:the blog of |the website of |the site of |the pages of |its partner ` +
		`|our partners? |partner )|the )?(["“„»«'A-Z\x{c0}-\x{de}@]|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|news|io|de|fr|eu|co|uk|us` +
		`|ca|au|tv)\b)`)
)
