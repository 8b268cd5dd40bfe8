package sign

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

// form is a set of verb forms that a spelling may be.
type form uint8

const (
	base form = 1 << iota
	third
	past
	participle
	gerund
	// noun says that the spelling is a noun more often than a verb.
	noun
)

// word is what the lists say of a spelling: the forms that it may be of a verb, and a bit for each list it is on.
type word struct {
	form form
	on   uint64
}

// wordLexicon is the lists by word.
type wordLexicon struct {
	words map[string]word
	bits  map[string]uint64 // by the list's name
}

// lexicon reads the lists when they are first needed.
var lexicon = sync.OnceValue(func() *wordLexicon {
	forms := make(map[string]form, 6000)
	words(verbList, func(section, w string) {
		inflect(forms, section, w)
		if b := british(w); b != w && section == "regular" {
			inflect(forms, section, b)
		}
	})
	l := &wordLexicon{words: make(map[string]word, 8000), bits: map[string]uint64{}}
	for w, f := range forms {
		l.words[w] = word{form: f}
	}
	words(wordLists, func(section, w string) {
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
func (l *wordLexicon) add(list, w string) {
	bit, ok := l.bits[list]
	if !ok {
		bit = 1 << len(l.bits)
		l.bits[list] = bit
	}
	x := l.words[w]
	x.on |= bit
	l.words[w] = x
}

// words calls f with each word of a list and the section that it stands in.
func words(list string, f func(section, word string)) {
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

func inflect(m map[string]form, section, w string) {
	switch section {
	case "regular":
		m[w] |= base
		m[english.ThirdPerson(w)] |= third
		m[english.PastTense(w)] |= past | participle
		m[english.Gerund(w)] |= gerund
	case "doubled":
		stem := w + w[len(w)-1:]
		m[w] |= base
		m[english.ThirdPerson(w)] |= third
		m[stem+"ed"] |= past | participle
		m[stem+"ing"] |= gerund
	case "irregular":
		b, rest, _ := strings.Cut(w, ":")
		m[b] |= base
		for i, f := range strings.Split(rest, ",") {
			m[f] |= [...]form{third, past, participle, gerund}[i]
		}
	case "noun":
		m[w] |= noun
	}
}
