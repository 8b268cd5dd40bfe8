package export_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/wording"
)

// article is one of our own with two paragraphs, a quotation, a list and
// characters of more than one byte before the spans that matter.
func article() *content.Article {
	first := clean.Text("Ørland’s mayor resigned on Monday. The harbour board despises her, since 40 % of its members voted twice.")
	quoted := clean.Text("“We will miss her,” said Ada Quill.")
	cut := strings.Index(string(first), " The")
	despise := strings.Index(string(first), "despises") - cut - 1
	figure := strings.Index(string(first), "40 %") - cut - 1
	return &content.Article{
		Reference: "column.md", MediaType: "text/markdown", Language: "en",
		Source: content.Source{
			Title:   &content.Found[clean.Text]{Value: "A harbour without a mayor", Where: "first heading", Sure: true},
			Section: &content.Found[[]clean.Text]{Value: []clean.Text{"Opinion", "Coast"}, Where: "first line", Sure: true},
			Authors: []content.Author{{
				Name: content.Found[clean.Text]{Value: "Ines Calloway", Where: "byline", Sure: true},
				Role: &content.Found[clean.Text]{Value: "senior fellow", Where: "last paragraph"},
			}},
			Provenance: &content.Provenance{
				Value: "Originally published by Saltmarsh Quarterly.", Kind: content.Republished, From: "Saltmarsh Quarterly",
				Where: "last paragraph", Sure: true,
			},
			Captions:  []content.Caption{{Text: "The slip", Where: "figcaption"}},
			Conflicts: []content.Conflict{{Fact: "section", Value: "Politics", Where: "meta section"}},
		},
		Document: content.Document{
			Blocks: []content.Block{
				{Kind: content.Heading, Level: 2, Text: "Who goes"},
				{Kind: content.Paragraph, Text: first},
				{Kind: content.Paragraph, Text: quoted, Containers: []content.Container{{Kind: content.Quote, First: true}}},
				{Kind: content.Paragraph, Text: "one boat", Containers: []content.Container{{Kind: content.OrderedItem, Number: 3, First: true}}},
			},
			Sentences: []content.Sentence{
				{Index: 0, Block: 1, Span: content.Span{End: cut}},
				{Index: 1, Block: 1, Span: content.Span{Start: cut + 1, End: len(first)}},
				{Index: 2, Block: 2, Span: content.Span{End: len(quoted)}},
			},
		},
		Judgements: []content.Judgement{
			{Label: content.Fact, Confidence: 0.9, Reasons: []content.Reason{{Why: "no source is named"}}},
			{
				Label: content.Opinion, Confidence: 0.8,
				Reasons:     []content.Reason{{Span: content.Span{Start: despise, End: despise + len("despises")}, Why: "ascribes a feeling to others"}},
				Against:     &content.Reason{Span: content.Span{Start: figure, End: figure + len("40 %")}, Why: "is a number one can look up"},
				FactsInside: []content.Span{{Start: figure, End: figure + len("40 % of its members voted twice")}},
			},
			{
				Label: content.Attributed, Confidence: 0.95, Reasons: []content.Reason{{Span: content.Span{Start: 24, End: 28}, Why: "reports speech"}},
				Speaker:           "Ada Quill",
				SpeakerConfidence: .5, SpeakerOr: "Olof Marsh", Via: "the Harbour Post", OpinionsInside: []content.Span{{Start: 0, End: 4}},
				Probabilities: content.Probabilities{Fact: .02, Opinion: .4, Attributed: .55, Prediction: .03},
			},
		},
		LeftOut: []content.LeftOut{{Text: "You have read 3 articles.", Reason: "paywall counter"}},
	}
}

// That labels outside English are not to be relied on is said wherever they are.
func TestWarningOfAnotherLanguage(t *testing.T) {
	for _, f := range []export.Format{export.Text, export.Linear, export.Markdown, export.JSON} {
		if strings.Contains(write(t, f, export.Options{}), "do not rely") {
			t.Errorf("%s: English is warned of", f)
		}
		a := article()
		a.Language = "de"
		var b bytes.Buffer
		if err := export.Write(&b, a, f, export.Options{}); err != nil ||
			!strings.Contains(strings.ReplaceAll(b.String(), "\\", ""), "not in English (de): do not rely on these labels") {
			t.Errorf("%s: %v\n%s", f, err, b.String())
		}
	}
}

