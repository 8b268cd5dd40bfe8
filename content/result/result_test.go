package result_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/result"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

const letters = "FOAPU"

func name(letter byte) string { return scheme.Five().Labels[strings.IndexByte(letters, letter)].Name }

// pack has a sentence for each letter of what the program says.
func pack(t *testing.T, program string) *workshop.Pack {
	t.Helper()
	a := &content.Article{}
	a.Source.Title = &content.Found[clean.Text]{Value: "The tide table"}
	for i := range program {
		text := clean.Inline(fmt.Sprintf("=Sentence %d tells of the table.", i+1), nil)
		a.Document.Blocks = append(a.Document.Blocks, content.Block{Text: text})
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: i, Span: content.Span{End: len(text)}})
		l := []content.Label{content.Fact, content.Opinion, content.Attributed, content.Prediction, content.Unsure}[strings.IndexByte(letters, program[i])]
		a.Judgements = append(a.Judgements,
			content.Judgement{Label: l, Reasons: []content.Reason{{Span: content.Span{Start: 25, End: 30}, Why: "is what it says"}}})
	}
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 2, Least: 5}, "test", time.Unix(0, 0), true)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// answers are those of one person in each round, a letter a sentence, a point for none.
type answers struct {
	file   clean.Text
	rounds []string
}

// collected reads the answers of people, those of one file name into one file.
func collected(t *testing.T, p *workshop.Pack, people ...answers) *workshop.Collection {
	t.Helper()
	c := workshop.NewCollection(p, "pack")
	if p == nil {
		c = workshop.NewCollection(nil, "")
		p = pack(t, strings.Repeat("F", len(people[0].rounds[0])))
	}
	for i, who := range people {
		var log bytes.Buffer
		enc := json.NewEncoder(&log)
		encode := func(v any) {
			if err := enc.Encode(v); err != nil {
				t.Fatal(err)
			}
		}
		encode(workshop.NewHead(p))
		for round, text := range who.rounds {
			for s := range text {
				if text[s] != '.' {
					encode(workshop.Event{
						ID: fmt.Sprint(i, round, s), Kind: workshop.Label, Round: round + 1, P: fmt.Sprint("p", i), Sentence: s, Label: name(text[s]),
						N: int64(1 + s),
					})
				}
			}
		}
		if _, err := c.Read(&log, who.file); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func text(t *testing.T, r *result.Result) string {
	t.Helper()
	var out strings.Builder
	if err := r.Text(&out); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if n := len([]rune(strings.TrimRight(line, "\n"))); n > 80 {
			t.Errorf("%d characters: %s", n, line)
		}
	}
	return out.String()
}

func says(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(text, w) {
			t.Errorf("%q is not in\n%s", w, text)
		}
	}
}

func TestMeAndTheProgramAsTheKnownAnswerHasIt(t *testing.T) {
	p := pack(t, "FFOAAPOOF")
	r := result.New(collected(t, p, answers{"me", []string{"FFOOAPFOU"}}), result.Options{Program: p.Program})
	says(t, text(t, r), "me and the program: 6 of 9, chance 2.3, κ .55", "9  me can't tell · program fact", "the program: “table” is what it says")
}

func TestThreePeopleWhoCompareNotes(t *testing.T) {
	p := pack(t, "FOOAPF")
	c := collected(t, p, answers{"ana", []string{"FFOAO."}}, answers{"ben", []string{"FOOAP."}}, answers{"cy", []string{"FFO.OF"}})
	r := result.New(c, result.Options{Program: p.Program})
	out := text(t, r)
	says(t, out, "3 people (ana, ben, cy), 6 sentences; 5 answered by two or more, 4 by all.", "The three agree on 2 of 4 sentences; chance alone would give",
		"ana and cy: 4 of 4", "α .60, compared 5 of 6", "2  ana fact · ben opinion · cy fact · program opinion",
		"All alike\n  fact: 1\n  opinion: 3\n  attributed: 4\n")
	if strings.Index(out, "   2  ana") > strings.Index(out, "All alike") {
		t.Error("the divided do not come first")
	}
	if again := text(t, result.New(collected(t, nil, answers{"ana", []string{"FFOAO."}}, answers{"ben", []string{"FOOAP."}}),
		result.Options{})); strings.Contains(again, "program") {
		t.Errorf("without a pack there is a program:\n%s", again)
	}
}

func TestARoomIsCountedAndNobodyNamed(t *testing.T) {
	p := pack(t, "FOOA")
	var people []answers
	for i := range 20 {
		first, second := []byte("FFOO"), []byte("FFOA")
		if i%2 == 0 {
			first[1], second[1] = 'O', 'O'
		}
		if i < 3 {
			first[3] = '.'
		}
		people = append(people, answers{clean.Inline(fmt.Sprint("pupil", i), nil), []string{string(first), string(second)}})
	}
	people = append(people, answers{"late", []string{"", "F"}})
	r := result.New(collected(t, p, people...), result.Options{Program: p.Program})
	out := text(t, r)
	says(t, out, "21 people, 4 sentences", "Round 2 of 2", "Sentences: 3 alike · 1 split.", "nine in ten or more gave one label", "chance alone would give 34.",
		"2  fact 10 and opinion 10, tied · program opinion",
		"the same on 4 of 4 sentences", "Before and after, the same 20 people: 17 of 77 answers changed", "α by label")
	if strings.Contains(out, "pupil") {
		t.Errorf("somebody is named:\n%s", out)
	}
	one := text(t, result.New(collected(t, p, people...), result.Options{Round: 1, Least: 18}))
	says(t, one, "20 people", "1 with too few answers (under 18)", "Round 1 of 2")
}

