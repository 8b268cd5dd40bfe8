package annotated_test

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/measure/annotated"
	"github.com/standfirst/standfirst/content/page"
)

const harbour = `<html><head><meta name="section" content="Harbour life"><style>p { color: red }</style></head><body>
<h1>The last ferry</h1><p>By <b>Ada</b> Quill</p><p>The ferry sails at noon, as it has for forty years.</p>
<div><p>Ada&nbsp;Quill &amp; her brother run   the ferry’s museum.</p><p>Buy a ticket</p><p>She has drawn eleven boats since then.</p></div></body></html>`

func place(t *testing.T, tag annotated.Tag, value string) annotated.Page {
	t.Helper()
	p := annotated.Page{Sum: annotated.Sum([]byte(harbour))}
	for _, s := range annotated.Text([]byte(harbour)).Find(value) {
		s.Tag = tag
		p.Spans = append(p.Spans, s)
	}
	if p.Spans == nil {
		t.Fatalf("%q is not found", value)
	}
	return p
}

func TestAValueIsFoundAgainWhereItWasPlaced(t *testing.T) {
	text, file := annotated.Text([]byte(harbour)), annotated.File([]byte(harbour))
	for _, c := range []struct{ value, want string }{
		{"Ada Quill", "Ada Quill"},
		{"Ada Quill & her brother run the ferry's museum.", "Ada Quill & her brother run the ferry’s museum."},
		{
			"Ada Quill & her brother run the ferry's museum. She has drawn eleven boats since then.",
			"Ada Quill & her brother run the ferry’s museum. She has drawn eleven boats since then.",
		},
	} {
		p := place(t, annotated.Bio, c.value)
		if got := p.Values(annotated.Bio, text, file); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%q is read back as %q", c.value, got)
		}
		if err := p.Check([]byte(harbour)); err != nil {
			t.Error(err)
		}
	}
	if s := text.Find("The ferry sails at midnight, say the owners of the harbour."); s != nil {
		t.Errorf("words that are not there are found at %v", s)
	}
	if s := file.Find("Harbour life"); len(s) != 1 {
		t.Errorf("the value of an attribute is found at %v", s)
	}
}

func TestAChangedPageIsNotTheOneThatWasAnnotated(t *testing.T) {
	p := place(t, annotated.Bio, "She has drawn eleven boats")
	if p.Check([]byte(strings.Replace(harbour, "eleven", "twelve", 1))) == nil {
		t.Error("another page passes for the annotated one")
	}
	p.Spans[0].Start = 1 << 40
	if p.Check([]byte(harbour)) == nil {
		t.Error("a span outside the page passes")
	}
}

func TestLinesGetTheTagsOfTheirValues(t *testing.T) {
	p := place(t, annotated.Bio, "Ada Quill & her brother run the ferry's museum. She has drawn eleven boats since then.")
	d, err := decode.Decode([]byte(harbour), "text/html", "")
	if err != nil {
		t.Fatal(err)
	}
	var tagged []string
	for _, l := range p.Lines(page.Read(d), annotated.Text([]byte(harbour)), annotated.File([]byte(harbour))) {
		if slices.Contains(l.Tags, annotated.Bio) {
			tagged = append(tagged, l.Text)
		}
	}
	if len(tagged) != 2 || !strings.HasPrefix(tagged[1], "She has drawn") {
		t.Errorf("lines of the bio: %q", tagged)
	}
}

// TestTheAnnotationsAreWhole reads the annotations that are kept, each of a page with a place and
// spans that can be.
func TestTheAnnotationsAreWhole(t *testing.T) {
	data, err := os.ReadFile("pages.jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := annotated.Read(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, p := range pages {
		if len(p.Commit) != 40 || len(p.Sum) != 64 || len(p.Spans) == 0 {
			t.Errorf("%s: %s has no commit, sum or spans", p.Repository, p.Path)
		}
		for _, s := range p.Spans {
			if s.Start < 0 || s.Length <= 0 || s.Value < 0 || s.Value >= len(p.Spans) {
				t.Errorf("%s: %s has a span that cannot be: %v", p.Repository, p.Path, s)
			}
		}
		if seen[p.Set+p.Sum] {
			t.Errorf("%s: %s is there twice", p.Repository, p.Path)
		}
		seen[p.Set+p.Sum] = true
	}
	if len(pages) < 500 {
		t.Errorf("%d annotated pages", len(pages))
	}
}
