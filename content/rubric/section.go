package rubric

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// NoSection reports whether what stands in a section field is no section.
func NoSection(s string) bool {
	if words.NoSections()[strings.ToLower(strings.TrimRight(s, ".…"))] {
		return true
	}
	return strings.ContainsAny(s, "{}<>@") || strings.Contains(s, "://") || strings.HasPrefix(s, "/")
}

// IsLabel reports whether a line is a section label: "Opinion", "ANALYSIS/OPINION:",
// "Opinion contributor", "OpinionMiddle East".
func IsLabel(s string) bool {
	if wording.Count(s) > 5 || len(s) > 60 {
		return false
	}
	parts := Split(s)
	for i, p := range parts {
		if IsSection(p) {
			if len(parts) > 1 && i == 0 || len(parts) == 1 {
				return true
			}
		}
	}
	return len(parts) > 1 && IsSection(parts[len(parts)-1])
}

// Split cuts "OpinionMiddle East" in two where one of the parts is a known label.
func Split(s string) []string {
	s = wording.Squeeze(s)
	for i := 1; i < len(s); i++ {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsUpper(r) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if unicode.IsUpper(before) && IsSection(s[:i]) && IsSection(s[i:]) {
			return append([]string{s[:i]}, Split(s[i:])...)
		}
		if !unicode.IsLower(before) || !unicode.IsLower(next) && !unicode.IsUpper(next) {
			continue
		}
		a, b := s[:i], s[i:]
		if IsSection(a) || IsSection(b) && wording.Count(a) == 1 {
			return append([]string{a}, Split(b)...)
		}
	}
	if i := strings.IndexAny(s, "|›»>"); i > 0 {
		return []string{strings.TrimSpace(s[:i]), strings.TrimSpace(strings.TrimLeft(s[i:], "|›»> "))}
	}
	return []string{s}
}

// IsSection reports whether s is a name that sections have on many sites.
func IsSection(s string) bool {
	k := strings.ToLower(strings.Trim(wording.Fold(s), " :|"))
	if words.Sections()[k] {
		return true
	}
	return Genre(k) != ""
}
