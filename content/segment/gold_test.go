package segment_test

import (
	"encoding/json"
	"testing"
)

func goldTexts(t *testing.T, gold []byte) []string {
	t.Helper()
	var g struct{ Sentences []struct{ Text string } }
	if err := json.Unmarshal(gold, &g); err != nil {
		t.Fatal(err)
	}
	out := make([]string, len(g.Sentences))
	for i, s := range g.Sentences {
		out[i] = s.Text
	}
	return out
}
