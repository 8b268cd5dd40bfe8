package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// labelled is three sentences, labelled by two people in two rounds and by the program. The
// text begins with a character that takes two units of UTF-16 and four bytes.
func labelled(t *testing.T, text bool) *export.Labelled {
	t.Helper()
	a := &content.Article{Reference: "https://example.org/table"}
	a.Source.Authors = []content.Author{{Name: content.Found[clean.Text]{Value: "Ilse Vandermeer"}}}
	first := clean.Text("😊 twelve pages, it is said. =SUM(A1) should be longer than that by far.")
	cut := strings.Index(string(first), "=")
	a.Document.Blocks = []content.Block{{Text: first}, {Text: "Nobody knows."}}
	a.Document.Sentences = []content.Sentence{
		{Index: 0, Block: 0, Span: content.Span{End: cut - 1}},
		{Index: 1, Block: 0, Span: content.Span{Start: cut, End: len(first)}},
		{Index: 2, Block: 1, Span: content.Span{End: 13}},
	}
	five := scheme.Five()
	answers := [2][2][3]int{{{0, 1, -1}, {0, 0, 2}}, {{1, -1, -1}, {-1, -1, -1}}}
	return &export.Labelled{
		Set: "5e7", Text: a.Document.TextHash(), Article: a, Scheme: &five, Sentences: []int{0, 1, 2}, Rounds: 2, People: 2,
		Label: func(p, round, s int) int { return answers[p][round-1][s] },
		Reason: func(p, round, s int) clean.Text {
			if p == 0 && round == 1 && s == 1 {
				return "=cmd|' /C calc'!A0 \"it judges\""
			}
			return ""
		},
		Program: []int{0, 1, 3}, By: "standfirst test", WithText: text,
	}
}

