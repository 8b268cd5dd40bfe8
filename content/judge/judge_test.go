package judge_test

import (
	"context"
	"errors"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/segment"
)

// article is our own: an invented town, as clear as a reader could wish.
var article = []struct {
	text    string
	label   content.Label
	speaker string
}{
	{"The harbour council of Port Orla met on Tuesday, 3 March 2026, and voted 7 to 2 to close the old ferry slip.", content.Fact, ""},
	{"The slip was built in 1911 and carried 96,300 passengers last year.", content.Fact, ""},
	{"This is a disgraceful decision, and everyone who voted for it should be ashamed.", content.Opinion, ""},
	{"Harbour engineer Ruth Adeyemi told the council that the piers were “past saving.”", content.Attributed, "Ruth Adeyemi"},
	{"She said the repair would cost more than a new bridge.", content.Attributed, "Ruth Adeyemi"},
	{"According to a study by the Coast Institute, two in three islanders use the ferry every week.", content.Attributed, "Coast Institute"},
	{"The council must reverse itself before the summer.", content.Opinion, ""},
	{"Who would trade a boat that works for a bridge that does not exist?", content.Opinion, ""},
	{"If nothing changes, the island will probably lose its school within ten years.", content.Prediction, ""},
	{"The last boat will leave the slip for good next winter, and the shops are likely to follow.", content.Prediction, ""},
}

func input() judge.Input {
	in := judge.Input{Title: "Port Orla needs its boat", Kind: "opinion"}
	for i, s := range article {
		in.Sentences = append(in.Sentences, s.text)
		in.Blocks = append(in.Blocks, i/3)
	}
	return in
}

func TestClearSentences(t *testing.T) {
	vs, err := judge.New().Sentences(context.Background(), input())
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range article {
		v := vs[i]
		if v.Label != want.label {
			t.Errorf("%q: %v (%.2f), want %v", want.text, v.Label, v.Confidence, want.label)
		}
		if v.Label == content.Attributed && !strings.Contains(string(v.Speaker), want.speaker) {
			t.Errorf("%q: speaker %q, want %q", want.text, v.Speaker, want.speaker)
		}
	}
}

// TestSentencesAlone judges clear sentences without their article: somebody who
// pastes a single sentence gets an answer, and the same one.
func TestSentencesAlone(t *testing.T) {
	j := judge.New()
	for _, s := range article {
		vs, err := j.Sentences(context.Background(), judge.Input{Sentences: []string{s.text}, Blocks: []int{0}})
		if err != nil {
			t.Fatal(err)
		}
		if vs[0].Label != s.label {
			t.Errorf("%q: %v (%.2f), want %v", s.text, vs[0].Label, vs[0].Confidence, s.label)
		}
	}
}

