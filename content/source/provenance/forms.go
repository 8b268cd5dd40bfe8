package provenance

import (
	"embed"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/pattern"
)

//go:embed forms.txt
var files embed.FS

var wordings = pattern.Read(files, "forms.txt")

// leads has words of which a sentence of the forms has one.
var leads = wordings.Named("origin")

// forms are the ways to say in a sentence where a piece comes from. The first that it has tells. One without a
// kind looks like one of those below it and is none.
var forms = [...]struct {
	kind content.ProvenanceKind
	is   pattern.Form
}{
	{content.Translated, wordings.Named("translated")},
	{content.FirstAt, wordings.Named("first published")},
	{content.Adapted, wordings.Named("adapted")},
	{"", wordings.Named("printed elsewhere")},
	{content.CrossPost, wordings.Named("cross-posted")},
	{content.Republished, wordings.Named("republished")},
	{content.Partner, wordings.Named("made together")},
	{content.Wire, wordings.Named("of an agency")},
	{content.PressRelease, wordings.Named("press release")},
}

// subject is what a sentence begins with that calls the piece something; its group leads to a version of it.
var subject = pattern.New(`(?i)^(an? (?:[\w-]+ ){0,3}version of )?(?:(?:(?:this|the|today's|our|p(?:arts|ortions) of this|[\w' ]{0,30}'s) )?` +
	`(?:following |entire )?(?:article|story|piece|post|blog post|blog|essay|column|op-?ed|commentary|interview|video|analysis|report|editorial|letter` +
	`|review|feature|content|material|speech|page|podcast|guest post|answer|work|item|list|investigation|project)|(?:this|the) (?:text|excerpt` +
	`|transcript|press release))\b`)

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
