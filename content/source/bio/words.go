package bio

import (
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
)

var (
	// bioShape is a sentence that says what a person is, after a name.
	bioShape = pattern.New(`^((?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|al|bin|ben|zu|di|da|du|[“"(][\p{L} ]+[”")])(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der` +
		`|den|la|le|al|bin|ben|zu|di|da|du|[“"(][\p{L} ]+[”")])){1,5})(?:,? \([^)]{1,40}\)|, (?:Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?|J\.?D\.?|II` +
		`|III))*((?:, [^;]{2,160}?)?,?) ` + names.BioVerb + `\b`)
	isRole = pattern.New(`(?i)\b(?:is|was|are|ist|war|est)\s+(?:(?:currently|also|now|both|formerly|the|a|an|at|on|in|zur ?zeit|seit|une?|l[ae]'?|as|well` +
		`|known|former|one|of|[\w-]+-based)\s+)*`)
	pronoun = pattern.New(`^(?:He|She|They|His|Her|Their|Er|Sie|Ihr|Ihre|Sein|Seine|Il|Elle|Ses|Son|Sa|Prior to|Before|Previously|Formerly|In addition|In (?:19` +
		`|20)\d\d|Follow|Contact|Email|E-mail|Reach|Twitter|You can|Readers|Connect|Find|Send|Write to|Based in|Currently|After|Since|Prof\.|Dr\.|Mr\.|Ms\.` +
		`|Mrs\.|Now|Former|Since|@)\b|^@\w+|^(?:www\.|http)`)
)

var firstPerson = pattern.New(`\b(?:I|I'm|my|My|ich|Ich)\b`)

// sheOrHe begins what goes on about a person.
var sheOrHe = pattern.New(`^(?:He|She|They|His|Her|Their|Er|Sie|Ihre?|Seine?|Il|Elle) `)

var heOrShe = pattern.New(`\b(?:he|she|they|his|her|their|er|sie|ihr|ihre|ihren|ihrem|sein|seine|seinen|seinem|il|elle)\b`)

// contact is a sentence on how to reach the author.
var contact = pattern.New(`(?i)(?:can (?:be (?:reached|contacted|followed|found)|write to|email|follow|contact|reach)|^(?:©|copyright)|^(?:follow|e-?mail` +
	`|contact|reach|write to|connect|send (?:tips|comments|e-?mail)|twitter|find)[: ]|^(?:@\w+|\S+@\S+)$|on twitter (?:at )?@?\w+\.?$|^twitter:)`)