// TestMostlyQuoted holds that a sentence most of which stands in quotation marks is somebody's words, though the network
// hears the writer among so much opinion.
func TestMostlyQuoted(t *testing.T) {
	in := judge.Input{Kind: "opinion", Title: "On swimming"}
	for i, text := range []string{
		"Our harbour is badly run.",
		"It should be ashamed.",
		"Her formula is simple: \"Buy island and hire island.\"",
		"The motto of the club was once “row early, row late and never look back at the shore”.",
		"Nobody should believe it.",
	} {
		in.Sentences, in.Blocks = append(in.Sentences, text), append(in.Blocks, i/2)
	}
	vs, err := judge.New().Sentences(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range vs {
		if want := strings.ContainsAny(in.Sentences[i], "“\""); (v.Label == content.Attributed) != want {
			t.Errorf("%q: %v (%.2f)", in.Sentences[i], v.Label, v.Confidence)
		}
	}
}

// TestReasons holds what every judgement promises: one to three reasons whose
// words lie in the sentence, or no label.
func TestReasons(t *testing.T) {
	in := input()
	vs, err := judge.New().Sentences(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range vs {
		if v.Label == content.Unsure {
			continue
		}
		if len(v.Reasons) < 1 || len(v.Reasons) > 3 {
			t.Errorf("%q: %d reasons", in.Sentences[i], len(v.Reasons))
		}
		for _, r := range v.Reasons {
			if r.Why == "" || r.Span.Start < 0 || r.Span.End < r.Span.Start || r.Span.End > len(in.Sentences[i]) {
				t.Errorf("%q: reason %+v", in.Sentences[i], r)
			}
		}
		if v.Confidence < 0 || v.Confidence > 1 {
			t.Errorf("%q: confidence %v", in.Sentences[i], v.Confidence)
		}
	}
}

// TestWordsMatter deletes the words that the reasons name: the label must become
// less likely.
func TestWordsMatter(t *testing.T) {
	in := input()
	j := judge.New()
	vs, err := j.Sentences(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	weaker, n := 0, 0
	for i, v := range vs {
		text, named := without(in.Sentences[i], v.Reasons)
		if !named {
			continue
		}
		cut := in
		cut.Sentences = append([]string(nil), in.Sentences...)
		cut.Sentences[i] = text
		ws, err := j.Sentences(context.Background(), cut)
		if err != nil {
			t.Fatal(err)
		}
		n++
		if ws[i].Probabilities[v.Best] < v.Probabilities[v.Best] {
			weaker++
		} else {
			t.Logf("no weaker: %q → %q", in.Sentences[i], text)
		}
	}
	if n < 8 || weaker*10 < n*9 {
		t.Errorf("%d of %d decisions weaken without the words that are said to cause them", weaker, n)
	}
}

// without deletes the words that reasons name.
func without(text string, rs []content.Reason) (string, bool) {
	b := []byte(text)
	named := false
	for _, r := range rs {
		for k := r.Span.Start; k < r.Span.End; k++ {
			b[k] = 0
			named = true
		}
	}
	return strings.ReplaceAll(string(b), "\x00", ""), named
}

func TestFactsInside(t *testing.T) {
	in := judge.Input{Kind: "opinion", Sentences: []string{"Since 40% of the islanders work on the mainland and the slip was closed in 2025, the council " +
		"should be ashamed of its foolish bridge."}, Blocks: []int{0}}
	vs, err := judge.New().Sentences(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	if vs[0].Label != content.Opinion {
		t.Fatalf("label %v", vs[0].Label)
	}
	var got []string
	for _, s := range vs[0].FactsInside {
		got = append(got, in.Sentences[0][s.Start:s.End])
	}
	if all := strings.Join(got, " | "); !strings.Contains(all, "40% of the islanders work on the mainland") ||
		!strings.Contains(all, "the slip was closed in 2025") || strings.Contains(all, "ashamed") {
		t.Errorf("facts inside: %q", got)
	}
}

// TestPieces judges a long article piece by piece: in order, complete, and the
// same from one run to the next, also when many judge at once.
func TestPieces(t *testing.T) {
	a := &content.Article{}
	for range 40 {
		var b strings.Builder
		for _, s := range article {
			b.WriteString(s.text + " ")
		}
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: clean.Inline(b.String(), nil)})
	}
	segment.Document(&a.Document, "en", false)
	j := judge.New()
	var all []content.Judgement
	pieces := 0
	err := j.Each(context.Background(), a, func(from int, part []content.Judgement) error {
		if from != len(all) {
			t.Errorf("piece from %d after %d", from, len(all))
		}
		all = append(all, part...)
		pieces++
		return nil
	})
	if err != nil || len(all) != len(a.Document.Sentences) || pieces < 3 {
		t.Fatalf("%d of %d sentences in %d pieces: %v", len(all), len(a.Document.Sentences), pieces, err)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			again, err := whole(j, a)
			if err != nil {
				t.Error(err)
			}
			for i := range again {
				if again[i].Label != all[i].Label || again[i].Confidence != all[i].Confidence {
					t.Errorf("sentence %d: %v, then %v", i, all[i], again[i])
					return
				}
			}
		})
	}
	wait.Wait()
	atOnce := runtime.GOMAXPROCS(1)
	one, err := whole(j, a)
	runtime.GOMAXPROCS(atOnce)
	if err != nil || !reflect.DeepEqual(one, all) {
		t.Errorf("on one processor the judgements are others: %v", err)
	}
}

// TestPiecesEnd holds that no piece is told after the reader has had enough.
func TestPiecesEnd(t *testing.T) {
	a := &content.Article{Document: content.Document{Blocks: []content.Block{{Text: clean.Inline(strings.Repeat("The slip was built in 1911. ", 400), nil)}}}}
	segment.Document(&a.Document, "en", false)
	enough, told := errors.New("enough"), 0
	err := judge.New().Each(context.Background(), a, func(int, []content.Judgement) error {
		told++
		return enough
	})
	if !errors.Is(err, enough) || told != 1 {
		t.Errorf("%d pieces, then %v", told, err)
	}
}