func write(t *testing.T, f export.Format, o export.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(&b, article(), f, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTextHasALetterBeforeEachSentence(t *testing.T) {
	got := write(t, export.Text, export.Options{Width: 60})
	for _, want := range []string{
		"F    Ørland’s mayor resigned on Monday.\n", "O    The harbour board",
		"A    > “We will miss her,” said Ada Quill. — perhaps Ada", "     3. one boat", "F asserted as fact, not checked", "Disclaimer: not found",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// Who prints for a class can say "sentence 3": the numbers are those of the screen and the JSON, also where nothing is labelled.
func TestSentencesAreNumberedOnDemand(t *testing.T) {
	o := export.Options{Width: 60, Numbers: true}
	text, lines := write(t, export.Text, o), write(t, export.Linear, o)
	unlabelled := article()
	unlabelled.Judgements = nil
	var blind bytes.Buffer
	if err := export.Write(&blind, unlabelled, export.Text, o); err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string][]string{
		text:           {"1 F    Ørland’s mayor resigned on Monday.\n", "2 O    The harbour board"},
		lines:          {"[1 ASSERTED AS FACT] Ørland’s mayor", "[2 OPINION] The harbour board"},
		blind.String(): {"1      Ørland’s mayor resigned on Monday.\n", "2      The harbour board"},
	} {
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%q is not in\n%s", w, got)
			}
		}
		for line := range strings.Lines(got) {
			if n := ansi.StringWidth(strings.TrimSuffix(line, "\n")); got != lines && n > o.Width && !strings.Contains(line, "F asserted") {
				t.Errorf("a line has %d cells: %q", n, line)
			}
		}
	}
}

// Who pages through the text meets what the letters mean before the first one.
func TestTextBeginsWithWhatTheLettersMean(t *testing.T) {
	head, _, ok := strings.Cut(write(t, export.Text, export.Options{Width: 60}), "## Who goes")
	for _, want := range []string{"asserted as fact, not checked: ", "O opinion: ", "A attributed: ", "P prediction: ", "? unsure: "} {
		if !strings.Contains(head, want) {
			t.Errorf("no %q before the text (found %v):\n%s", want, ok, head)
		}
	}
}

// People get dates in words, programs as RFC 3339.
func TestDates(t *testing.T) {
	a := article()
	a.Source.Published = &content.Found[content.Date]{Value: content.Date{
		Time:  time.Date(2031, 6, 2, 9, 30, 0, 0, time.FixedZone("", 2*60*60)),
		Clock: true,
	}, Where: "JSON-LD", Sure: true}
	written := func(f export.Format) string {
		var out bytes.Buffer
		if err := export.Write(&out, a, f, export.Options{}); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	for f, want := range map[export.Format]string{
		export.Text: "Ines Calloway · 2 June 2031\n", export.Markdown: "2 June 2031 09:30 +0200", export.JSON: `"2031-06-02T09:30:00+02:00"`,
	} {
		if got := written(f); !strings.Contains(got, want) {
			t.Errorf("%v: no %q in %s", f, want, got)
		}
	}
}

func TestTextKeepsItsWidthAndItsWords(t *testing.T) {
	words := strings.Fields(string(article().Document.Blocks[1].Text))
	for width := 20; width <= 120; width++ {
		got := write(t, export.Text, export.Options{Width: width})
		for line := range strings.Lines(got) {
			if n := ansi.StringWidth(strings.TrimSuffix(line, "\n")); n > width && !strings.Contains(line, "F asserted") {
				t.Fatalf("at width %d a line has %d cells: %q", width, n, line)
			}
		}
		body := wording.Squeeze(got)
		for _, w := range words {
			if !strings.Contains(body, w) {
				t.Fatalf("at width %d %q is missing or cut", width, w)
			}
		}
	}
}

// A paragraph of megabytes, and a title and a fact of them, are printed within
// the time that their length takes.
func TestLongTextIsPrinted(t *testing.T) {
	for _, unit := range []string{"a pier and ", "x", " ", "中", "O! ", "👩‍👩‍👧 ", "\u1100"} {
		long := clean.Text(strings.Repeat(unit, hostile.Many(1<<20)/len(unit)))
		a := article()
		a.Source.Title.Value = long
		a.Source.Provenance.Value = long
		a.Document.Blocks[0].Text = long
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Kind: content.Paragraph, Text: long})
		for _, f := range export.Formats() {
			begin := hostile.Spent()
			if err := export.Write(io.Discard, a, f, export.Options{}); err != nil {
				t.Fatal(err)
			}
			if took := hostile.Spent() - begin; took > 4*time.Second {
				t.Errorf("%q as %s: %v", unit, f, took)
			}
		}
	}
}

