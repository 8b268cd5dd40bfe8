package pattern

import "regexp"

// Expression is a compiled expression. It matches what the [regexp.Regexp] in it matches, and looks
// at a text in which there is no match in less time once it has seen many.
type Expression struct {
	*regexp.Regexp

	fast quick
}

// may reports whether there is a match in s, or may be one.
func (f *Expression) may(s string) (may, sure bool) {
	match, sure := f.fast.in(s, f.String)
	return match || !sure, sure
}

// MatchString reports whether there is a match in s.
func (f *Expression) MatchString(s string) bool {
	may, sure := f.may(s)
	return may && (sure || f.Regexp.MatchString(s))
}

// FindStringSubmatch is that of [regexp.Regexp].
func (f *Expression) FindStringSubmatch(s string) []string {
	if may, _ := f.may(s); !may {
		return nil
	}
	return f.Regexp.FindStringSubmatch(s)
}

// FindStringIndex is that of [regexp.Regexp].
func (f *Expression) FindStringIndex(s string) []int {
	if may, _ := f.may(s); !may {
		return nil
	}
	return f.Regexp.FindStringIndex(s)
}

// FindStringSubmatchIndex is that of [regexp.Regexp].
func (f *Expression) FindStringSubmatchIndex(s string) []int {
	if may, _ := f.may(s); !may {
		return nil
	}
	return f.Regexp.FindStringSubmatchIndex(s)
}

// ReplaceAllString is that of [regexp.Regexp].
func (f *Expression) ReplaceAllString(s, with string) string {
	if may, _ := f.may(s); !may {
		return s
	}
	return f.Regexp.ReplaceAllString(s, with)
}