// whole judges an article to its end.
func whole(j *judge.Judge, a *content.Article) ([]content.Judgement, error) {
	var all []content.Judgement
	err := j.Each(context.Background(), a, func(_ int, part []content.Judgement) error {
		all = append(all, part...)
		return nil
	})
	return all, err
}

// TestNamedFarBefore holds that a surname in a later piece of a long article is
// given the full name that an earlier piece introduces.
func TestNamedFarBefore(t *testing.T) {
	text := "Ruth Adeyemi came to the harbour early. "
	for range 120 {
		text += "The slip was built in 1911 and carried 96,300 passengers last year. "
	}
	text += "“The piers are past saving,” Adeyemi said."
	a := &content.Article{Document: content.Document{Blocks: []content.Block{{Text: clean.Inline(text, nil)}}}}
	segment.Document(&a.Document, "en", false)
	js, err := whole(judge.New(), a)
	if err != nil {
		t.Fatal(err)
	}
	if last := js[len(js)-1]; last.Label != content.Attributed || last.Speaker != "Ruth Adeyemi" {
		t.Errorf("%v, speaker %q", last.Label, last.Speaker)
	}
}

// TestItemsOfAListAreText holds that an item of a list that is more than a name is labelled, though it is no
// whole sentence and looks like a line of the page.
func TestItemsOfAListAreText(t *testing.T) {
	a := &content.Article{}
	add := func(text string, in ...content.Container) {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: clean.Inline(text, nil), Containers: in})
	}
	add("The harbour council of Port Orla met on Tuesday and voted 7 to 2 to close the slip. It named what rowers need:")
	for _, item := range []string{"Knowledge of the tides, including the spring tides", "Access to the slip at Port Orla", "Two ropes of forty metres each"} {
		add(item, content.Container{Kind: content.BulletItem, First: true})
	}
	add("The slip was built in 1911.")
	segment.Document(&a.Document, "en", false)
	js, err := whole(judge.New(), a)
	if err != nil {
		t.Fatal(err)
	}
	for i, j := range js {
		if j.Label == content.Unsure {
			t.Errorf("%q is unsure: %v", a.Document.SentenceText(a.Document.Sentences[i]), j.Reasons)
		}
	}
}

// TestDoubtsAreDoubts holds that no sentence of a body is unsure and certain at once, and that
// lines which look like page furniture are labelled where they are sentences.
func TestDoubtsAreDoubts(t *testing.T) {
	a := &content.Article{}
	for _, text := range []string{
		"The harbour council of Port Orla met on Tuesday and voted 7 to 2 to close the slip.",
		"Subscribe to our newsletter and follow us on Twitter.", "[CNET]", "PORT ORLA", "Photo: Ada Marsh",
		"Read more about the vote here.", "Ruth Adeyemi is a professor of naval history at Orla College.",
		"The slip was built in 1911.", "— The Herald (@herald) May 5, 2026", "Opinion", "Advertisement",
	} {
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: clean.Inline(text, nil)})
	}
	segment.Document(&a.Document, "en", false)
	js, err := whole(judge.New(), a)
	if err != nil {
		t.Fatal(err)
	}
	for i, j := range js {
		text := a.Document.SentenceText(a.Document.Sentences[i])
		if j.Label == content.Unsure && j.Confidence >= .6 {
			t.Errorf("%q is unsure with %.2f", text, j.Confidence)
		}
		if j.Label == content.Unsure && strings.HasPrefix(string(text), "Ruth") {
			t.Errorf("%q is unsure", text)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := judge.New().Sentences(ctx, input()); err == nil {
		t.Error("a cancelled context is no error")
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range article {
		f.Add(s.text, s.text, "opinion")
	}
	f.Add("“", "”\"'", "x")
	f.Add("SMITH: (", "A. B", "")
	f.Add("said , said X", "— X (@x", "news")
	j := judge.New()
	f.Fuzz(func(t *testing.T, a, b, kind string) {
		in := judge.Input{Title: b, Kind: kind, Sentences: []string{a, b, a + b}, Blocks: []int{0, 0, 1}}
		vs, err := j.Sentences(context.Background(), in)
		if err != nil || len(vs) != 3 {
			t.Fatal(len(vs), err)
		}
		for i, v := range vs {
			for _, r := range v.Reasons {
				_ = in.Sentences[i][r.Span.Start:r.Span.End]
			}
			end := 0
			for _, s := range v.FactsInside {
				if s.Start < end {
					t.Fatalf("facts inside out of order: %v", v.FactsInside)
				}
				end = s.End
				_ = in.Sentences[i][s.Start:s.End]
			}
		}
	})
}
