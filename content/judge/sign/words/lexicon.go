package words

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/spelling"
	"github.com/standfirst/standfirst/content/words"
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
	// Noun is for a spelling that is a noun more often than a verb.
	Noun
)

// Word is what the lists say of a spelling: the forms that it may be of a verb, and the lists it is on.
type Word struct {
	Form Form
	on   List
}

// lists reads the lists when they are first needed.
var lists = sync.OnceValue(func() *spelling.Table[Word] {
	t := spelling.New[Word](8000)
	eachWord(verbList, func(section, w string) {
		inflect(t, section, w)
		if b := british(w); b != w && section == "regular" {
			inflect(t, section, b)
		}
	})
	eachWord(wordLists, func(section, w string) {
		t.At(w).on |= listOf(section)
		for i := 0; section == "idiom" && i < len(w); i++ {
			if w[i] == '_' {
				t.At(w[:i]).on |= IdiomBeginning
			}
		}
	})
	for w := range words.ShortTitles() {
		t.At(w).on |= Title
	}
	return t
})

func listOf(name string) List {
	for i, n := range listNames {
		if n == name {
			return 1 << i
		}
	}
	panic("no list " + name) // the lists are embedded and tested
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

func inflect(t *spelling.Table[Word], section, w string) {
	add := func(w string, f Form) { t.At(w).Form |= f }
	switch section {
	case "regular":
		add(w, Base)
		add(english.ThirdPerson(w), Third)
		add(english.PastTense(w), Past|Participle)
		add(english.Gerund(w), Gerund)
	case "doubled":
		stem := w + w[len(w)-1:]
		add(w, Base)
		add(english.ThirdPerson(w), Third)
		add(stem+"ed", Past|Participle)
		add(stem+"ing", Gerund)
	case "irregular":
		b, rest, _ := strings.Cut(w, ":")
		add(b, Base)
		for i, f := range strings.Split(rest, ",") {
			add(f, [...]Form{Third, Past, Participle, Gerund}[i])
		}
	case "noun":
		add(w, Noun)
	}
}
