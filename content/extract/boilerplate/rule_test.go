package boilerplate

import "testing"

// The files say everything that a rule needs, in words that the reader knows.
func TestRules(t *testing.T) {
	for name, all := range map[string]list{
		"openings.txt": openings(), "phrases.txt": phrases(), "shapes.txt": shapes(), "code.txt": code(),
		"titles.txt": titles(), "starts.txt": starts(),
	} {
		if len(all.rules) == 0 {
			t.Errorf("%s has no rule", name)
		}
		for i, r := range all.rules {
			if r.Why == "" || r.most < r.least || r.most == 0 || len(r.conditions) == 0 {
				t.Errorf("%s: rule %d is %+v", name, i+1, r)
			}
			for _, c := range r.conditions {
				if c.text.In("") || c.text.In("\nc\n") {
					t.Errorf("%s: rule %d has a phrase that says nothing", name, i+1)
				}
			}
		}
	}
	for _, c := range []struct {
		key   string
		words int
		why   string
	}{
		{"click to print", 3, "share or follow button"},
		{"thanks for reading the harbour post", 6, ""}, // amid the text a sentence
		{"read online", 2, "page control"},
		{"what is online", 3, ""},
	} {
		if r, ok := Of(c.key, c.words, false); ok != (c.why != "") || ok && r.Why != c.why {
			t.Errorf("%q is a %q, want %q", c.key, r.Why, c.why)
		}
	}
}
