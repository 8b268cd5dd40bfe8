package model

import (
	"encoding/json"
	"math"
	"os"
	"testing"
)

// fixture is what the training program computed for a document of ours.
type fixture struct {
	Title, Kind string
	Sentences   []string
	Blocks      []int
	Rows, Marks [][]int
	Features    [][]float32
	P           [][]float32
}

func fixtures(t testing.TB) []fixture {
	t.Helper()
	raw, err := os.ReadFile("testdata/parity.json")
	if err != nil {
		t.Fatal(err)
	}
	var out []fixture
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func (f fixture) input() Input {
	return Input{Title: f.Title, Kind: f.Kind, Sentences: f.Sentences, Blocks: f.Blocks}
}

func TestTokensAndFeaturesAreThoseOfTheTraining(t *testing.T) {
	m := New()
	for _, f := range fixtures(t) {
		for i, s := range encoded(m, f.input()) {
			if len(s.rows) != len(f.Rows[i]) {
				t.Fatalf("sentence %d: %d tokens, want %d", i, len(s.rows), len(f.Rows[i]))
			}
			for k := range s.rows {
				if s.rows[k] != f.Rows[i][k] || s.marks[k] != f.Marks[i][k] {
					t.Errorf("sentence %d token %d: row %d mark %d, want %d and %d", i, k, s.rows[k], s.marks[k], f.Rows[i][k], f.Marks[i][k])
				}
			}
			for k, v := range s.features {
				if math.Abs(float64(v-f.Features[i][k])) > 1e-5 {
					t.Errorf("sentence %d feature %d: %v, want %v", i, k, v, f.Features[i][k])
				}
			}
		}
	}
}

func TestProbabilitiesAreThoseOfTheTraining(t *testing.T) {
	for _, f := range fixtures(t) {
		for i, p := range New().Predict(f.input()) {
			for c, v := range p {
				if math.Abs(float64(v-f.P[i][c])) > 1e-3 {
					t.Errorf("sentence %d class %d: %v, want %v", i, c, v, f.P[i][c])
				}
			}
		}
	}
}

// The answers of the longest sentence that is read add up to what the sums hold.
func TestSumsHoldTheLongestSentence(t *testing.T) {
	n := New().network()
	for c := range n.width {
		most := 0
		for at := c; at < 3*n.width; at += n.width {
			mark := 0
			for m := range marks {
				mark = max(mark, int(n.marks[3*m*n.width+at]))
			}
			most += mark + math.MaxInt8
		}
		if longest*most > math.MaxUint16 {
			t.Errorf("channel %d: %d words may add up to %d", c, longest, longest*most)
		}
	}
}

// encoded is the sentences of a document as the network gets them.
func encoded(m *Model, in Input) []sentence {
	e := &encoder{words: m.network().words}
	e.begin(in.Title)
	return e.encode(in, nil)
}
