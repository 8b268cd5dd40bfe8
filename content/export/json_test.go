package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/export"
)

func TestJSONOffsetsAreCodePointsIntoTheBlock(t *testing.T) {
	var got struct {
		Blocks    []struct{ Text string }
		Sentences []struct {
			Block, Start, End int
			Text              string
			Reasons           []struct {
				Start, End int
				Text       string
			}
			FactsInside []struct {
				Start, End int
				Text       string
			} `json:"facts_inside"`
		}
	}
	if err := json.Unmarshal([]byte(write(t, export.JSON, export.Options{})), &got); err != nil {
		t.Fatal(err)
	}
	at := func(block, start, end int) string { return string([]rune(got.Blocks[block].Text)[start:end]) }
	for i, s := range got.Sentences {
		if at(s.Block, s.Start, s.End) != s.Text {
			t.Errorf("sentence %d: its offsets give %q, want %q", i, at(s.Block, s.Start, s.End), s.Text)
		}
		for _, r := range s.Reasons {
			if at(s.Block, r.Start, r.End) != r.Text {
				t.Errorf("sentence %d: a reason's offsets give %q, want %q", i, at(s.Block, r.Start, r.End), r.Text)
			}
		}
		for _, f := range s.FactsInside {
			if at(s.Block, f.Start, f.End) != f.Text {
				t.Errorf("sentence %d: offsets of a fact inside give %q, want %q", i, at(s.Block, f.Start, f.End), f.Text)
			}
		}
	}
	if got.Sentences[1].Reasons[0].Text != "despises" || got.Sentences[1].FactsInside[0].Text != "40 % of its members voted twice" {
		t.Errorf("the words of the reason and the fact inside are %+v", got.Sentences[1])
	}
}

func TestJSONHasEveryFieldOfTheSchema(t *testing.T) {
	var got map[string]any
	if err := json.Unmarshal([]byte(write(t, export.JSON, export.Options{})), &got); err != nil {
		t.Fatal(err)
	}
	need := func(where string, m map[string]any, names ...string) {
		t.Helper()
		for _, n := range names {
			if _, ok := m[n]; !ok {
				t.Errorf("%s has no %q", where, n)
			}
		}
		if len(m) != len(names) {
			t.Errorf("%s has %d fields, want %d", where, len(m), len(names))
		}
	}
	item := func(list any) map[string]any { return list.([]any)[0].(map[string]any) }
	source := got["source"].(map[string]any)
	need("the article", got, "schema", "reference", "media_type", "language", "warning", "source", "blocks", "sentences", "letters", "counts",
		"left_out", "cleaned")
	need("source", source, "title", "dek", "section", "genre", "publisher", "published", "updated", "canonical", "authors",
		"provenance", "disclaimer", "disclosure", "notes", "sponsorship", "paywall", "captions", "policies", "conflicts")
	need("a fact", source["title"].(map[string]any), "value", "where", "sure")
	need("an author", item(source["authors"]), "name", "role", "organisation", "bio", "url", "kind", "affiliations")
	need("the provenance", source["provenance"].(map[string]any), "value", "kind", "from", "where")
	need("a caption", item(source["captions"]), "text", "credit", "where")
	need("a block", item(got["blocks"]), "i", "kind", "text", "markdown")
	need("a sentence", item(got["sentences"]), "i", "number", "block", "start", "end", "text", "label", "confidence", "doubted", "probabilities", "reasons",
		"against", "speaker", "speaker_confidence", "speaker_or", "via", "facts_inside", "opinions_inside")
	need("the counts", got["counts"].(map[string]any), "fact", "opinion", "attributed", "prediction", "unsure")
	if source["dek"] != nil || source["disclaimer"] != nil {
		t.Error("facts that were not found are not null")
	}
	if notes, ok := source["notes"].([]any); !ok || len(notes) != 0 {
		t.Errorf("no notes are %v, want an empty list", source["notes"])
	}
	if got["schema"] != "standfirst/article/2" {
		t.Errorf("schema %v", got["schema"])
	}
}

// A sentence that is unsure tells what it would most likely be, and how certain that is.
func TestJSONTellsWhatIsDoubted(t *testing.T) {
	var b strings.Builder
	if err := export.Write(&b, article().Doubting(.99), export.JSONLines, export.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"label":"unsure","confidence":0.95,"doubted":"attributed","probabilities":{"fact":0.02,"opinion":0.4,"attributed":0.55`,
		`"unsure":3`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is not in\n%s", want, b.String())
		}
	}
	if got := write(t, export.JSONLines, export.Options{}); !strings.Contains(got, `"label":"attributed","confidence":0.95,"doubted":null`) {
		t.Errorf("something is doubted in\n%s", got)
	}
}
