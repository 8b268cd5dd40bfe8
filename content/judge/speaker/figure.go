package speaker

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/speaker/speakable"
	"github.com/standfirst/standfirst/content/wording"
)

// figure is somebody or something that an article names or quotes: a person, a
// body, or a phrase that stands for a speaker.
type figure struct {
	name string // as it is written in full
	last string // surname, or last word of the name
	kind figureKind
	// sure reports whether a title, a first name or a later use tells that it is a person.
	sure   bool
	gender lexicon.Gender
	office string
	count  int    // how often it is named
	inside int    // how often as a place: "in Orla"
	opened int    // how often by a word that opens a sentence, where a capital tells nothing
	says   int    // how often a report names it as the speaker
	low    string // the name in small letters
	// capitals reports whether the name has no small letter.
	capitals bool
	finds    bool              // a poll, a study, or who publishes them
	read     bool              // whether source has been found out
	source   bool              // a word for a source stands in the name
	weighed  bool              // whether given has been found out
	given    bool              // a law, a treaty, a prize
	line     *grammar.Sentence // the words of the name, once they have been read
	speaks   string            // the name that it speaks under, once that has been found out
	titled   bool
	author   bool
	// signs reports whether it signs what it says: its name is taken as it stands there.
	signs bool
	// presumed reports whether nobody names it in full, but its surname alone means it.
	presumed bool
}

type figureKind uint8

const (
	personFigure figureKind = iota
	bodyFigure              // an organisation, a place or any other name
	paperFigure             // a poll, study or document
	peopleFigure            // a common noun of people: "critics"
	thingFigure             // any other phrase
	nobodyFigure            // unnamed
	figureKinds  = iota
)

// occurrence is where a sentence names a figure.
type occurrence struct {
	figure     int
	from, to   int // tokens
	quoted     bool
	possessive bool
	// oblique reports whether it follows a preposition or stands in a possessive.
	oblique bool
	title   bool
	// attributive reports whether it stands before a noun: "the Orr campaign".
	attributive bool
	// opening reports whether it is a phrase that opens the sentence, not a name.
	opening bool
}

func (c *cast) add(f figure) int {
	f.low, f.capitals = strings.ToLower(f.name), capitals(f.name)
	c.figures = append(c.figures, f)
	return len(c.figures) - 1
}

// words are those of the name.
func (f *figure) words() *grammar.Sentence {
	if f.line == nil {
		line := grammar.Line(f.name)
		f.line = &line
	}
	return f.line
}

// speakable is the name that the figure speaks under.
func (f *figure) speakable() string {
	if f.speaks == "" {
		f.speaks = speakable.Name(f.words())
	}
	return f.speaks
}

// capitals reports whether a name has no small letter.
func capitals(name string) bool {
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 'a' && c <= 'z':
			return false
		case c >= utf8.RuneSelf:
			return strings.ToUpper(name) == name
		}
	}
	return true
}

func (c *cast) learn(f int, m grammar.Mention, sure bool) {
	p := &c.figures[f]
	p.sure = p.sure || sure
	if p.gender == lexicon.AnyGender && (m.Full || m.Sure) { // "James" alone may be a surname
		p.gender = m.Gender
	}
	if m.Title != "" {
		c.hold(m.Title, f)
	}
}

// hold notes that the figure is called by the office.
func (c *cast) hold(title string, f int) {
	title = english.LongTitle(title)
	c.figures[f].office = title
	list := c.offices[title]
	if n := len(list); n == 0 || list[n-1] != f {
		c.offices[title] = append(list, f)
	}
}

// occurrence is where a mention stands and how.
func (c *cast) occurrence(s *sentence, m mention) occurrence {
	c.figures[m.figure].count++
	p := occurrence{figure: m.figure, from: m.From, to: m.To, quoted: s.Tokens[m.From].Quoted, title: m.Title != ""}
	p.possessive = english.Possessive(s.Low(m.To - 1))
	p.oblique = s.oblique(m.From)
	if english.OneOf(s.Low(m.From-1), "in", "near", "at", "outside") {
		c.figures[m.figure].inside++
	}
	if m.From == 0 && m.To == 1 {
		c.figures[m.figure].opened++
	}
	p.attributive = s.attributive(m.To)
	return p
}

