package measure

import "testing"

func TestInterval(t *testing.T) {
	for _, c := range []struct {
		a, b int
		want string
	}{{0, 0, "(none)"}, {10, 10, "(0.72–1.00)"}, {1, 2, "(0.09–0.91)"}, {0, 20, "(0.00–0.16)"}} {
		if got := interval(c.a, c.b); got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

// Who is named is enough where a note cannot be found by its words, and a publisher that the page
// does not name counts for nothing.
func TestSourcesBySourceAlone(t *testing.T) {
	no := false
	gold := []SourceGold{{
		Kind: "html", Provenance: "By: Mercury Wire", ProvenanceSource: "Mercury Wire", ProvenanceExternal: true, Publisher: "Hale Post", PublisherInPage: &no,
		Affiliations: []Affiliation{{"Ada Quill", "Staff Writer", ""}},
	}}
	s := ScoreSources(gold, []SourceFound{{Origin: "Mercury Wire", Affiliations: []Affiliation{{"Ada Quill", "staff writer", ""}}}}, "")
	for _, f := range s.Fields {
		if (f.Name == "provenance" || f.Name == "role") && (f.Hit != 1 || f.Extra+f.No > 0) {
			t.Errorf("%s: %+v", f.Name, f)
		}
	}
	if s.Published != 0 {
		t.Errorf("%d publishers are counted", s.Published)
	}
}
