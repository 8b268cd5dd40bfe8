package provenance

import (
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

const thisPiece = `(?:(?:this|the|the following|today's|a version of(?: this| the)?|an? (?:\w+ ){0,3}version of(?: this| the)?` +
	`|an earlier version of(?: this| the)?|parts of this|portions of this|our|[\w' ]{0,30}'s) )?(?:entire )?(?:article|story|piece|post|blog post|blog` +
	`|essay|column|op-?ed|commentary|interview|video|analysis|report|editorial|letter|review|feature|excerpt|text|content|material|speech|page|podcast` +
	`|transcript|guest post|press release|answer|work|item|list)`

var (
	// Origin first: it ran elsewhere before.
	firstElsewhere = pattern.New(`(?i)^(?:` + thisPiece + `,? (?:[^.]{0,80}?,? )?)?(?:it )?(?:(?:was|were|is|has been|had been` +
		`|that was) )?(?:also )?(?:(?:originally|first|previously|initially|simultaneously) (?:been )?(?:appeared|published|posted|ran|written|printed|aired` +
		`|featured|produced|released|reported|seen|broadcast|distributed|issued|commissioned)|(?:appeared|published|posted|ran|printed) (?:originally|first|previously)|(?:appeared|ran|published` +
		`|posted) (?:\w+ )?(?:originally|first|previously))\b`)
	republished = pattern.New(`(?i)^(?:(?:` + thisPiece + `|this) )?(?:(?:is|was|has been|have been|appears|is being) (?:here )?)?(?:re-?published|re-?printed` +
		`|re-?posted|cross[ -]?posted|syndicated|excerpted|adapted|extracted|taken|abridged|reproduced|translated|distributed|edited and republished)\b|^` +
		thisPiece + ` (?:is |was |comes |appears )?(?:here )?(?:to us |to you )?(?:by |through the )?courtesy\b`)
	adaptedFrom = pattern.New(`(?i)\b(?:excerpt(?:ed)?|adapted|extract(?:ed)?|abridged|condensed) (?:is |was |version |and \w+ )*(?:from|of)\b`+
		`|\bhas been adapted from\b|\bis an? (?:edited |adapted |condensed )?(?:excerpt|extract|adaptation|version) (?:from|of)\b`).Behind("excerpt", "adapt", "extract", "abridged", "condensed", "version")
	partnership = pattern.New(`(?i)^(?:` + thisPiece + ` )?(?:(?:is|was) )?(?:(?:published|produced|reported|co-?published|created|developed|being published` +
		`|a collaboration|part of a (?:partnership|collaboration)|the (?:result|product) of a (?:partnership|collaboration)) (?:is )?(?:in (?:partnership` +
		`|collaboration|cooperation) with|jointly|between|with)|(?:is |was )?(?:co-?published|jointly published|co-?reported) (?:with|by))`)

	joint = pattern.New(`(?i)^(?:this|the) (?:\w+ )?(?:article|story|report|piece|investigation|project|series|essay|interview|analysis) (?:is` +
		`|was) (?:an? |the (?:result|product) of an? )?(?:joint|co-?)\W?(?:publication|production|project|investigation|effort|report)\b`)
	someFrom = pattern.New(`(?i)\bfrom which (?:(?:some|part|parts|much|most|portions) of )?(?:this|the) (?:article|column|essay|post|piece|story` +
		`|commentary|op-?ed|excerpt) (?:is|was|has been|are|were|have been) (?:adapted|excerpted|taken|drawn|extracted)`).Behind("from which")
	partners = pattern.New(`(?i)\bin (?:partnership|collaboration|cooperation) with \p{Lu}`).Behind("partnership", "collaboration", "cooperation")

	german = pattern.New(`(?i)(?:^|[^\p{L}])(?:erschien(?:en)? (?:zuerst|zunächst|ursprünglich)|(?:zuerst|ursprünglich|zunächst) (?:erschienen`+
		`|veröffentlicht|publiziert)|ist zuerst|(?:wurde|ist) (?:zuerst|ursprünglich)|erstmals (?:erschienen|veröffentlicht)|mit freundlicher genehmigung`+
		`|übernommen (?:von|aus)|(?:aus dem \w+ )?übersetzt (?:von|aus)|übersetzte(?: und \p{L}+)? (?:fassung|version)|aus dem (?:englischen|französischen`+
		`|amerikanischen|russischen|spanischen|italienischen) (?:von|übersetzt)|auszug aus|(?:artikel|text|beitrag|interview) [^.]{0,40}in kooperation mit`+
		`|^in kooperation mit|zweitveröffentlichung)`).Behind("erschien", "veröffentlicht", "publiziert", "zuerst", "genehmigung", "übernommen", "übersetz", "aus dem ", "auszug aus", "kooperation", "zweitver", "ursprünglich")
	french = pattern.New(`(?i)\b(?:(?:initialement|d'abord|précédemment|originellement) (?:publiée?|parue?)`+
		`|a été (?:initialement )?publiée? (?:initialement |d'abord |par |dans |sur )|(?:publiée?|parue?) (?:initialement|à l'origine|d'abord)|republiée?`+
		`|reproduite? avec|traduite? (?:de |par |du )|cet article est republié|en partenariat avec|extrait (?:de|du) )`).Behind("publié", "paru", "reproduit", "traduit", "partenariat", "extrait")
	translatedFrom = pattern.New(`(?i)\btranslat(?:ed|ion) (?:from|by|of)\b|übersetz|\btraduit`).Behind("translat", "übersetz", "traduit")
	withPermission = pattern.New(`(?i)\b(?:re-?printed|re-?published|used|reproduced|shared|posted)(?: here)? (?:(?:with|by) (?:the )?(?:\w+ )?permission`+
		`|under (?:a |an )?(?:creative commons|cc))|^(?:used |published )?(?:with|by) (?:the )?(?:kind )?permission (?:from|of)\b|\b(?:article|story|column`+
		`|essay|piece|text|commentary)\b[^.]{0,60}\b(?:with permission (?:from|of)|by arrangement with)\b`).Behind("permission", "creative commons", " cc", "arrangement")
	// What looks like it and is not.
	inPrint = pattern.New(`(?i)appears? in print|appeared in print|(?:print|paper) edition|in the .{0,40}(?:print|paper) (?:edition|issue)|in the (?:january` +
		`|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter)[^.]{0,20} (?:issue|edition)\b` +
		`|on page [A-Z]?\d|(?:with|under) the headline`)
	timeStamp = pattern.New(`(?i)^(?:first|originally|last|previously)? ?(?:published|posted|updated)(?: on)?:? (?:(?:on )?(?:mon|tue|wed|thu|fri|sat` +
		`|sun)[a-z]*,? )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|at \d)`)
	reverse = pattern.New(`(?i)\b(?:was|were|has been|been) (?:also |later |subsequently )?(?:re-?printed|re-?published|re-?posted|syndicated|picked up` +
		`|cited) (?:on|in|at|by) |\bbeing cross-?posted (?:on|in|at|to) `)
	corrected = pattern.New(`(?i)\b(?:originally|previously|initially|first) (?:stated|said|reported|misstated|misidentified|indicated|referred|identified`+
		`|incorrectly|listed|named|gave|described|attributed)|incorrect|misspell`).Behind("originally", "previously", "initially", "first ", "incorrect", "misspell")
)

// provenanceWords lead to the patterns.
func provenanceWords(lower string) bool {
	return leadsToOrigin.In(lower)
}

var leadsToOrigin = pattern.Among("original", "first ", "previously", "republish", "re-publish", "reprint", "excerpt", "adapted", "version of", "partner",
	"collaboration", "courtesy", "cross-post", "crosspost", "cross post", "syndicat",
	"provided by", "via ", "translat", "permission", "repost", "copyright", "©", "erschien", "zuerst", "übersetz", "übernommen", "genehmigung",
	"kooperation", "publié", "paru", "traduit", "republié", "distributed by", "initially", "extract", "creative commons", "source:", "quelle:",
	"joint", "from which", "this piece", "abridged", "arrangement", "auszug", "extrait", "zweitver", "erstver",
	"ursprünglich", "source ", "produced by", "erstmals", "jointly", "co-published",
	"appears here", "expanded", "this is an archive", "this is a copy", "this is a mirror", "a talk", "the talk", "my talk", "speech",
	"keynote", "a lecture", "the lecture", "presentation", "a chapter", "wrote th", "written for", "also p", "also app", "was published",
	"im original", "comes from", "came from", "story is from", "article is from", "content provided", "materials provided",
	"material provided", "press release",
	"read the original", "feed", "co-publish", "where this ", "in which this ", "reported by", "written by the", "filed by")

// Says reports whether a sentence is about where the piece comes from.
func Says(p *evidence.Page, s string) bool {
	kind, _ := (&finder{Page: p}).origin(s)
	return kind != ""
}

// origin reads a sentence about where the piece comes from: the kind, and who it comes
// from if the sentence says so.
func (f *finder) origin(sentence string) (content.ProvenanceKind, string) {
	lower := strings.ToLower(sentence)
	if len(sentence) > 700 || !provenanceWords(lower) {
		return "", ""
	}
	s := names.BareStart(sentence)
	if m := houseFirst.Groups(s); m != nil && strings.Contains(m[2], " "+m[1]) {
		s = m[2] // "Tide UK This story originally appeared on Tide UK."
	}
	if t := strings.TrimLeft(sentence, " "); (strings.HasPrefix(t, "“") || strings.HasPrefix(t, "\"")) && pattern.Holds(lower, " said", " says", " told",
		" wrote", " according") {
		return "", ""
	}
	if timeStamp.In(s) || corrected.In(s) || ofAnother.In(s) || byPerson.In(s) {
		return "", ""
	}
	var kind content.ProvenanceKind
	switch {
	case translatedFrom.In(s) && (republished.In(s) || german.In(s) || french.In(s) || pattern.Holds(lower, "this article") || startsTranslated.In(s)) &&
		len(s) < 240:
		kind = content.Translated
	case firstElsewhere.In(s):
		kind = content.FirstAt
	case german.In(s) && len(s) < 400:
		kind = content.FirstAt
		if pattern.Holds(lower, "übernommen", "genehmigung") {
			kind = content.Republished
		} else if strings.Contains(lower, "kooperation") {
			kind = content.Partner
		}
	case french.In(s) && len(s) < 260 && pattern.Holds(lower, "article", "texte", "tribune", "publié", "paru"):
		kind = content.FirstAt
		if strings.Contains(lower, "republié") {
			kind = content.Republished
		}
	case adaptedFrom.In(s) && (ofPiece.In(s) || republished.In(s) || startsExcerpt.In(s)):
		kind = content.Adapted
	case republished.In(s) && pattern.Holds(lower, " from ", " by ", "permission", " at ", " on ", " with ", "courtesy of", "courtesy "):
		if reverse.In(s) && !pattern.Holds(lower, "permission", " from ") {
			return "", ""
		}
		kind = content.Republished
		if pattern.Holds(lower, "cross") {
			kind = content.CrossPost
		}
	case someFrom.In(s):
		m := names.Quoted().FindString(s)
		return content.Adapted, strings.Trim(m, "“”\",. ")
	case joint.In(s):
		return content.Partner, f.jointWith(s)
	case partnership.In(s) || pattern.Holds(lower, "this ") && partners.In(s) && len(s) < 300:
		kind = content.Partner
		if between.In(s) {
			_, end, _ := between.Span(s)
			return kind, f.firstHouse(s[end:])
		}
	case withPermission.In(s) && len(s) < 300:
		kind = content.Republished
	case versionOf.In(s):
		kind = content.FirstAt
	case titleFirst.In(s):
		kind = content.FirstAt
	case reportedBy.In(s):
		return content.Wire, reportedBy.Groups(s)[1]
	case providedBy.In(s) && wording.Count(s) < 14:
		return content.Republished, strings.Trim(providedBy.Groups(s)[1], " .")
	default:
		return f.otherOrigin(s, lower)
	}
	return kind, f.from(s)
}

var (
	// quotedFrom is the paper in quotation marks from which a text in quotation marks is taken.
	quotedFrom = pattern.New(`[“”„»«"] (?:from|aus|in|de|dans) [“„»«]([^“”„»«"]{2,60})[”“«»"]`)
	// lowerSite is a site that writes its name in lower case: "first published on tidewrack and".
	lowerSite = pattern.New(`(?:first|originally|previously|initially) (?:appeared|published|posted|ran) (?:on|at|by) (\p{Ll}[\p{Ll}\d-]{3,})(?: and (?:is|was` +
		`|has|appears)|[.,]|$)`)
	// ofPiece is a sentence about the piece itself.
	ofPiece          = pattern.New(`(?i)^(?:` + thisPiece + `|the following|the above|what follows|it)\b`)
	startsTranslated = pattern.New(`(?i)^(?:` + thisPiece + ` )?(?:(?:is|was|has been) )?translat`)
	// titleFirst is the title of the piece and the site that had it first.
	titleFirst = pattern.New(`(?i)^\S.{8,160} (?:originally|first) (?:appeared|published) (?:on|in|at) [\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$`).Behind("originally", "first")

	reportedBy = pattern.New(`^(?:This|The) (?:article|story|report|dispatch) (?:was|is|has been) (?:reported|written|provided|produced|supplied|filed` +
		`|distributed) by (?:[Tt]he )?(Associated Press|Reuters|Agence France-Presse|AFP|AP|UPI|United Press International|Bloomberg(?: News)?|dpa` +
		`|Press Association|PA Media|Canadian Press|Xinhua|Kaiser Health News|KFF Health News|ProPublica|Stacker)\b`)
	// ofAnother is a sentence of a story about a text of somebody else's.
	ofAnother = pattern.New(`(?i)^(?:\(?\d+\)|thumbnail|photos?|images?|pictures?|illustrations?|header|featured|cover|lead|the (?:letter|report|video` +
		`|analysis|speech|work|list|item|answer|material|content|review|podcast|press release|page|feature|text|memo|dossier)|(?:first|originally` +
		`|previously) (?:published|posted|reported|released)[^,]{0,60}, (?:the|an?|it|he|she|they|his|her)) `)
	byPerson      = pattern.New(`^This (?:article|post|story|piece|column) was (?:originally |first )?written by \p{Lu}\S+ (?:\p{Lu}\. )?\p{Lu}\S+$`)
	startsExcerpt = pattern.New(`(?i)^(?:this (?:article|essay|piece|post|column)|excerpted|adapted|an excerpt|from (?:the book|")|extracted` +
		`|this is an? (?:edited |adapted |condensed )?(?:excerpt|extract))`)
	versionOf = pattern.New(`(?i)^(?:(?:this|the (?:entire |following |above )?\w+) (?:is|was) an? (?:[\w-]+ ){0,3}version of` +
		`|an? (?:[\w-]+ ){0,3}version of (?:this|the) [\w-]+ (?:(?:was |is |has |also |previously |originally |first )*(?:appear|publish|ran|run|post` +
		`|deliver|print)))`)
	providedBy = pattern.New(`^(?:Provided|Supplied|Distributed) by (?:the )?(\p{Lu}[^:;]{2,80})$`)
	// Syndicate is a house that distributes what others publish.
	Syndicate = pattern.New(`(?i)\b(?:syndicate|syndication|creators|features|media services|news service|tribune content|king features|counterpoint` +
		`|agency group|writers group|distributed by)\b`)

	// fromForm leads to the name of the origin.
	fromForm = pattern.New(`(?:(?i:appear(?:ed|s)|published|posted|ran|printed|run|written|produced|aired|released|featured|syndicated|reported|broadcast|distributed|issued|erschien(?:en)?` +
		`|veröffentlicht|publiée?|parue?|republiée?|republished|reprinted|reposted|cross-?posted|excerpt(?:ed)?|adapted|extract(?:ed)?|translated|taken` +
		`|reproduced|distributed|übernommen|übersetzt|permission|partnership|collaboration|cooperation|kooperation|partenariat|courtesy|arrangement|version` +
		`|seen|abridged|genehmigung)(?i:[^.]{0,60}?)) (?i:(?:on|in|by|at|from|with|of|for|bei|im|in der|auf|aus|von|der|dans|sur|par|de` +
		`|avec) )(?:(?i:the blog of |the website of |the site of |the pages of |its partner |our partners? |partner )|the )?(["“„»«'A-Z\x{c0}-\x{de}@]` +
		`|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|news|io|de|fr|eu|co|uk|us|ca|au|tv)\b)`)
)

// jointWith is the first house besides this one that made the piece together with it: "a joint
// publication of The Harbour Post and Dockhand Magazine".
func (f *finder) jointWith(s string) string {
	_, end, _ := joint.Span(s)
	return f.firstHouse(s[end:])
}

// firstHouse is the first house besides this one that is named in s.
func (f *finder) firstHouse(s string) string {
	ts := names.Tokens(s)
	for i := 0; i < len(ts); {
		if !names.Upper(ts[i].Word) {
			i++
			continue
		}
		// Houses are set apart by "and" here.
		to := i
		for to < len(ts) && (names.Upper(ts[to].Word) || ts[to].Word == "of" || ts[to].Word == "the" || ts[to].Word == "for") {
			to++
			if ts[to-1].End {
				break
			}
		}
		name, _ := names.OrgName(ts[i:to], 0)
		if name != "" && !f.Ours(name) {
			return name
		}
		i = to
	}
	return ""
}

// from is the outlet that a sentence names.
func (f *finder) from(s string) string {
	if m := quotedFrom.Groups(s); m != nil {
		return strings.Trim(m[1], ".,") // "… of the text »Quays« from »Kvant Magazin«"
	}
	if m := germanFrom.Groups(s); m != nil {
		return m[1]
	}
	at := fromForm().FindStringSubmatchIndex(s)
	if at == nil {
		if m := lowerSite.Groups(s); m != nil {
			return m[1]
		}
		return ""
	}
	rest := s[at[2]:]
	if strings.HasPrefix(rest, "“") || strings.HasPrefix(rest, "\"") {
		q := strings.TrimLeft(rest, "“\"")
		if end := strings.IndexAny(q, "”\""); end > 0 {
			return strings.Trim(q[:end], ".,")
		}
	}
	ts := names.Tokens(rest)
	if len(ts) == 0 {
		return ""
	}
	name, _ := outletName(ts)
	if n, _ := strconv.Atoi(name); dates.MonthLed.In(name) || n != 0 {
		return ""
	}
	return strings.Trim(name, "'\".() ")
}

// houseFirst is the name of a house right before a sentence on the piece, as its mark is above it.
var houseFirst = pattern.New(`^(\p{Lu}[\p{L}\d .&'-]{1,40}) (This (?:article|story|post|piece) .*)$`)

// outletName reads the name of an outlet at the start of ts.
func outletName(ts []names.Token) (string, int) {
	if strings.Contains(ts[0].Word, ".") && strings.ToLower(ts[0].Word) == ts[0].Word {
		return ts[0].Word, 1
	}
	return names.OrgName(ts, 0)
}
