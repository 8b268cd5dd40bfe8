package bio

import (
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
)

// someName are two to four words that may be a name.
const someName = `(\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,3})`

// Whom a line names.
var (
	// authorsLead is a label that says that what follows is about the authors, all of them.
	authorsLead = pattern.New(`(?i)^(?:about the authors|the authors|authors|zu den autoren|zu den autorinnen|über die autoren|die autoren|autoren` +
		`|les auteurs|auteurs)\s*:\s*\S`)
	// bioShape is a sentence that says what a person is, after a name.
	bioShape = pattern.New(`^((?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|al|bin|ben|zu|di|da|du|[“"(][\p{L} ]+[”")])(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der` +
		`|den|la|le|al|bin|ben|zu|di|da|du|[“"(][\p{L} ]+[”")])){1,5})(?:,? \([^)]{1,40}\)|, (?:Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?|J\.?D\.?|II` +
		`|III))*((?:, [^;]{2,160}?)?,?) ` + names.BioVerb + `\b`)
	// colleague is the house, the role, and one name or two before what they do.
	colleague = pattern.New(`^((?:The )?\p{Lu}[\p{L}&.'-]*(?: (?:of |the )*\p{Lu}[\p{L}&.'-]*){0,3}?) ` +
		`((?:(?i:senior|staff|chief|guest|contributing|associate|political|business|sports) )*` +
		`(?i:columnists?|contributors?|correspondents?|reporters?|editors?|writers?|critics?|bloggers?)) ` +
		`(` + twoNames + `)(?: and (` + twoNames + `))?(?: \([^()]{1,40}\))? ` +
		`(?:blogs?|writes?|covers?|appears?|hosts?|can be (?:reached|heard|seen)|lives|is based)\b`)
	// career is what somebody does or did, without a word for a role: "Ada Quill ran the Harbour Post from 2010 to 2014".
	career = pattern.New(`^` + someName + ` (?:(?:currently|now|also|recently) )?(?:ran|covers|covered|hosts|writes|wrote` +
		`|teaches|taught|serves|served|works|worked|edits|reports|blogs|lives|holds|studies|runs|leads|(?:recently )?graduated from|is (?:based|studying` +
		`|working|writing) |has (?:written|covered|worked|taught|served|been))\b`)
	// secondName is the second person in "Ada Quill is a … and Ben Marsh is a …".
	secondName = pattern.New(`\band ` + someName + ` is (?:an? |the )?\p{L}`)
	thoseOf    = pattern.New(`(?:are|is) (?:solely |entirely |only |exclusively )?(?:those|that) of (?:the author,? |columnist |contributor )?` + someName)
	// iAm is how people begin to tell who they are, with the name in full.
	iAm = pattern.New(`^(?:(?:Hi|Hello|Hey|Welcome)\b[^.!]{0,30}[,.!–—-]+ ?)?(?:I'm|I am|My name is|Ich bin|Mein Name ist|Je suis) ` +
		`(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,2})(?:[.,!]| and )`)
	// noPerson follows what is said to be a thing or a house, of which some are called as people are: "Tide Wealth is a
	// registered investment adviser headquartered in Hale".
	noPerson = pattern.New(`(?i)^ (?:an? |the )?(?:[\w-]+ ){0,3}(?:column|series|project|show|podcast|blog|newsletter|nonprofit|organi[sz]ation|group` +
		`|website|magazine|newspaper|company|collection|initiative|city|town|state|country|school|university)\b` +
		`|\b(?:headquartered|registered investment|member fdic|publicly traded|wholly[- ]owned|subsidiary)\b`)
	// aboutLead begins the heading of a box on the author.
	aboutLead = pattern.New(`(?i)^(?:about|meet) the (?:author|writer):? \S`)
)

// twoNames are a first name and one or two behind it.
const twoNames = `\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}.'-]*){1,2}?`

// How what is said of somebody begins or goes on.
var (
	// contact is a sentence on how to reach the author.
	contact = pattern.New(`(?i)(?:can (?:be (?:reached|contacted|followed|found)|write to|email|follow|contact|reach)|^(?:©|copyright|we want to)|^(?:follow|e-?mail` +
		`|contact|reach|write to|connect|send (?:tips|comments|e-?mail)|twitter|find)[: ]|^(?:@\w+|\S+@\S+)$|on twitter (?:at )?@?\w+\.?$|^twitter:)`)
	// aboutAuthor is the heading of what is said of the author.
	aboutAuthor = pattern.New(`(?i)^(?:(?:about|meet) (?:me|the (?:authors?|writers?|blogger))|(?:zur|zum|zu den) autor(?:in|en|innen)?` +
		`|über (?:mich|(?:den|die) autor(?:in|en|innen)?)|(?:à propos de|sur) l(?:'auteure?|es auteure?s)) ?:?$`)
	goesOn   = pattern.New(`^(?:He|She|They|His|Her|Their|Er|Sie|Ihre?|Seine?|Il|Elle) `)
	nameless = pattern.New(`(?i)^(?:the (?:writer|author|columnist|contributor)s?|der autor|die autorin|die autoren|der verfasser|die verfasserin|unser autor` +
		`|unsere autorin|l'auteure?|l'autrice) (?:is|are|was|teaches|works|ist|sind|war|lehrt|arbeitet|est|enseigne)\b`)
)
