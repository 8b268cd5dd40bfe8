package shelf

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Query is what is searched for: an article has all of it.
type Query struct {
	// Terms are words, or their beginnings, and phrases, folded.
	Terms []string
	// Authors and Outlets are parts of names, folded.
	Authors, Outlets []string
	Tags             []clean.Text
	// Labels, when there are any, are those that the sentence with the terms
	// may carry.
	Labels []content.Label
	// Mine are the beginnings of the names of one's own labels, and Notes words of the
	// notes on them, folded. [Shelf.Search] does not look at own labels: its hits are the
	// articles to look for them in.
	Mine, Notes []string
}

// maxTerms is how much one query may ask for.
const maxTerms = 32

// ParseQuery reads a query as it is typed: words, "phrases", author:NAME,
// from:OUTLET, label:LABEL, mine:LABEL, note:WORD, tag:TAG. A name of several words stands in quotation marks.
func ParseQuery(text string) (Query, error) {
	var q Query
	fail := func(reason, hint clean.Text) (Query, error) {
		return Query{},
			&content.Error{Kind: content.Usage, Op: "search for", Reference: clean.Shorten(clean.Inline(text, nil), 200), Reason: reason, Hint: hint}
	}
	parts := split(text)
	if len(parts) > maxTerms {
		return fail("that is more than 32 words", "")
	}
	for _, p := range parts {
		word := fold(p.text)
		switch {
		case word == "":
		case p.field == "author":
			q.Authors = append(q.Authors, word)
		case p.field == "from":
			q.Outlets = append(q.Outlets, word)
		case p.field == "tag":
			q.Tags = append(q.Tags, asTag(p.text))
		case p.field == "mine":
			q.Mine = append(q.Mine, word)
		case p.field == "note":
			q.Notes = append(q.Notes, word)
		case p.field == "label":
			l, ok := labelOf(word)
			if !ok {
				return fail("there is no label '"+clean.Inline(word, nil)+"'", "the labels are fact, opinion, attributed, prediction and unsure")
			}
			q.Labels = append(q.Labels, l)
		default:
			q.Terms = append(q.Terms, word)
		}
	}
	if len(q.Terms)+len(q.Authors)+len(q.Outlets)+len(q.Tags)+len(q.Labels)+len(q.Mine)+len(q.Notes) == 0 {
		return fail("there is nothing to search for", "give words, \"phrases\", author:NAME, from:OUTLET, label:LABEL, mine:LABEL, note:WORD or tag:TAG")
	}
	return q, nil
}

// part is a word or phrase of a query, and the field before it.
type part struct{ field, text string }

func split(text string) []part {
	var parts []part
	for i := 0; i < len(text) && len(parts) <= maxTerms; {
		if text[i] == ' ' || text[i] == '\t' || text[i] == '\n' {
			i++
			continue
		}
		var p part
		for _, field := range []string{"author", "from", "label", "mine", "note", "tag"} {
			if rest, ok := strings.CutPrefix(text[i:], field+":"); ok {
				p.field, i = field, len(text)-len(rest)
			}
		}
		if i < len(text) && text[i] == '"' {
			p.text = text[i+1:]
			if end := strings.IndexByte(p.text, '"'); end >= 0 {
				p.text = p.text[:end]
			}
			i += len(p.text) + 2
		} else {
			p.text = text[i:]
			if end := strings.IndexAny(p.text, " \t\n"); end >= 0 {
				p.text = p.text[:end]
			}
			i += len(p.text)
		}
		parts = append(parts, p)
	}
	return parts
}

// labelOf is the label of that name, or of its beginning or its letter.
func labelOf(word string) (content.Label, bool) {
	for l := range content.Label(content.Labels) {
		if strings.HasPrefix(l.String(), word) {
			return l, true
		}
	}
	return content.Unsure, word == "?"
}

// Fits reports whether a sentence has all the terms, and one of the labels where the query
// names some.
func (q *Query) Fits(sentence clean.Text, label content.Label) bool {
	if len(q.Labels) > 0 && !slices.Contains(q.Labels, label) {
		return false
	}
	return has([]byte(fold(string(sentence))), q.Terms)
}

// FitsOwn reports whether an own label and the note on it are what the query asks for.
func (q *Query) FitsOwn(o *content.Own) bool {
	name, note := fold(o.Label), []byte(fold(string(o.Note)))
	mine := len(q.Mine) == 0 || slices.ContainsFunc(q.Mine, func(l string) bool { return strings.HasPrefix(name, l) })
	return mine && !o.Empty() && has(note, q.Notes)
}
