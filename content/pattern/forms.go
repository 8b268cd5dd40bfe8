package pattern

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Forms are wordings that stand in a file, which is read when the first of them is asked for.
//
// A form begins with "= name". Below it stand expressions, any of which is the form; a line that begins
// with a space goes on with the one before. "<name>" is any word of a list (see [Lists]). "behind" leads the
// words that the next expression cannot do without, with dots between them, and "lead" those that none of
// the form can; "_" is a space at the border of a word. What follows "#" at the start of a line is a comment.
type Forms func() map[string]*written

// written is a form in a file.
type written struct {
	lead *Words // or nil
	any  []Guarded
}

// Lists gives the words that expressions take by a name, none for what is no name: "<agency>" is any of those of
// "agency".
type Lists func(name string) []string

// in is an expression, or a file of them, with the words of the lists that it names.
func (l Lists) in(text string) string {
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "<")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		name, after, _ := strings.Cut(rest, ">")
		if words := l(name); len(words) > 0 {
			out.WriteString(Any(words))
			text = after
			continue
		}
		out.WriteByte('<')
		text = rest
	}
}

// Any is an expression of any of some words, of which the first that fits is taken.
func Any(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = regexp.QuoteMeta(w)
	}
	return "(?:" + strings.Join(quoted, "|") + ")"
}

// Read is the file of a name, whose expressions may take words from lists.
//
//go:noinline
func Read(files fs.FS, name string, lists Lists) Forms {
	return sync.OnceValue(func() map[string]*written {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil
		}
		return formsIn(lists.in(string(data)))
	})
}

func formsIn(file string) map[string]*written {
	forms := map[string]*written{}
	form, behind := &written{}, []string(nil)
	for line := range strings.SplitSeq(strings.ReplaceAll(file, "\n  ", ""), "\n") {
		switch word, rest, _ := strings.Cut(line, " "); word {
		case "", "#":
		case "=":
			form = &written{}
			forms[rest] = form
		case "lead":
			form.lead = Among(wordsIn(rest)...)
		case "behind":
			behind = wordsIn(rest)
		default:
			form.any = append(form.any, New(line).Behind(behind...))
			behind = nil
		}
	}
	return forms
}

func wordsIn(list string) []string {
	words := strings.Split(list, "·")
	for i, w := range words {
		words[i] = strings.ReplaceAll(strings.TrimSpace(w), "_", " ")
	}
	return words
}

// Form is one of the forms of a file.
type Form func() *written

// Named is the form of a name, which the file has to have.
//
//go:noinline
func (f Forms) Named(name string) Form {
	return sync.OnceValue(func() *written { return f()[name] })
}

// lowered is s in lower case if one of the forms, or of their expressions, has words that lead to it.
func lowered(s string, forms ...Form) string {
	led := func(p Guarded) bool { return len(p.Words) > 0 }
	for _, f := range forms {
		if w := f(); w.lead != nil || slices.ContainsFunc(w.any, led) {
			return strings.ToLower(s)
		}
	}
	return ""
}

// Pattern is the first of the form's expressions.
func (f Form) Pattern() Pattern { return func() *Expression { return f().any[0].Pattern() } }

// May reports whether a text, in lower case, holds one of the words without which it is not of the form.
func (f Form) May(lower string) bool {
	lead := f().lead
	return lead == nil || lead.In(lower)
}

// In reports whether a part of s is of the form.
func (f Form) In(s string) bool { return AnyOf(s, f) }

// Groups are the submatches of the first of the form's expressions that s has, nil when there is none.
func (f Form) Groups(s string) []string {
	lower := lowered(s, f)
	if !f.May(lower) {
		return nil
	}
	for _, p := range f().any {
		if p.may(lower) {
			if m := p.Pattern.Groups(s); m != nil {
				return m
			}
		}
	}
	return nil
}

// Span is where the first of the form's expressions that s has stands.
func (f Form) Span(s string) (start, end int, ok bool) {
	for _, p := range f().any {
		if start, end, ok = p.Span(s); ok {
			return start, end, true
		}
	}
	return 0, 0, false
}

// AnyOf reports whether a part of s is of one of some forms.
func AnyOf(s string, forms ...Form) bool {
	lower := lowered(s, forms...)
	for _, f := range forms {
		if f.May(lower) && slices.ContainsFunc(f().any, func(p Guarded) bool { return p.may(lower) && p.Pattern.In(s) }) {
			return true
		}
	}
	return false
}
