package english_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/judge/english"
)

// What a word is by its list holds for the word and not for one that only looks like it.
func TestWords(t *testing.T) {
	for name, c := range map[string]struct {
		is  func(string) bool
		yes []string
		no  []string
	}{
		"determiner":   {english.Determiner, []string{"the", "her", "several"}, []string{"harbour", "of"}},
		"preposition":  {english.Preposition, []string{"of", "against"}, []string{"because", "the"}},
		"subordinator": {english.Subordinator, []string{"that", "because"}, []string{"of", "pier"}},
		"auxiliary":    {english.Auxiliary, []string{"has", "quickly"}, []string{"family", "july", "pier"}},
		"modal":        {english.Modal, []string{"would", "can't"}, []string{"has", "wood"}},
		"pronoun":      {english.Pronoun, []string{"she", "they're"}, []string{"her", "shed"}},
		"closed":       {english.Closed, []string{"however", "the", "people"}, []string{"pier", "mayor"}},
		"contracted":   {english.Contracted, []string{"it's", "don't"}, []string{"its", "mayor's"}},
		"possessive":   {english.Possessive, []string{"mayor's", "islanders'"}, []string{"islanders", "'s"}},
		"title":        {english.Title, []string{"gov", "mayor"}, []string{"pier", "university"}},
		"office":       {english.Office, []string{"mayor", "senator"}, []string{"mr", "pier"}},
		"organisation": {english.Organisation, []string{"university", "times"}, []string{"orr", "mayor"}},
		"occasion":     {english.Occasion, []string{"christmas", "war"}, []string{"orr", "day", "warden"}},
		"instrument":   {english.Instrument, []string{"treaty", "act"}, []string{"actor", "report"}},
		"honour":       {english.Honour, []string{"prize", "medal"}, []string{"price", "orr"}},
		"place":        {english.Place, []string{"france", "italian", "americans"}, []string{"orr", "pier"}},
		"collective":   {english.Collective, []string{"council"}, []string{"ferryman"}},
		"indefinite":   {english.Indefinite, []string{"some", "everyone"}, []string{"she", "critics"}},
		"quantifier":   {english.Quantifier, []string{"some", "others"}, []string{"everyone", "the"}},
		"leading":      {english.Leading, []string{"neither", "calling"}, []string{"orr", "called"}},
		"utters":       {english.Utters, []string{"said", "argues"}, []string{"revealed", "told"}},
		"tells":        {english.Tells, []string{"told", "warns"}, []string{"said", "toll"}},
	} {
		for _, w := range c.yes {
			if !c.is(w) {
				t.Errorf("%q is no %s", w, name)
			}
		}
		for _, w := range c.no {
			if c.is(w) {
				t.Errorf("%q is taken for a %s", w, name)
			}
		}
	}
}

func TestForms(t *testing.T) {
	for _, c := range [][2]string{
		{english.LongTitle("gov"), "governor"},
		{english.LongTitle("mayor"), "mayor"},
	} {
		if c[0] != c[1] {
			t.Errorf("%q, want %q", c[0], c[1])
		}
	}
}

func TestList(t *testing.T) {
	floats := english.List("[boats] what floats\nferry barge\n[piers]\nslip\n", "boats")
	if !floats("ferry") || !floats("barge") || floats("slip") || floats("[boats]") {
		t.Error("a list is not that of its section")
	}
}

func TestSections(t *testing.T) {
	var got []string
	english.Sections("# a comment\n[boats] what floats\nferry barge\n\n[piers]\nslip\n", func(section, line string) { got = append(got, section+": "+line) })
	if len(got) != 2 || got[0] != "boats: ferry barge" || got[1] != "piers: slip" {
		t.Errorf("%q", got)
	}
}
