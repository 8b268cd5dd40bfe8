package tagger

import (
	"slices"
	"sync"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/rubric"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

// feature is what is asked of a line, with a number for an answer.
type feature struct {
	name string
	of   func(*view) float32
}

// is is a feature that a line has or has not.
func is(name string, of func(*view) bool) feature {
	return feature{name, func(v *view) float32 {
		if of(v) {
			return 1
		}
		return 0
	}}
}

// says is a feature of lines in lower case that hold one of the words.
func says(name string, words ...string) feature {
	among := pattern.Among(words...)
	return is("says-"+name, func(v *view) bool { return v.words >= leastWords && among.In(v.padded) })
}

// features are those of a line by itself. In a [Row] the same of the lines before and behind it follow.
var features = sync.OnceValue(func() []feature {
	all := []feature{
		{"line-of-text", func(v *view) float32 { return float32(v.at - v.page.Begin) }},
		{"lines-to-end", func(v *view) float32 { return float32(v.page.End - 1 - v.at) }},
		{"share-of-text", func(v *view) float32 { return float32(v.at-v.page.Begin) / float32(v.page.End-v.page.Begin+1) }},
		{"lines-below-title", func(v *view) float32 { return float32(max(-30, min(v.at-v.page.TitleAt, 60))) }},
		{"words", func(v *view) float32 { return float32(v.words) }},
		{"linked", func(v *view) float32 { return float32(v.Linked) / float32(max(1, len(v.Text))) }},
		{"links", func(v *view) float32 { return float32(len(v.Links)) }},
		{"authors", func(v *view) float32 { return float32(len(v.authors)) }},
		{"opens-with-author", func(v *view) float32 { return float32(v.how) }},
		is("in-text", func(v *view) bool { return v.Body }),
		is("same-box", func(v *view) bool { return v.Box != nil && v.at > 0 && v.Box == v.page.Lines[v.at-1].Box }),
		is("names-author", func(v *view) bool { return v.namesAuthor }),
		is("is-author", func(v *view) bool { return v.named == v.at && v.own }),
		is("below-author", func(v *view) bool { return v.named >= v.at-near && v.named < v.at && v.own }),
		is("below-another", func(v *view) bool { return v.named >= v.at-near && v.named < v.at && !v.own }),
		is("author-is", func(v *view) bool { return v.how > 0 && names.AfterName.In(v.rest) }),
		is("sentence", func(v *view) bool { return wording.SentenceEnd(v.Text) }),
		is("names-role", func(v *view) bool { return v.words >= leastWords && v.outer() && names.HasRole(v.Fold) }),
		is("dated", func(v *view) bool { return v.words < leastDated && dates.Stamp.In(v.Fold) }),
		is("invites", func(v *view) bool { return v.words < longLine && v.outer() && rubric.Invites(v.Fold) }),
		is("discloses", func(v *view) bool { return statement.DiscloseWords(v.Lower) }),
		is("is-note", func(v *view) bool { return statement.NoteWords(v.Lower) }),
		is("is-byline", func(v *view) bool { return slices.Contains(v.page.Said[v.at], "byline") }),
		is("opens-with-i", func(v *view) bool { return v.words >= leastWords && ofOneself.In(v.bare) }),
		is("opens-without-subject", func(v *view) bool { return v.words >= leastWords && noSubject.In(v.bare) }),
		says("we", " we ", " our ", " us ", "wir ", "unser"),
		says("i", " i ", " i'm ", " i've ", " my ", " ich "),
		says("person", " he ", " she ", " his ", " her ", " they ", " er ", " sie ", " seine "),
		says("reach", "@", "twitter", "linkedin", "email", "e-mail", "follow"),
		says("list", "view all", "more from", "more posts", "all posts", "see all", "read more", "alle artikel", "mehr von", "related", "submit", "join"),
		is("links-author", func(v *view) bool { return slices.ContainsFunc(v.Links, toAuthor.In) }),
	}
	for _, in := range [...]struct {
		name string
		hint page.Hint
	}{
		{"bio", page.InBio},
		{"author", page.InAuthor},
		{"role", page.InRole},
		{"title", page.InTitle},
		{"kicker", page.InKicker},
		{"comment", page.InComment},
		{"footer", page.InFooter},
		{"aside", page.InAside},
		{"article", page.InArticle},
	} {
		all = append(all, is("in-"+in.name+"-markup", func(v *view) bool { return v.Has(in.hint) }))
	}
	for _, t := range [...]atom.Atom{atom.P, atom.Li, atom.Div, atom.H2, atom.H3, atom.H4} {
		all = append(all, is("in-"+t.String(), func(v *view) bool { return v.Tag == t }))
	}
	return all
})

// How many words a line has that is not asked for a date, or whether it calls on the reader.
const (
	leastDated = 30
	longLine   = 250
)

// What lines on an author begin with, after marks that lists and quotations have.
var (
	noSubject = pattern.New(`^(?:[Ii]s|[Ww]as|[Hh]as|[Jj]oined|[Ww]rites|[Cc]overs|[Rr]eports|[Tt]eaches|[Ww]orks|[Ll]ives|[Ss]erves|[Rr]uns|[Hh]osts` +
		`|[Ee]dits|[Ll]eads|[Ll]oves|[Ss]tudied|[Ss]tudies|Born|Former|Formerly|Based|An? |The |Lebt|Schreibt|Arbeitet|Ist|Leitet|Studierte|Jahrgang|Geboren` +
		`|Écrit|Est|Travaille)\b`)
	ofOneself = pattern.New(`^(?:(?:Hi|Hello|Hey|Welcome)\b[^.!]{0,60}[,.!–—-]+ ?)?(?:I|I'm|I've|My name is|As (?:an? |the |its )?[^.]{2,80}, I` +
		`(?:'m|'ve)?|Ich|Mein Name ist|Je suis|J'ai)\b`)
	// toAuthor is the address of a page on somebody who writes.
	toAuthor = pattern.New(`/(?:author|autor|people|person|profile|staff|contributor|by/|columnist|team|@)`)
)
