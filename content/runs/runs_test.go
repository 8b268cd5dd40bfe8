package runs_test

import (
	"reflect"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/runs"
)

func TestWhiteSpaceCollapsesAcrossRuns(t *testing.T) {
	var b runs.Builder
	b.Add(" \n The  harbour", 0, "")
	b.Add(" fee ", content.Emphasis, "")
	b.Add(" rose", 0, "")
	b.Add(".", content.Strong, "")
	b.Break()
	b.Add("  Again ", 0, "")
	b.Break()
	text, inlines := b.Build()
	if want := "The harbour fee rose.\nAgain"; string(text) != want {
		t.Errorf("text %q, want %q", text, want)
	}
	want := []content.Inline{
		{Text: "The harbour "},
		{Text: "fee", Style: content.Emphasis},
		{Text: " rose"},
		{Text: ".", Style: content.Strong},
		{Text: "\nAgain"},
	}
	if !reflect.DeepEqual(inlines, want) {
		t.Errorf("runs %q", inlines)
	}
	if text, inlines = b.Build(); text != "" || inlines != nil {
		t.Errorf("the builder kept %q", text)
	}
}

func TestPlainTextHasNoRuns(t *testing.T) {
	var b runs.Builder
	b.Add("one ", 0, "")
	b.Add("two", 0, "")
	if text, inlines := b.Build(); text != "one two" || inlines != nil {
		t.Errorf("%q %q", text, inlines)
	}
}

func TestNoBreakSpaceStaysWithinALine(t *testing.T) {
	for in, want := range map[string]string{
		"\u00a0 a\u00a0b \u00a0c\u00a0 d\u00a0\u00a0e\u00a0": "a\u00a0b c\u00a0d\u00a0\u00a0e",
		"\u00a0":   "",
		" \u00a0 ": "",
	} {
		var b runs.Builder
		b.Add(in, 0, "")
		if text, _ := b.Build(); string(text) != want {
			t.Errorf("%q became %q, want %q", in, text, want)
		}
	}
	var b runs.Builder
	b.Add("a", 0, "")
	b.Add("\u00a0", content.Strong, "")
	if text, list := b.Build(); text != "a" || list != nil {
		t.Errorf("%q %q", text, list)
	}
}
