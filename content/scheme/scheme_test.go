package scheme_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/scheme"
)

func TestEveryLabelSetOfTheProgramIsSoundAndExplained(t *testing.T) {
	for _, name := range scheme.Names() {
		s, ok := scheme.Builtin(name)
		if !ok || s.Name != name {
			t.Fatalf("%s: not there under its name", name)
		}
		for _, l := range s.Labels {
			if l.Short == "" || l.Example == "" || l.Hard == "" {
				t.Errorf("%s: %s has no short title, example or hard case", name, l.Name)
			}
		}
	}
}

func TestTheFiveLabelsAreTheProgramsOwn(t *testing.T) {
	s := scheme.Five()
	for l := range content.Label(content.Labels) {
		if got := s.Program(l); got != l.String() {
			t.Errorf("%s answers to %q", l, got)
		}
	}
}

func TestAttributedSpeechHasNoCounterpartInTheSmallerSets(t *testing.T) {
	for _, name := range []string{"three", "two"} {
		s, _ := scheme.Builtin(name)
		if got := s.Program(content.Attributed); got != "" {
			t.Errorf("%s: attributed answers to %q", name, got)
		}
	}
}

func TestAFileThatIsWrongIsRefusedInWords(t *testing.T) {
	good := "name = \"own\"\n" + label("f", "fact") + label("o", "opinion")
	if _, err := scheme.Parse(good, "own.toml"); err != nil {
		t.Fatalf("a good file: %v", err)
	}
	for _, c := range []struct{ text, says string }{
		{"name = 3", "own.toml"},
		{good + "\ncolour = 'red'", "colour"},
		{"name = \"own\"\n" + label("f", "fact"), "1 labels"},
		{good + label("f", "other"), "key f stands twice"},
		{good + label("x", "fact"), `"fact" stands twice`},
		{good + label("j", "other"), "moves"},
		{good + "[from_program]\nrumour = 'fact'", "rumour"},
		{good + "[from_program]\nfact = 'rumour'", "rumour"},
		{strings.Replace(good, "own", "<b>", 1), "small letters"},
	} {
		_, err := scheme.Parse(c.text, "own.toml")
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q: %v; wanted a message with %q", c.text, err, c.says)
		}
	}
}

func TestTheCauseOfAFileThatIsNoTOML(t *testing.T) {
	_, err := scheme.Parse("name =", "own.toml")
	if _, ok := errors.AsType[toml.ParseError](err); !ok {
		t.Errorf("%v does not say why", err)
	}
}

func label(key, name string) string {
	return "[[label]]\nkey = '" + key + "'\nname = '" + name + "'\ntitle = 'a title'\nhelp = 'a help'\n"
}
