package wording_test

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wording"
)

func TestSentencesKeepNamesAndInitialsTogether(t *testing.T) {
	for line, want := range map[string][]string{
		"She lives in Hale. She is the founder of Keelwork.One": {"She lives in Hale.", "She is the founder of Keelwork.One"},
		"Ada C. Quill is a pilot. She lives in Hale.":           {"Ada C. Quill is a pilot.", "She lives in Hale."},
	} {
		got := wording.Sentences(line)
		for i := range got {
			got[i] = wording.Squeeze(got[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q", line, got)
		}
	}
}

func TestSqueeze(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " ": "", "a b": "a b", "a  b": "a b", " a": "a", "a ": "a", "a\tb\n": "a b",
		"L’été\u00a0vient": "L’été vient", "“a” b": "“a” b", "\u2003a": "a", "a\xff b": "a\xff b", "a\xff  b": "a\xff b",
	} {
		if got := wording.Squeeze(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestKey(t *testing.T) {
	for text, want := range map[string]string{"": "", "The Pier, 1907!": "thepier1907", "ÉTÉ – Öl": "étéöl", "٣\xff": "٣", "'@[`{": ""} {
		if got := wording.Key(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWordsOfAText(t *testing.T) {
	const text = "The ferry is back, Ada."
	if n := wording.Count(text); n != 5 {
		t.Errorf("%d words", n)
	}
	if first, last := wording.FirstWords(text, 3), wording.LastWord(text); first != "The ferry is" || last != "Ada." {
		t.Errorf("%q, %q", first, last)
	}
	if words := wording.Words("No. 7, Ada's är_2!"); !slices.Equal(words, []string{"no", "7", "ada", "s", "är_2"}) {
		t.Errorf("%q", words)
	}
	if wording.Key("The Ferry — is back!") != wording.Key("the ferry is back") {
		t.Error("case and marks make two keys")
	}
	if !wording.SentenceEnd("Back.”") || !wording.SentenceEnd("回来了。」 ") || wording.SentenceEnd("Back,") {
		t.Error("the end of a sentence")
	}
	if wording.SentenceEnd("Back:*") || !wording.Stops("Back:*") || wording.Stops("Back;") {
		t.Error("a colon at the end")
	}
	for word, want := range map[string]string{"mayor's": "mayor", "Quill’s": "Quill", "islanders'": "islanders", "rock'": "rock'", "s": "s"} {
		if got := wording.TrimPossessive(word); got != want {
			t.Errorf("%q of %q", got, word)
		}
	}
	if !wording.ContainsWord("by Ada Quill", "Quill") || wording.ContainsWord("quills", "quill") || wording.ContainsWord("x", "") {
		t.Error("a word among others")
	}
}

func TestNumbersInWords(t *testing.T) {
	for want, got := range map[clean.Text]clean.Text{
		"1 entry": wording.Counted(1, "entry"), "2 entries": wording.Counted(2, "entry"), "0 feeds": wording.Counted(0, "feed"),
		"1 person": wording.Counted(1, "person"), "3 people": wording.Counted(3, "person"),
		"two": wording.Spelled(2), "eight": wording.Spelled(8), "many": wording.Spelled(9),
	} {
		if got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// What reads alike has one key, whatever marks and letters it is set in.
func TestLineKey(t *testing.T) {
	for text, same := range map[string]string{
		"“The ferry’s back” – at last.": `"the ferry's back" - at last`,
		"THE `OLD' PIER":                "the 'old' pier",
		"An  old\tpier:":                "an old pier",
		"Été au port …":                 "été au port",
	} {
		if got, want := wording.LineKey(text), wording.LineKey(same); got != want || got == "" {
			t.Errorf("%q is %q, %q is %q", text, got, same, want)
		}
	}
}
