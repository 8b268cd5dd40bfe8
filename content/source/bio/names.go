package bio

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/provenance"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// unknownBios finds bios on a page that names no author elsewhere: in its first
// or last lines, in the full form, of somebody the text does not speak of.
func (f *finder) unknownBios() {
	if f.colleagues(); len(f.authors) > 0 {
		return
	}
	for i := range f.Lines {
		l := &f.Lines[i]
		n := wording.Count(l.Text)
		if n < 5 || n > 160 || l.Elsewhere() || l.Has(page.InCaption|page.InFooter) || pattern.Holds(l.Lower, "(photo", "photo by", "photograph") {
			continue
		}
		edge := i >= f.End-3 || i < f.Begin || i == f.Begin && names.Lead.In(l.Fold)
		if f.Plain {
			edge = i >= f.LastText()-3 || i <= min(f.Begin+1, 3)
		}
		headed := f.underAbout(i)
		if !edge && !headed && !l.Has(page.InBio) {
			continue
		}
		if !f.Closely(l) {
			return
		}
		for k, s := range wording.Sentences(l.Fold) {
			name, ok := Introduced(s)
			if !ok && k == 0 && n < 60 && f.lastBio(i) {
				name, ok = careerName(s)
			}
			if !ok || !(headed && k == 0) && f.spokenOf(name, i) || k > 0 && !f.factsBefore(wording.Sentences(l.Fold)[:k]) {
				continue
			}
			a := evidence.Author(name, "bio: "+f.Place(i), false)
			if !evidence.HasName(f.authors, name) {
				f.authors = append(f.authors, a)
				if second := secondName.Groups(s); second != nil && names.Personal(second[1]) && names.HasRole(s) {
					f.authors = append(f.authors, evidence.Author(second[1], "bio: "+f.Place(i), false))
				}
			}
		}
		if len(f.authors) > 6 {
			return
		}
	}
}

// underAbout reports whether line i of a bare text stands closely under a heading such as "About the
// author", behind the text: it is about the author even where the text names them.
func (f *finder) underAbout(i int) bool {
	if !f.Plain || i*10 < len(f.Lines)*6 {
		return false
	}
	for j := i - 1; j >= max(f.Begin+1, i-6); j-- {
		if l := &f.Lines[j]; len(l.Fold) < 40 && aboutAuthor.In(l.Fold) {
			return true
		}
	}
	return false
}

// aboutAuthor is a heading over what is said of the author.
var aboutAuthor = pattern.New(`(?i)^(?:about|meet) the (?:authors?|writers?) ?:?$|^(?:über (?:den|die)|zur|zum|zu den) autor(?:in|en|innen)? ?:?$` +
	`|^(?:à propos de|sur) l(?:'auteure?|es auteure?s) ?:?$`)

// lastBio reports whether a line of a bare text is the last but for those that go on with
// what it says of a person.
func (f *finder) lastBio(i int) bool {
	last := f.LastText()
	if !f.Plain || i < last-2 || i > last {
		return false
	}
	for j := i + 1; j <= last; j++ {
		if !sheOrHe.In(f.Lines[j].Fold) && !contact.In(f.Lines[j].Fold) {
			return false
		}
	}
	return true
}

// Introduced is the person a sentence says the profession of, in the strict form.
func Introduced(s string) (string, bool) {
	s = names.BareStart(s)
	if !names.HasRole(s) {
		return "", false
	}
	if m := writtenForm.Groups(s); m != nil && names.Personal(m[1]) && !official(m[1]) {
		return m[1], true
	}
	s = names.StripTitle(s)
	m := bioShape.Groups(s)
	if m == nil || !names.Personal(m[1]) || official(m[1]) || relative.In(m[2]) {
		return "", false
	}
	rest := s[len(m[0]):]
	if firm.In(rest) || narrative(" "+rest) || acting(rest) || said.In(m[2]) || strings.HasSuffix(s, ":") || strings.HasPrefix(rest, " that ") {
		return "", false
	}
	// What the person is follows the verb closely, or stands before it in commas.
	head := wording.FirstWords(rest, 14)
	if v := wording.LastWord(m[0]); (v == "is" || v == "are" || v == "was" || v == "ist") && thing.In(strings.TrimSpace(head)) {
		return "", false
	}
	if !names.HasRole(head) {
		return "", false
	}
	return m[1], true
}