func written(t *testing.T, l *export.Labelled, f export.LabelFormat) string {
	t.Helper()
	var out bytes.Buffer
	if err := l.Write(&out, f); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func rows(t *testing.T, text string) [][]string {
	t.Helper()
	out, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestATableHasARowALabel(t *testing.T) {
	got := rows(t, written(t, labelled(t, false), export.CSV))
	if strings.Join(got[0], ",") != "room,round,participant,sentence,label,reason,begins,text_id" || len(got) != 1+6+3 {
		t.Fatalf("%d rows: %q", len(got), got)
	}
	for i, want := range []string{
		"5e7,1,p01,1,fact,,😊 twelve pages, it is …",
		"5e7,1,p01,2,opinion,'=cmd|' /C calc'!A0 \"it judges\",'=SUM(A1) should be longer than …",
	} {
		if row := strings.Join(got[1+i][:7], ","); row != want {
			t.Errorf("%s, wanted %s", row, want)
		}
	}
	if last := strings.Join(got[9][:5], ","); last != "5e7,,program,3,prediction" {
		t.Errorf("the program: %s", last)
	}
	plain := labelled(t, true)
	plain.Reason = nil
	if got := rows(t, written(t, plain, export.CSV)); got[0][5] != "text" || got[2][5] != "'=SUM(A1) should be longer than that by far." {
		t.Errorf("%q", got[:3])
	}
}

func TestAWideTableHasAColumnAPerson(t *testing.T) {
	got := rows(t, written(t, labelled(t, false), export.CSVWide))
	want := []string{
		"round,sentence,begins,p01,p02,program", "1,1,😊 twelve pages, it is …,fact,opinion,fact",
		"1,2,'=SUM(A1) should be longer than …,opinion,,opinion", "1,3,Nobody knows.,,,prediction",
	}
	for i, w := range want {
		if row := strings.Join(got[i], ","); row != w {
			t.Errorf("%s, wanted %s", row, w)
		}
	}
	if len(got) != 1+2*3 {
		t.Errorf("%d rows", len(got))
	}
}

func TestTheLinesAreReadBackAsAnswers(t *testing.T) {
	l := labelled(t, false)
	c := workshop.NewCollection(nil, "")
	if damage, err := c.Read(strings.NewReader(written(t, l, export.JSONL)), "export"); err != nil || damage != nil || c.Strange() != 0 {
		t.Fatal(damage, err)
	}
	people := c.People()
	if len(people) != 2 || c.Reason(1, people[0], 1) == "" {
		t.Fatalf("%v", people)
	}
	for p, who := range people {
		for round := 1; round <= 2; round++ {
			for s := range 3 {
				if got := c.Answers().Index(round, who, s); got != l.Label(p, round, s) {
					t.Errorf("%s, round %d, sentence %d: %d", who, round, s+1, got)
				}
			}
		}
	}
}

// Offsets are code points, where others count bytes or units of UTF-16; with a smiling face
// at the beginning all three differ.
func TestOffsetsAreCodePoints(t *testing.T) {
	l := labelled(t, true)
	checked := 0
	check := func(text string, start, end int, exact string) {
		t.Helper()
		checked++
		if got := string([]rune(text)[start:end]); got != exact || exact == "" {
			t.Errorf("%d to %d is %q, wanted %q", start, end, got, exact)
		}
		if before, _, _ := strings.Cut(text, exact); strings.HasPrefix(exact, "=") && (start == len(before) || start == len(utf16.Encode([]rune(before)))) {
			t.Errorf("%q begins at %d in bytes or in UTF-16 too", exact, start)
		}
	}
	text := ""
	for line := range strings.Lines(written(t, l, export.Doccano)) {
		var j struct {
			Text  string
			Label [][3]any
		}
		if err := json.Unmarshal([]byte(line), &j); err != nil {
			t.Fatal(err)
		}
		text = j.Text
		for _, span := range j.Label {
			start, end := int(span[0].(float64)), int(span[1].(float64))
			check(text, start, end, string([]rune(text)[start:end]))
			if s := string([]rune(text)[start:end]); !strings.HasSuffix(s, ".") || strings.HasPrefix(s, " ") {
				t.Errorf("%q is no sentence", s)
			}
		}
	}
	var tasks []struct {
		Annotations, Predictions []struct {
			Result []struct {
				Value struct {
					Start, End int
					Text       string
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, l, export.LabelStudio)), &tasks); err != nil {
		t.Fatal(err)
	}
	for _, a := range append(tasks[0].Annotations, tasks[0].Predictions...) {
		for _, r := range a.Result {
			check(text, r.Value.Start, r.Value.End, r.Value.Text)
		}
	}
	var collections []struct {
		First struct {
			Items []struct {
				Target struct {
					Selector []struct {
						Exact, Prefix, Suffix string
						Start, End            int
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, l, export.W3C)), &collections); err != nil {
		t.Fatal(err)
	}
	for _, c := range collections {
		for _, a := range c.First.Items {
			quote, place := a.Target.Selector[0], a.Target.Selector[1]
			check(text, place.Start, place.End, quote.Exact)
			if !strings.Contains(text, quote.Prefix+quote.Exact+quote.Suffix) {
				t.Errorf("%+v is not in the text", quote)
			}
		}
	}
	if checked != 3*9 {
		t.Errorf("%d places were looked at, wanted 27", checked)
	}
}

func TestWhatQuotesTheArticleWantsItsText(t *testing.T) {
	for _, f := range export.LabelFormats() {
		l := labelled(t, false)
		err := l.Write(&bytes.Buffer{}, f)
		if errors.Is(err, export.ErrNoText) != f.NeedsText() {
			t.Errorf("%s without text: %v", f, err)
		}
		l.Article = nil
		if err := l.Write(&bytes.Buffer{}, f); errors.Is(err, export.ErrNoText) != f.NeedsText() {
			t.Errorf("%s without an article: %v", f, err)
		}
	}
	if err := labelled(t, true).Write(&bytes.Buffer{}, "pdf"); err == nil {
		t.Error("there is no format pdf")
	}
}

func TestWithoutBeingAskedNoSentenceIsPublished(t *testing.T) {
	for _, f := range export.LabelFormats() {
		if f.NeedsText() {
			continue
		}
		if text := written(t, labelled(t, false), f); strings.Contains(text, "longer than that") || strings.Contains(text, "Vandermeer") {
			t.Errorf("%s: %s", f, text)
		}
	}
}

func TestACellIsNoFormula(t *testing.T) {
	for _, s := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "plain", "", "a=b"} {
		got := export.Cell(s)
		if formula := s != "plain" && s != "" && s != "a=b"; formula != strings.HasPrefix(got, "'") || !strings.HasSuffix(got, s) {
			t.Errorf("%q → %q", s, got)
		}
	}
}

// Each person is a file; offsets are units of UTF-16, and what means something in the format
// is escaped.
func TestInceptionReadsAFileForEachPerson(t *testing.T) {
	parts, err := labelled(t, true).Parts()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range parts {
		names = append(names, p.Name)
	}
	if got := strings.Join(names, " "); got != "p01-round-1.tsv p01-round-2.tsv p02-round-1.tsv program.tsv" {
		t.Errorf("files: %s", got)
	}
	var out bytes.Buffer
	if err := parts[0].Write(&out); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	for _, want := range []string{
		"#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Standfirst|label\n\n\n#Text=😊 twelve pages, it is said.\n" +
			"1-1\t0-2\t😊\tfact[1]\n1-2\t3-9\ttwelve\tfact[1]\n",
		"2-1\t29-30\t=\topinion[2]\n2-2\t30-33\tSUM\topinion[2]\n",
		"\n\n#Text=Nobody knows.\n3-1\t",
		"\tknows\t_\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	// What the offsets name in the text is what stands beside them.
	units := utf16.Encode([]rune("😊 twelve pages, it is said. =SUM(A1) should be longer than that by far.\n\nNobody knows."))
	for line := range strings.Lines(text) {
		var n, k, start, end int
		var token string
		if _, err := fmt.Sscanf(line, "%d-%d\t%d-%d\t%s", &n, &k, &start, &end, &token); err == nil && string(utf16.Decode(units[start:end])) != token {
			t.Errorf("%d to %d is not %q", start, end, token)
		}
	}
	a := labelled(t, true)
	a.Article.Document.Blocks[1].Text = "No_one [*] k->s."
	a.Article.Document.Sentences[2].Span.End = 16
	parts, _ = a.Parts()
	out.Reset()
	_ = parts[0].Write(&out)
	if !strings.Contains(out.String(), "#Text=No\\_one \\[\\*\\] k\\->s.\n") {
		t.Errorf("%s", out.String())
	}
	if _, err := labelled(t, false).Parts(); !errors.Is(err, export.ErrNoText) {
		t.Errorf("without the text: %v", err)
	}
}

// A reason for a sentence without a label is lost in no format that has reasons.
func TestAReasonAloneIsWritten(t *testing.T) {
	l := labelled(t, true)
	l.Label = func(int, int, int) int { return -1 }
	for f, want := range map[export.LabelFormat]string{
		export.CSV: `5e7,1,p01,2,,"'=cmd|' /C calc'!A0 ""it judges""",`, export.JSONL: `"t":"reason","round":1,"p":"5e7-p01","s":1,"note":"=cmd`,
		export.W3C: `"value": "=cmd`,
	} {
		out := written(t, l, f)
		if !strings.Contains(out, want) || strings.Contains(out, `"t":"label"`) {
			t.Errorf("%s: %s is not in\n%s", f, want, out)
		}
	}
}