func TestOneLabelAloneIsSaidToBeUndefined(t *testing.T) {
	p := pack(t, "FF")
	out := text(t, result.New(collected(t, p, answers{"ana", []string{"FF"}}, answers{"ben", []string{"FF"}}), result.Options{Program: p.Program}))
	says(t, out, "The two agree on 2 of 2 sentences; chance alone would give 2.", "undefined: everyone used one label", "compared 2 of 2")
}

func TestTheSettledLabelsAreShownWithTheirNote(t *testing.T) {
	p := pack(t, "FF")
	c := collected(t, p, answers{"ana", []string{"FO"}})
	log := `{"schema":"standfirst/answers/1","text":"` + p.TextHash() + `"}` + "\n" +
		`{"v":1,"id":"x","t":"agreed","s":1,"label":"opinion","note":"\u001b[31mit judges\nthe table","n":1}` + "\n"
	if _, err := c.Read(strings.NewReader(log), "room"); err != nil {
		t.Fatal(err)
	}
	says(t, text(t, result.New(c, result.Options{})), "Settled on after talking\n   2  opinion: [31mit judges the table")
}

func TestTheJSONHasFractionsAndReasons(t *testing.T) {
	p := pack(t, "FOOAPF")
	c := collected(t, p, answers{"ana", []string{"FFOAO."}}, answers{"ben", []string{"FOOAP."}}, answers{"cy", []string{"FFO.OF"}})
	var out bytes.Buffer
	if err := result.New(c, result.Options{Program: p.Program}).JSON(&out); err != nil {
		t.Fatal(err)
	}
	var j struct {
		Schema string
		Alpha  struct {
			Value    float64
			Exact    string
			Compared int
			Interval *[2]float64
		}
		Fleiss struct {
			Value     *float64
			Undefined string
		} `json:"fleiss_kappa"`
		Couples   []struct{ A, B *string }
		Sentences []struct {
			S       int
			Counts  map[string]int
			Spread  string
			Answers []*string
			Program string
		}
	}
	if err := json.Unmarshal(out.Bytes(), &j); err != nil {
		t.Fatal(err)
	}
	if j.Schema != result.Schema || j.Alpha.Exact != "3/5" || j.Alpha.Value != 0.6 || j.Alpha.Compared != 5 || j.Alpha.Interval != nil {
		t.Errorf("%+v", j.Alpha)
	}
	if j.Fleiss.Value != nil || !strings.Contains(j.Fleiss.Undefined, "same number") {
		t.Errorf("Fleiss' κ: %+v", j.Fleiss)
	}
	if len(j.Couples) != 6 || j.Couples[5].B != nil {
		t.Errorf("%d couples", len(j.Couples))
	}
	if s := j.Sentences[5]; s.S != 5 || s.Spread != "too few" || s.Answers[0] != nil || *s.Answers[2] != "fact" || s.Counts["fact"] != 1 ||
		s.Program != "fact" {
		t.Errorf("%+v", s)
	}
}

func TestTheTableOpensInASpreadsheetAndRunsNothing(t *testing.T) {
	p := pack(t, "FOOA")
	var out bytes.Buffer
	if err := result.New(collected(t, p, answers{"ana", []string{"FOPA"}}), result.Options{Program: p.Program}).CSV(&out); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || len(rows) != 5 || rows[0][2] != "fact" || rows[3][12] != "opinion" || rows[3][8] != "prediction" {
		t.Fatalf("%v: %q", err, rows)
	}
	for _, row := range rows[1:] {
		if !strings.HasPrefix(row[1], "'=Sentence") {
			t.Errorf("%q is a formula", row[1])
		}
	}
}

// What people answered decides the result, not in which order their files were named.
func TestTheOrderOfFilesDoesNotMatter(t *testing.T) {
	p := pack(t, "FOOA")
	var people []answers
	for i := range 12 {
		people = append(people, answers{clean.Inline(fmt.Sprint("f", i), nil), []string{string([]byte{letters[i%5], letters[i%3], 'O', letters[i%2]})}})
	}
	want := ""
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 10 {
		got := text(t, result.New(collected(t, p, people...), result.Options{Program: p.Program}))
		if i == 0 {
			want = got
		} else if got != want {
			t.Fatalf("%s\nand\n%s", got, want)
		}
		r.Shuffle(len(people), func(i, j int) { people[i], people[j] = people[j], people[i] })
	}
}
