package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// bioVerb is what bios say of a person.
const bioVerb = `(?:is|was|are|were|writes|teaches|serves|served|covers|covered|works|worked|runs|ran|hosts|hosted|reports|reported|directs|edits` +
	`|edited|leads|joined|has|have|holds|received|lives|studies|studied|studying|currently|recently|previously|specialize[sd]?|heads|founded|co-founded` +
	`|contributes|manages|oversees|helps|focuses|produces|advises|researches|explores|contributed|loves|enjoys|creates|launched|specializing|grew|graduated|earned|began|started|spent|retired|taught|blogs|tweets|ist|war|schreibt|arbeitet|arbeitete|lehrt|leitet|studierte` +
	`|studiert|berichtet|lebt|wurde|gehört|moderiert|forscht|hat|geboren|est|dirige|enseigne|écrit|travaille|couvre|collabore|publie)`

var (
	// bioShape is a sentence that says what a person is, after a name.
	bioShape = pattern.New(`^((?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|la|le|al|bin|ben|zu|di|da|du|[“"(][\p{L} ]+[”")])(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der` +
		`|den|la|le|al|bin|ben|zu|di|da|du|[“"(][\p{L} ]+[”")])){1,5})(?:,? \([^)]{1,40}\)|, (?:Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?|J\.?D\.?|II` +
		`|III))*((?:, [^;]{2,160}?)?,?) ` + bioVerb + `\b`)
	isRole = pattern.New(`(?i)\b(?:is|was|are|ist|war|est)\s+(?:(?:currently|also|now|both|formerly|the|a|an|at|on|in|zur ?zeit|seit|une?|l[ae]'?|as|well` +
		`|known|former|one|of|[\w-]+-based)\s+)*`)
	pronoun = pattern.New(`^(?:He|She|They|His|Her|Their|Er|Sie|Ihr|Ihre|Sein|Seine|Il|Elle|Ses|Son|Sa|Prior to|Before|Previously|Formerly|In addition|In (?:19` +
		`|20)\d\d|Follow|Contact|Email|E-mail|Reach|Twitter|You can|Readers|Connect|Find|Send|Write to|Based in|Currently|After|Since|Prof\.|Dr\.|Mr\.|Ms\.` +
		`|Mrs\.|Now|Former|Since|@)\b|^@\w+|^(?:www\.|http)`)
)

// opens says how a sentence begins with an author's name: 3 the full name, 2 the
// surname, 1 the first name, 0 not at all. The rest is what follows.
func opens(sentence, name string) (how int, rest string) {
	s := bareStart(sentence)
	s = stripTitle(s)
	n := stripTitle(page.Fold(name))
	if r, ok := cutName(s, n); ok {
		// Pages that put the name in a heading of the same line double it.
		if again, ok := cutName(strings.TrimLeft(r, " "), n); ok {
			r = again
		}
		return 3, r
	}
	// "Post contributor Ada Quill is …"
	if at := strings.Index(s, n); at > 0 && at < 70 && !strings.ContainsAny(s[:at], ",.;:“\"") && hasRole(wording.LastWord(strings.TrimSpace(s[:at]))) {
		return 3, s[at+len(n):]
	}
	fields := strings.Fields(n)
	last := surname(n)
	if len(fields) >= 2 && last != "" {
		// With or without a middle name, or by a shorter first name.
		r, ok := cutName(s, fields[0])
		if first, after, two := strings.Cut(s, " "); !ok && two && sameGiven(first, fields[0]) {
			r, ok = " "+after, true
		}
		if ok {
			words := strings.Fields(r)
			for i := 0; i < len(words) && i < 3; i++ {
				w := strings.TrimRight(words[i], ",")
				if strings.EqualFold(w, last) || strings.EqualFold(strings.TrimSuffix(w, "'s"), last) {
					at := strings.Index(r, words[i]) + len(w)
					return 3, r[at:]
				}
				if rn, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(rn) && rn != '"' && rn != '(' {
					break
				}
			}
		}
		if r, ok := cutName(s, last); ok {
			return 2, r
		}
		if g := given(n); g != "" {
			if r, ok := cutName(s, g); ok {
				return 1, r
			}
		}
	}
	return 0, ""
}

func cutName(s, name string) (rest string, ok bool) {
	if len(s) < len(name) || !strings.EqualFold(s[:len(name)], name) {
		return "", false
	}
	rest = s[len(name):]
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(r) {
		return "", false
	}
	return rest, true
}

var afterName = pattern.New(`(?i)^(?:,? (?:ph\.?d\.?|m\.?d\.?|jr\.?|sr\.?|j\.?d\.?|ii` +
	`|iii)\b\.?)?\s*(?:[,(—–-]\s?[^;]{2,200}?[,)—–-])?\s*(?:\(?@\w+\)?,?\s*)?(?:,\s*)?` + bioVerb + `\b`)

// appositive is a name followed by what the person is, without a verb: "Ada Quill, a
// columnist for the Post".
var appositive = pattern.New(`^\s*(?:,|\||:|—|–|-)\s+(?:an? |the |who |formerly |former )?\pL`)

var firstPerson = pattern.New(`\b(?:I|I'm|my|My|ich|Ich)\b`)

// sheOrHe begins what goes on about a person.
var sheOrHe = pattern.New(`^(?:He|She|They|His|Her|Their|Er|Sie|Ihre?|Seine?|Il|Elle) `)

var heOrShe = pattern.New(`\b(?:he|she|they|his|her|their|er|sie|ihr|ihre|ihren|ihrem|sein|seine|seinen|seinem|il|elle)\b`)

// contact is a sentence on how to reach the author.
var contact = pattern.New(`(?i)(?:can (?:be (?:reached|contacted|followed|found)|write to|email|follow|contact|reach)|^(?:©|copyright)|^(?:follow|e-?mail` +
	`|contact|reach|write to|connect|send (?:tips|comments|e-?mail)|twitter|find)[: ]|^(?:@\w+|\S+@\S+)$|on twitter (?:at )?@?\w+\.?$|^twitter:)`)
