package names_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/names"
)

func TestPersonsAreToldByTheirForm(t *testing.T) {
	for name, want := range map[string]bool{
		"Ada Quill": true, "Dr. Ada Quill": true, "Ada van der Quill": true, "Ada C. Quill": true, "April Quill": true,
		"Ada": false, "ada quill": false, "Ada Quill 3": false, "Harbour News Staff": false, "Political Commentator": false, "Ada Quill said it.": false,
	} {
		if got := names.Personal(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

func TestOneIsNamedInSeveralWays(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Ada Quill", "ada quill", true},
		{"Ada C. Quill", "Ada Quill", true},
		{"Dr. Ada Quill", "Ada Quill", true},
		{"Ada Quill", "Ben Quill", false},
	} {
		if got := names.Same(c.a, c.b); got != c.same {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
	for sentence, want := range map[string]int{
		"Ada Quill is a pilot.": 3, "Mike Quill is a pilot.": 0, "Quill is a pilot.": 2, "Ada is a pilot.": 1, "The pilot is Ada Quill.": 0,
		"About the author: Ada Quill is a pilot.": 3,
	} {
		if how, _ := names.Opens(sentence, "Ada Quill"); how != want {
			t.Errorf("%q opens with the name by %d, want %d", sentence, how, want)
		}
	}
	if how, rest := names.Opens("Ted Quill, a pilot", "Edward Quill"); how != 3 || rest != ", a pilot" {
		t.Errorf("a short first name: %d, %q", how, rest)
	}
}

func TestWhatSomebodyIsAndWhere(t *testing.T) {
	for sentence, want := range map[string]names.Affiliation{
		"Ada Quill is professor of history at Harbour College.": {Role: "professor", Org: "Harbour College"},
		"Ada Quill is the editor of the Harbour Post.":          {Role: "editor", Org: "Harbour Post"},
		"Ada Quill is a senior fellow at the Quay Institute.":   {Role: "senior fellow", Org: "Quay Institute"},
		"Ada Quill likes the sea.":                              {},
	} {
		var got names.Affiliation
		if all := names.Affiliations(sentence); len(all) > 0 {
			got = all[0]
		}
		if got != want {
			t.Errorf("%q: %+v", sentence, got)
		}
	}
}
