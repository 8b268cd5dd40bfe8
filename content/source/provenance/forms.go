package provenance

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// otherOrigin reads the rarer forms of a sentence on where the piece comes from.
func (f *finder) otherOrigin(s, lower string) (content.ProvenanceKind, string) {
	tidy := func(name string) string { return strings.Trim(name, " .)") }
	switch {
	case originalAt.In(s):
		return content.Republished, originalAt.Groups(s)[1]
	case writtenFor.In(s):
		return content.FirstAt, tidy(writtenFor.Groups(s)[1])
	case comesFrom.In(s):
		return content.Republished, tidy(comesFrom.Groups(s)[1])
	case contentOf.In(s):
		return content.Republished, tidy(contentOf.Groups(s)[1])
	case releaseOf.In(s) && wording.Count(releaseOf.Groups(s)[1]) > 1:
		return content.PressRelease, tidy(releaseOf.Groups(s)[1])
	case crossPost.In(s):
		return content.CrossPost, tidy(crossPost.Groups(s)[1])
	case archiveOf.In(s) && len(s) < 240:
		return content.Republished, ""
	case ofTalk.In(s) && pattern.Holds(lower, " i ", " my ", "i gave") && len(s) < 300, basedOn.In(s) && len(s) < 300:
		return content.Adapted, ""
	case ofFeed.In(s):
		return content.Wire, ""
	case germanOriginal.In(s):
		return content.FirstAt, tidy(germanOriginal.Groups(s)[1])
	}
	return "", ""
}

var (
	// originalAt leads to the original.
	originalAt = pattern.New(`^Original (?:publication|article|source|post|story)(?: link| here)?: (?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,6})\b\S*$`)
	// writtenFor names the house for which the piece was written.
	writtenFor = pattern.New(`^(?:I (?:originally |first )?wrote (?:this|the) (?:\w+ )?for|This (?:article|piece|post|essay|column|story) was (?:originally |first )?written for` +
		`|The (?:above|following) (?:article|piece|story) was (?:first )?published (?:in|by|on)|(?:This \w+ )?[Aa]lso (?:published|posted|appears|appeared) (?:on|at|in)) ` +
		`(?:the )?(\p{Lu}[^,.:;]{2,50}|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6})`)
	germanOriginal = pattern.New(`\bim Original (?:auf|bei|in|im) (?:der |dem )?[„»"]?(\p{L}[\p{L}\d.-]{3,40})["“«]? erschienen`)
	// comesFrom names whose the piece is.
	comesFrom = pattern.New(`^(?:This|Today's) (?:article|story|post|piece|essay|column|report|interview) (?:is|comes|came) (?:to (?:us|you) )?from ` +
		`(?:(?:our )?(?:partners?|friends|colleagues|sister (?:site|paper|publication)) (?:at |from |in )?|the )?(\p{Lu}[^,.:;]{2,50})`)
	contentOf = pattern.New(`^(?:(?:Story )?Source: )?(?:Content|Materials?|Story|Article|Text) (?:was |is )?(?:provided|supplied|contributed) by (?:the )?(\p{Lu}[^:;]{2,60}?)\.?$`)
	// releaseOf is how press releases end or begin.
	releaseOf = pattern.New(`^(?:SOURCE:? |(?:Source: |This is a )?[Pp]ress release (?:from|by|of|issued by) (?:the )?)(\p{Lu}[^:;|]{2,60})$`)
	crossPost = pattern.New(`(?i)^(?:this is an? )?(?:cross[ -]?post|guest post that (?:first|originally) appeared|re-?post) (?:from|of|on|at|with|in) (?:the )?((?-i:\p{Lu})[^.:;]{2,50})`)
	// archiveOf says that the page keeps what stood elsewhere.
	archiveOf = pattern.New(`(?i)^this is (?:an? )?(?:archived copy|archive|mirror|copy|repost|re-post) of (?:an?|the|my) (?:[\w-]+ ){0,3}(?:article|post|essay` +
		`|piece|text|story)\b`)
	// ofTalk and basedOn are texts that were spoken, or part of a longer one, first.
	ofTalk = pattern.New(`(?i)\b(?:text|transcript|notes|version|adaptation)(?: and slides)? (?:of|from|for) (?:a|the|my) (?:[\w-]+ ){0,2}(?:talk|speech|keynote` +
		`|lecture|presentation|address)\b[^.]{0,30}\b(?:I|gave|given|delivered)\b`)
	basedOn = pattern.New(`(?i)^(?:` + thisPiece + ` (?:is|was) )?(?:loosely |partly )?based (?:up)?on (?:a|my|the) (?:[\w-]+ ){0,2}(?:talk|speech|keynote|lecture` +
		`|presentation|chapter|thesis|dissertation|thread)\b`)
	// ofFeed is what papers put under reports that nobody there has read.
	ofFeed = pattern.New(`(?i)\b(?:story|report|article|copy)\b.{0,80}\b(?:syndicated|wire|agency|news agency|wire agency) feed\b`)
	// germanFrom names the house after a noun.
	germanFrom = pattern.New(`(?:zuerst|ursprünglich|zunächst) (?:auf|bei|in der|im|in) (?:der |dem )?[„»"]?(\p{L}[\p{L}\d.-]{3,40})["“«]? (?:veröffentlicht|erschienen|publiziert)`)
	between    = pattern.New(`(?i)\bcollaboration between `)
)
