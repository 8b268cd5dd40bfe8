package words

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content/judge/english"
)

//go:embed verbs.txt
var verbList string

//go:embed words.txt
var wordLists string

// Form is a set of verb forms that a spelling may be.
type Form uint8

// The forms of a verb.
const (
	Base Form = 1 << iota
	Third
	Past
	Participle
	Gerund
	// Noun says that the spelling is a noun more often than a verb.
	Noun
)

// Word is what the lists say of a spelling: the forms that it may be of a verb, and a bit for each list it is on.
type Word struct {
	Form Form
	on   uint64
}

// index is the lists by word.
type index struct {
	words map[string]Word
	bits  map[string]uint64 // by the list's name
}

// lists reads the lists when they are first needed.
var lists = sync.OnceValue(func() *index {
	forms := make(map[string]Form, 6000)
	eachWord(verbList, func(section, w string) {
		inflect(forms, section, w)
		if b := british(w); b != w && section == "regular" {
			inflect(forms, section, b)
		}
	})
	l := &index{words: make(map[string]Word, 8000), bits: map[string]uint64{}}
	for w, f := range forms {
		l.words[w] = Word{Form: f}
	}
	eachWord(wordLists, func(section, w string) {
		l.add(section, w)
		for i := 0; section == "idiom" && i < len(w); i++ {
			if w[i] == '_' {
				l.add("idiom-beginning", w[:i])
			}
		}
	})
	return l
})

// add puts a word on a list. There are at most 64.
func (l *index) add(list, w string) {
	bit, ok := l.bits[list]
	if !ok {
		bit = 1 << len(l.bits)
		l.bits[list] = bit
	}
	x := l.words[w]
	x.on |= bit
	l.words[w] = x
}

// eachWord calls f with each word of a list and the section that it stands in.
func eachWord(list string, f func(section, word string)) {
	english.Sections(list, func(section, line string) {
		for w := range strings.FieldsSeq(line) {
			f(section, w)
		}
	})
}

// british is a verb as it is spelt in Britain.
func british(w string) string {
	if stem, ok := strings.CutSuffix(w, "ize"); ok && len(stem) > 3 {
		return stem + "ise"
	}
	switch w {
	case "favor", "honor", "harbor", "labor", "color":
		return w[:len(w)-1] + "ur"
	}
	return w
}

func inflect(m map[string]Form, section, w string) {
	switch section {
	case "regular":
		m[w] |= Base
		m[english.ThirdPerson(w)] |= Third
		m[english.PastTense(w)] |= Past | Participle
		m[english.Gerund(w)] |= Gerund
	case "doubled":
		stem := w + w[len(w)-1:]
		m[w] |= Base
		m[english.ThirdPerson(w)] |= Third
		m[stem+"ed"] |= Past | Participle
		m[stem+"ing"] |= Gerund
	case "irregular":
		b, rest, _ := strings.Cut(w, ":")
		m[b] |= Base
		for i, f := range strings.Split(rest, ",") {
			m[f] |= [...]Form{Third, Past, Participle, Gerund}[i]
		}
	case "noun":
		m[w] |= Noun
	}
}
