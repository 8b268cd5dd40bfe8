package scheme

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// MaxLabels is the most labels of a set: more are not told apart by people, and
// their buttons do not fit a telephone.
const MaxLabels = 8

// maxFile is the longest file of a label set, in bytes.
const maxFile = 64 << 10

// Parse reads a label set from TOML. Reference names the file in errors.
func Parse(text, reference string) (Scheme, error) {
	fail := func(cause error) (Scheme, error) {
		return Scheme{}, &content.Error{
			Kind: content.Usage, Op: "read the label set", Reference: clean.Reference(reference),
			Reason: clean.Inline(cause.Error(), nil), Err: cause,
			Hint: "`standfirst labels five` prints one to begin with",
		}
	}
	if len(text) > maxFile {
		return fail(fmt.Errorf("it is longer than %d KB", maxFile>>10))
	}
	var s Scheme
	meta, err := toml.Decode(text, &s)
	if err != nil {
		return fail(err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return fail(fmt.Errorf("the key %s is not known", unknown[0]))
	}
	if err := s.Check(); err != nil {
		return fail(err)
	}
	return s, nil
}

// Check reports what is wrong with a label set that came from outside, or nil.
func (s *Scheme) Check() error {
	if !isName(s.Name) {
		return fmt.Errorf("its name %q is not a word of small letters, digits and hyphens", s.Name)
	}
	if n := len(s.Labels); n < 2 || n > MaxLabels {
		return fmt.Errorf("it has %d labels, not 2 to %d", n, MaxLabels)
	}
	keys, names := map[string]bool{}, map[string]bool{}
	for _, l := range s.Labels {
		switch {
		case !isName(l.Name):
			return fmt.Errorf("the name %q of a label is not a word of small letters, digits and hyphens", l.Name)
		case len(l.Key) != 1 || l.Key[0] < 'a' || l.Key[0] > 'z':
			return fmt.Errorf("the key of %q is not one small letter", l.Name)
		case strings.Contains(Reserved, l.Key):
			return fmt.Errorf("the key %s of %q moves in the article or takes back a label", l.Key, l.Name)
		case keys[l.Key]:
			return fmt.Errorf("the key %s stands twice", l.Key)
		case names[l.Name]:
			return fmt.Errorf("the label %q stands twice", l.Name)
		case l.Title == "" || l.Help == "":
			return fmt.Errorf("the label %q has no title or no help", l.Name)
		case strings.Contains(string(l.Title+l.Short), "\n"):
			return fmt.Errorf("the title of the label %q is longer than a line", l.Name)
		}
		keys[l.Key], names[l.Name] = true, true
	}
	for _, from := range slices.Sorted(maps.Keys(s.FromProgram)) {
		if _, ok := content.LabelNamed(from); !ok {
			return fmt.Errorf("from_program names %q, which is no label of the program", from)
		}
		if to := s.FromProgram[from]; !names[to] {
			return fmt.Errorf("from_program leads %q to %q, which is no label of this set", from, to)
		}
	}
	return nil
}

// Reserved are the small letters that no label may have, because they move in the
// article or belong to labelling itself while one labels.
const Reserved = "bcdegjknqtvyz"

// isName reports whether s may stand in files, addresses and attributes as it is.
func isName(s string) bool {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z'
		if !letter && (i == 0 || r != '-' && (r < '0' || r > '9')) {
			return false
		}
	}
	return s != "" && len(s) <= 32
}
