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
	case writtenFor.In(s):
		return content.FirstAt, tidy(writtenFor.Groups(s)[1])
	case releaseOf.In(s) && wording.Count(releaseOf.Groups(s)[1]) > 1:
		return content.PressRelease, tidy(releaseOf.Groups(s)[1])
	case archiveOf.In(s) && len(s) < 240:
		return content.Republished, ""
	case ofTalk.In(s) && pattern.Holds(lower, " i ", " my ", "i gave") && len(s) < 300, basedOn.In(s) && len(s) < 300:
		return content.Adapted, ""
	}
	return "", ""
}

var (
	// writtenFor names the house for which the piece was written.
	writtenFor = pattern.New(`^(?:I (?:originally |first )?wrote (?:this|the) (?:\w+ )?for|This (?:article|piece|post|essay|column|story) was (?:originally |first )?written for` +
		`|The (?:above|following) (?:article|piece|story) was (?:first )?published (?:in|by|on)|(?:This \w+ )?[Aa]lso (?:published|posted|appears|appeared) (?:on|at|in)) ` +
		`(?:the )?(\p{Lu}[^,.:;]{2,50}|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6})`)

	// releaseOf is how press releases end or begin.
	releaseOf = pattern.New(`^(?:SOURCE:? |(?:Source: |This is a )?[Pp]ress release (?:from|by|of|issued by) (?:the )?)(\p{Lu}[^:;|]{2,60})$`)

	// archiveOf says that the page keeps what stood elsewhere.
	archiveOf = pattern.New(`(?i)^this is (?:an? )?(?:archived copy|archive|mirror|copy|repost|re-post) of (?:an?|the|my) (?:[\w-]+ ){0,3}(?:article|post|essay` +
		`|piece|text|story)\b`)
	// ofTalk and basedOn are texts that were spoken, or part of a longer one, first.
	ofTalk = pattern.New(`(?i)\b(?:text|transcript|notes|version|adaptation)(?: and slides)? (?:of|from|for) (?:a|the|my) (?:[\w-]+ ){0,2}(?:talk|speech|keynote` +
		`|lecture|presentation|address)\b[^.]{0,30}\b(?:I|gave|given|delivered)\b`)
	basedOn = pattern.New(`(?i)^(?:` + thisPiece + ` (?:is|was) )?(?:loosely |partly )?based (?:up)?on (?:a|my|the) (?:[\w-]+ ){0,2}(?:talk|speech|keynote|lecture` +
		`|presentation|chapter|thesis|dissertation|thread)\b`)

	// germanFrom names the house after a noun.
	germanFrom = pattern.New(`(?:zuerst|ursprünglich|zunächst) (?:auf|bei|in der|im|in) (?:der |dem )?[„»"]?(\p{L}[\p{L}\d.-]{3,40})["“«]? (?:veröffentlicht|erschienen|publiziert)`)
	between    = pattern.New(`(?i)\bcollaboration between `)
)