// thing is what is no person though its name looks like one.
var thing = pattern.New(`(?i)^(?:an? |the )?(?:[\w-]+ ){0,3}(?:column|series|project|show|podcast|blog|newsletter|nonprofit|non-profit|organi[sz]ation|group` +
	`|think tank|website|magazine|newspaper|company|coalition|collection|feature|initiative|city|town|state|country|village|school|university)\b`)

// firm is said of houses, of which some are called as people are: "Tide Wealth is a registered
// investment adviser headquartered in Hale".
var firm = pattern.New(`(?i)\b(?:headquartered|registered investment|member fdic|publicly traded|wholly[- ]owned|subsidiary)\b`)

// official reports whether a name is given as reports give those they write about: with the
// office before it, or in capitals as the place of a report is.
func official(name string) bool {
	return names.HasRole(name) || pattern.Holds(name, "'s ", "Democratic ", "Republican ", "Democrat ", "Rep. ", "Sen. ") || strings.ToUpper(name) == name &&
		!strings.Contains(name, ".")
}

// acting reports whether what follows "is" tells what somebody is doing, where a bio says
// what somebody is.
func acting(rest string) bool {
	m := doing.Groups(rest)
	if m == nil || names.HasRole(m[2]) {
		return false // "is sailing coach" says what somebody is
	}
	switch m[1] {
	case "managing", "founding", "visiting", "contributing", "acting", "consulting", "leading", "teaching", "supervising", "coordinating",
		"commissioning", "working", "studying", "pursuing", "writing", "living":
		return false
	}
	return true
}

var (
	doing = pattern.New(`^(?: (?:\w+ly|now|also|already|once again|still|not))* ([a-z]+ing)\b ?([\p{L}-]*)`)
	// said shows that somebody is quoted between name and verb.
	said = pattern.New(`\b(?:said|says|told|argued|argues|suggests|suggested|added|tweeted|noted|warned|insisted|predicted)\b`)
)

// relative is the beginning of a clause: what follows "assistant, who" says nothing of what
// somebody is.
var relative = pattern.New(`\b(?:who|whose|whom|which|that)$`)

var writtenForm = pattern.New(`(?i:(?:written|authored|contributed|submitted) by|(?:post|column|article|essay|commentary|op-ed|piece|story) (?:is |was )?by` +
	`|verfasst von|^by) ((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,4}), `)

// careerName is the person of whom a sentence tells the work, without a word
// for a role: "Ada Quill ran the Harbour Post from 2010 to 2014".
func careerName(s string) (string, bool) {
	m := career.Groups(names.StripTitle(names.BareStart(s)))
	if m == nil || !names.Personal(m[1]) {
		return "", false
	}
	return m[1], true
}

var career = pattern.New(`^((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,3}) (?:(?:currently|now|also|recently) )?(?:ran|covers|covered|hosts|writes|wrote` +
	`|teaches|taught|serves|served|works|worked|edits|reports|blogs|lives|holds|studies|runs|leads|(?:recently )?graduated from|is (?:based|studying` +
	`|working|writing) |has (?:written|covered|worked|taught|served|been))\b`)

// factsBefore reports whether all of the sentences are facts on the piece themselves.
func (f *finder) factsBefore(parts []string) bool {
	for _, s := range parts {
		if _, ok := Introduced(s); !ok && !provenance.Says(f.Page, s) && !statement.Disclaims(s) && !contact.In(s) && !pronoun.In(s) {
			return false
		}
	}
	return true
}

// secondName is the second person in "Ada Quill is a … and Ben Marsh is a …".
var secondName = pattern.New(`\band ((?:\p{Lu}[\p{L}.'-]*)(?: \p{Lu}[\p{L}.'-]*){1,3}) is (?:an? |the )?\p{L}`)