// oblique reports whether the name at token k follows a preposition or stands after a possessive.
func (s *sentence) oblique(k int) bool {
	before := s.Low(k - 1)
	if english.Determiner(before) {
		before = s.Low(k - 2)
	}
	return english.Preposition(before) || english.Possessive(before)
}

// attributive reports whether token k is a common noun, so that a name before it
// belongs to it.
func (s *sentence) attributive(k int) bool {
	t, next := s.Token(k), s.Token(k+1)
	verb := t.Reports() && (t.Noun()&lexicon.SpeakerNoun == 0 || !next.Reports()) // not "Orla advocates worry"
	if !t.Word || t.Cap || t.Number || english.Closed(t.Low) || t.Low == "and" || t.Low == "or" || verb {
		return false
	}
	return t.Noun() != 0 || !t.Is(lexicon.Past) && !t.Is(lexicon.Be) && !t.Is(lexicon.Event) &&
		!strings.HasSuffix(t.Low, "ed") && !strings.HasSuffix(t.Low, "s") && !strings.HasSuffix(t.Low, "ing")
}

// headline marks the figures that the title names, and keeps people that only
// the title names in full.
func (c *cast) headline(title string) {
	if title == "" {
		return
	}
	t := grammar.Line(title)
	for k := range t.Tokens {
		tk := &t.Tokens[k]
		w := wording.TrimPossessive(tk.Low)
		if !tk.Cap || english.Closed(w) {
			continue
		}
		switch list := c.last[w]; {
		case len(list) > 0:
			c.figures[c.fitting(list, lexicon.AnyGender)].titled = true
		case c.named[w] > 0:
			c.figures[c.named[w]].titled = true
		case k > 0 && len(w) > 2 && !tk.Listed() && (t.Tokens[k-1].Gender() != lexicon.AnyGender || english.Office(t.Low(k-1))):
			m, ok := t.Name(k-1, k+1)
			if !ok {
				continue
			}
			f := c.add(figure{name: t.Words(m.From, m.To), last: m.Last, kind: personFigure, gender: m.Gender, sure: true, titled: true})
			c.last[m.Last] = append(c.last[m.Last], f)
			c.named[strings.ToLower(c.figures[f].name)] = f
			if m.Title != "" {
				c.hold(m.Title, f)
			}
		}
	}
}

// phrase is the figure that a phrase stands for as it is written.
func (c *cast) phrase(text string, kind figureKind) int {
	low := strings.ToLower(text)
	for _, d := range [...]string{"the ", "a ", "an "} {
		low = strings.TrimPrefix(low, d)
	}
	if f, ok := c.named[low]; ok {
		return f
	}
	f := c.add(figure{name: text, kind: kind, last: low[strings.LastIndexByte(low, ' ')+1:]})
	c.named[low] = f
	return f
}

// speak notes that a name of one word speaks as people do; unless it is that of a
// place, a people or an outlet, it is a person's.
func (f *figure) speak() {
	if f.kind != bodyFigure || strings.ContainsAny(f.name, " .&/") || f.capitals || strings.HasSuffix(f.low, "s") && f.says < 3 ||
		english.Organisation(f.low) || english.Place(f.low) {
		return
	}
	f.kind = personFigure
}

// single reports whether the figure is a name of one word that may be a surname.
func (f *figure) single() bool {
	return f.kind == bodyFigure && !strings.ContainsAny(f.name, " .&/") && !f.capitals && !strings.HasSuffix(f.low, "s") &&
		!english.Organisation(f.low) && !english.Place(f.low)
}

// plural reports whether "they" may mean the figure.
func (f *figure) plural() bool {
	if f.kind == personFigure || f.kind == nobodyFigure || !strings.HasSuffix(f.last, "s") || english.Organisation(f.last) &&
		f.last != "americans" && f.last != "democrats" && f.last != "republicans" {
		return false
	}
	return !strings.HasSuffix(f.last, "ss") && !strings.HasSuffix(f.last, "us") && !strings.HasSuffix(f.last, "is") && !oneInS(f.last)
}