func TestNothingPrintedHasAnEscape(t *testing.T) {
	for _, f := range export.Formats() {
		got := write(t, f, export.Options{})
		if strings.ContainsRune(got, '\x1b') || !utf8.ValidString(got) {
			t.Errorf("%s has an escape or invalid UTF-8", f)
		}
	}
}

func TestLinearSaysTheLabelFirst(t *testing.T) {
	got := write(t, export.Linear, export.Options{})
	for _, want := range []string{
		"[ASSERTED AS FACT] Ørland’s mayor", "[OPINION] The harbour board",
		"[ATTRIBUTED, perhaps Ada Quill, via the Harbour Post] “We will", "[AUTHOR] Ines Calloway [byline]", "[BIO] not found", "[HEADING] Who goes",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestMarkdownListsSentencesByLabel(t *testing.T) {
	got := write(t, export.Markdown, export.Options{})
	for _, want := range []string{
		"# A harbour without a mayor", "## Asserted as fact, not checked: 1", "## Opinion: 1",
		"— *perhaps Ada Quill, via the Harbour Post*", "- **Author:** Ines Calloway", "## Opinion: 1\n\n- **2** ",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// What the reader shows of who is speaking is in what is printed.
func TestPrintedFactsAreThoseOfTheReader(t *testing.T) {
	a := article()
	s := &a.Source
	text := func(v clean.Text) *content.Found[clean.Text] {
		return &content.Found[clean.Text]{Value: v, Where: "byline", Sure: true}
	}
	s.Authors[0].More = []content.Affiliation{{Role: text("trustee"), Organisation: text("Pier Trust")}}
	s.Authors[0].Address = text("https://quay.example/calloway")
	s.Authors = append(s.Authors, content.Author{Name: *text("Quay Newsroom"), Body: true})
	s.Provenance = &content.Provenance{Kind: content.Wire, From: "Coastal Press", Where: "dateline"}
	s.Captions = []content.Caption{{Text: "The slip", Credit: "T. Brandt", Where: "figcaption"}}
	s.Canonical = text("https://quay.example/harbour")
	a.Cleaned = clean.Counts{Controls: 2, Bidi: 1}
	a.Judgements[2].Speaker = ""
	for f, wants := range map[export.Format][]string{
		export.Text: {
			"Affiliation: senior fellow [last paragraph, weak evidence]", "Affiliation: trustee, Pier Trust [byline]",
			"Author's page: https://quay.example/calloway", "Signed by: Quay Newsroom",
			"Agency: Coastal Press [dateline, weak evidence]", "Caption: The slip (credit: T. Brandt)", "Address: https://quay.example/harbour",
			"Also given: section: Politics", "Cleaned: 2 control characters, 1 direction override taken out of the page's text",
		},
		export.Linear: {"[AGENCY] Coastal Press", "[ATTRIBUTED, via the Harbour Post] “We will"},
	} {
		var out strings.Builder
		if err := export.Write(&out, a, f, export.Options{Width: 200}); err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s: no %q in\n%s", f, want, out.String())
			}
		}
	}
	s.Provenance = nil
	var out strings.Builder
	if err := export.Write(&out, a, export.Text, export.Options{}); err != nil || !strings.Contains(out.String(), "Originally in: not found") {
		t.Errorf("without a provenance (%v):\n%s", err, out.String())
	}
}

func TestAnUnknownFormatIsAnError(t *testing.T) {
	if err := export.Write(&bytes.Buffer{}, article(), "pdf", export.Options{}); err == nil {
		t.Error("no error")
	}
}

// The words that stand for an image and begin its caption are printed once,
// and a caption is never lost.
func TestPictureSaysItOnce(t *testing.T) {
	for _, c := range []struct{ text, caption, text1, linear string }{
		{"The slip", "The slip. Photo by T. Brandt.", "[image] The slip. Photo by T. Brandt.", "[IMAGE] The slip. Photo by T. Brandt."},
		{"The slip", "At dawn.", "[image: The slip] At dawn.", "[IMAGE] The slip. At dawn."},
		{"The slip", "", "[image: The slip]", "[IMAGE] The slip"},
		{"", "At dawn.", "[image] At dawn.", "[IMAGE] At dawn."},
	} {
		a := &content.Article{Document: content.Document{Blocks: []content.Block{{
			Kind: content.Image, Text: clean.Text(c.text),
			Caption: clean.Text(c.caption),
		}}}}
		for format, want := range map[export.Format]string{export.Text: c.text1, export.Linear: c.linear} {
			var out strings.Builder
			if err := export.Write(&out, a, format, export.Options{}); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(out.String(), want+"\n") {
				t.Errorf("%v of %q, %q: no %q in\n%s", format, c.text, c.caption, want, out.String())
			}
		}
	}
}
