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

// verbs reads the verbs when they are first needed.
var verbs = sync.OnceValue(func() map[string]form {
	m := make(map[string]form, 6000)
	words(verbList, func(section, w string) {
		inflect(m, section, w)
		if b := british(w); b != w && section == "regular" {
			inflect(m, section, b)
		}
	})
	return m
})

// lists reads the lists of words when they are first needed.
var lists = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	words(wordLists, func(section, w string) {
		if m[section] == nil {
			m[section] = map[string]bool{}
		}
		m[section][w] = true
	})
	begins := map[string]bool{}
	for group := range m["idiom"] {
		for i := range group {
			if group[i] == '_' {
				begins[group[:i]] = true
			}
		}
	}
	m["idiom-beginning"] = begins
	return m
})

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
