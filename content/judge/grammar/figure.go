package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/english"
)

// figure is somebody or something that an article names or quotes: a person, a
// body, or a phrase that stands for a speaker.
type figure struct {
	name string // as it is written in full
	last string // surname, or last word of the name
	kind figureKind
	// sure says that a title, a first name or a later use tells that it is a person.
	sure   bool
	gender gender
	office string
	count  int    // how often it is named
	says   int    // how often a report names it as the speaker
	low    string // the name in small letters
	finds  bool   // a poll, a study, or who publishes them
	titled bool
	author bool
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

// place is where a sentence names a figure.
type place struct {
	figure     int
	from, to   int // tokens
	quoted     bool
	possessive bool
	// oblique says that it follows a preposition or stands in a possessive.
	oblique bool
	title   bool
	// attributive says that it stands before a noun: "the Orr campaign".
	attributive bool
	// opening says that it is a phrase that opens the sentence, not a name.
	opening bool
}

func (c *cast) add(f figure) int {
	f.low = strings.ToLower(f.name)
	c.figures = append(c.figures, f)
	return len(c.figures) - 1
}

func (c *cast) learn(f int, m mention, sure bool) {
	p := &c.figures[f]
	p.sure = p.sure || sure
	if p.gender == anyGender && (m.full || m.sure) { // "James" alone may be a surname
		p.gender = m.gender
	}
	if m.title != "" {
		c.hold(m.title, f)
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

// place is where a mention stands and how.
func (c *cast) place(s *Sentence, m mention) place {
	c.figures[m.figure].count++
	p := place{figure: m.figure, from: m.from, to: m.to, quoted: s.Tokens[m.from].Quoted, title: m.title != ""}
	p.possessive = english.Possessive(s.low(m.to - 1))
	p.oblique = s.oblique(m.from)
	p.attributive = s.attributive(m.to)
	return p
}

// oblique says that the name at token k follows a preposition or stands after a possessive.
func (s *Sentence) oblique(k int) bool {
	before := s.low(k - 1)
	if english.Determiner(before) {
		before = s.low(k - 2)
	}
	return english.Preposition(before) || english.Possessive(before)
}

// attributive says that token k is a common noun, so that a name before it
// belongs to it.
func (s *Sentence) attributive(k int) bool {
	t := s.token(k)
	if !t.Word || t.Cap || t.Number || english.Closed(t.Low) || t.Low == "and" || t.Low == "or" || t.entry.verb != noVerb {
		return false
	}
	return t.entry.noun != 0 || t.entry.classes&(1<<Past|1<<Be|1<<Event) == 0 && !strings.HasSuffix(t.Low, "ed") && !strings.HasSuffix(t.Low, "s") &&
		!strings.HasSuffix(t.Low, "ing")
}

// headline marks the figures that the title names, and keeps people that only
// the title names in full.
func (c *cast) headline(title string) {
	if title == "" {
		return
	}
	t := Sentence{Text: title}
	t.Tokens = lexicon().tokenize(nil, title)
	for k := range t.Tokens {
		tk := &t.Tokens[k]
		w := english.Base(tk.Low)
		if !tk.Cap || english.Closed(w) {
			continue
		}
		switch list := c.last[w]; {
		case len(list) > 0:
			c.figures[c.fitting(list, anyGender)].titled = true
		case c.named[w] > 0:
			c.figures[c.named[w]].titled = true
		case k > 0 && len(w) > 2 && !tk.entry.listed() && (t.Tokens[k-1].entry.gender != anyGender || english.Office(t.low(k-1))):
			m, ok := t.mention(k-1, k+1)
			if !ok {
				continue
			}
			f := c.add(figure{name: t.text(m.from, m.to), last: m.last, kind: personFigure, gender: m.gender, sure: true, titled: true})
			c.last[m.last] = append(c.last[m.last], f)
			c.named[strings.ToLower(c.figures[f].name)] = f
			if m.title != "" {
				c.hold(m.title, f)
			}
		}
	}
}

// phrase is the figure that a phrase stands for as it is written.
func (c *cast) phrase(text string, kind figureKind) int {
	low := strings.ToLower(text)
	for _, d := range []string{"the ", "a ", "an "} {
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
	if f.kind != bodyFigure || strings.ContainsAny(f.name, " .&/") || strings.ToUpper(f.name) == f.name || strings.HasSuffix(f.low, "s") && f.says < 3 ||
		english.Organisation(f.low) || english.Place(f.low) {
		return
	}
	f.kind = personFigure
}

// single says that the figure is a name of one word that may be a surname.
func (f *figure) single() bool {
	return f.kind == bodyFigure && !strings.ContainsAny(f.name, " .&/") && strings.ToUpper(f.name) != f.name && !strings.HasSuffix(f.low, "s") &&
		!english.Organisation(f.low) && !english.Place(f.low)
}

// plural says that "they" may mean the figure.
func (f *figure) plural() bool {
	if f.kind == personFigure || f.kind == nobodyFigure || english.Organisation(f.last) &&
		f.last != "americans" && f.last != "democrats" && f.last != "republicans" {
		return false
	}
	return strings.HasSuffix(f.last, "s") && !strings.HasSuffix(f.last, "ss") && !strings.HasSuffix(f.last, "us") && !strings.HasSuffix(f.last, "is") &&
		!oneOf(f.last, "hamas", "texas", "kansas", "arkansas", "massachusetts", "wikileaks", "brussels", "politics", "athens", "reuters", "starbucks")
}
