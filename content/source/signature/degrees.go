package signature

import (
	"strings"

	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
)

// nicknamed is a name with another in brackets or quotation marks: "Ada (A.J.) Quill", "Ada “Jo” Quill".
var nicknamed = pattern.New(`^(\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*)?) (?:\(\p{Lu}[\p{L}. ]{0,14}\)|["“]\p{Lu}[\p{L}. ]{0,16}["”]) (\p{Lu}[\p{L}'-]+)$`)

// nickname reads such a name.
func nickname(s string) (signature, bool) {
	if !strings.ContainsAny(s, "(\"“") {
		return signature{}, false
	}
	m := nicknamed.Groups(s)
	if m == nil || !names.Personal(m[1]+" "+m[2]) {
		return signature{}, false
	}
	return signature{Name: s}, true
}

// Degreed reads names with their degrees, set apart by semicolons: "Ada Quill, VMD; Ben Marsh, BA,
// LVT & Tess Hale, DVM".
func Degreed(s string) []signature {
	if !strings.Contains(s, ";") {
		return nil
	}
	var all []signature
	for part := range strings.FieldsFuncSeq(strings.ReplaceAll(s, " and ", ";"), func(r rune) bool { return r == ';' || r == '&' }) {
		name, rest, _ := strings.Cut(strings.TrimSpace(part), ",")
		if name = names.Tidy(name); !names.Personal(name) {
			return nil
		}
		for d := range strings.SplitSeq(rest, ",") {
			if d = strings.TrimSpace(d); d != "" && !names.Degree.In(d) {
				return nil
			}
		}
		all = append(all, signature{Name: name})
	}
	return all
}
