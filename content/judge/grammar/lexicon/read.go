package lexicon

import (
	"embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/spelling"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed *.txt
var files embed.FS

// lists reads the word lists when they are first needed.
var lists = sync.OnceValue(func() *Lists {
	l := &Lists{words: spelling.New[Entry](8000), phrases: spelling.New[[]Phrase](600), ways: spelling.New[[]Way](400)}
	for _, name := range []string{"opinion", "other"} {
		l.readWords(list(name))
	}
	l.readNouns(list("nouns"))
	l.readVerbs(list("verbs"))
	l.readPhrases(list("phrases"))
	l.readFirst(list("first"))
	l.readWays(list("reports"))
	l.phrases.Each(func(first string, _ []Phrase) { l.words.At(first).Begins |= PhraseGroup })
	l.ways.Each(func(first string, _ []Way) { l.words.At(first).Begins |= WayGroup })
	return l
})

func list(name string) string {
	b, err := files.ReadFile(name + ".txt")
	if err != nil {
		panic(err) // embedded: cannot be missing
	}
	return string(b)
}

func (l *Lists) readWords(text string) {
	english.Sections(text, func(section, line string) {
		bit := uint64(1) << classOf(section)
		if name, ok := strings.CutPrefix(line, "<"); ok {
			l.addList(words.ByName(strings.TrimSuffix(name, ">")), bit)
			return
		}
		for w := range strings.FieldsSeq(line) {
			base, kind, _ := strings.Cut(w, "/")
			l.addClass(base, bit)
			switch kind {
			case "n":
				l.addClass(english.ThirdPerson(base), bit)
			case "v":
				l.addClass(english.ThirdPerson(base), bit)
				l.addClass(english.PastTense(base), bit)
				l.addClass(english.Gerund(base), bit)
			}
		}
	})
}

// addList gives a class to those words of a list that have none.
func (l *Lists) addList(list []string, bit uint64) {
	for _, w := range list {
		if l.words.At(w).Classes == 0 {
			l.addClass(w, bit)
		}
	}
}

func (l *Lists) addClass(w string, bit uint64) {
	l.words.At(w).Classes |= bit
}

func (l *Lists) readNouns(text string) {
	groups := map[string]Noun{"evidence": EvidenceNoun, "claim": ClaimNoun, "speaker": SpeakerNoun, "outlet": OutletNoun}
	english.Sections(text, func(section, line string) {
		g := groups[section]
		add := func(w string) {
			l.words.At(w).Noun |= g
		}
		for w := range strings.FieldsSeq(line) {
			base, kind, _ := strings.Cut(w, "/")
			add(base)
			if kind == "n" {
				add(english.ThirdPerson(base))
			}
		}
	})
}

func (l *Lists) readFirst(text string) {
	english.Sections(text, func(section, line string) {
		g := Masculine
		if section == "female" {
			g = Feminine
		}
		for w := range strings.FieldsSeq(line) {
			l.words.At(w).Gender = g
		}
	})
}

func (l *Lists) readVerbs(text string) {
	groups := map[string]VerbGroup{"say": SayVerb, "ask": AskVerb, "act": ActVerb, "also": AlsoVerb, "think": ThinkVerb, "want": WantVerb, "find": FindVerb}
	english.Sections(text, func(section, line string) {
		g := groups[section]
		add := func(w string, f Form) {
			e := l.words.At(w)
			switch e.Verb {
			case NoVerb, g:
				e.Verb = g
			default:
				e.Also = g
			}
			e.Form |= f
		}
		for w := range strings.FieldsSeq(line) {
			base, forms, irregular := strings.Cut(w, ":")
			f := []string{english.ThirdPerson(base), english.PastTense(base), english.PastTense(base), english.Gerund(base)}
			if irregular {
				f = strings.Split(forms, ",")
			}
			add(base, BaseForm)
			for i, v := range f {
				add(v, []Form{ThirdForm, PastForm, Participle, Gerund}[i])
			}
		}
	})
}

func (l *Lists) readPhrases(text string) {
	english.Sections(text, func(_, line string) {
		name, rest, _ := strings.Cut(line, " = ")
		c := classOf(name)
		for p := range strings.SplitSeq(rest, ";") {
			w := strings.Fields(p)
			if len(w) == 0 {
				continue
			}
			ps := l.phrases.At(w[0])
			*ps = append(*ps, Phrase{w[1:], c})
		}
	})
}

// readWays reads the ways to report in several words.
func (l *Lists) readWays(text string) {
	forms := map[string][]string{}
	english.Sections(text, func(section, line string) {
		if section == "forms" {
			f := strings.Fields(line)
			forms[f[0]] = f
		}
	})
	english.Sections(text, func(section, line string) {
		f := strings.Fields(line)
		if section == "forms" {
			return
		}
		first := forms[f[0]]
		if section != "said" || first == nil {
			first = f[:1]
		}
		for _, w := range first {
			ws := l.ways.At(w)
			*ws = append(*ws, Way{f[1:], section})
		}
	})
}
