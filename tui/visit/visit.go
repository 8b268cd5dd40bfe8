// Package visit is an article that has been opened: what has come of it, what one did in
// it, how it was left, and what of it may be seen.
//
// It opens nothing and stands nowhere on the screen: surfaces show it, each in its way.
package visit

import (
	"context"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/tui/panel"
	"github.com/standfirst/standfirst/tui/reader"
	"github.com/standfirst/standfirst/tui/surface"
)

// Opener opens a reference and tells how it goes. The channel is closed after
// the last event, and soon after the context ends. What is known of it from
// before is empty the first time.
type Opener func(ctx context.Context, ref string, known content.Validators) <-chan content.Event

// Way is how an article was opened.
type Way struct {
	Ref    string
	Opener Opener
	// Followed reports whether a link of an article led to it, which came from near.
	Followed bool
	Near     content.Origin
}

// Rules are what holds for all articles that one opens.
type Rules struct {
	// Blind is how long the program's labels are withheld.
	Blind Blind
	// HideSource withholds who is speaking until all is labelled.
	HideSource bool
	// ByCertainty puts the lists in that order.
	ByCertainty bool
	// UnsureBelow is the certainty, 0 to 1, below which a label is shown as unsure.
	UnsureBelow float64
	// Scheme is the label set of the reader's own labels; nil is the five of the program.
	Scheme *scheme.Scheme
}

// labelSet is the label set that the reader labels with.
func (r *Rules) labelSet() *scheme.Scheme {
	if r.Scheme == nil {
		five := scheme.Five()
		r.Scheme = &five
	}
	return r.Scheme
}

// Visit is an article that has been opened, and how it was left.
type Visit struct {
	Way

	frame *surface.Frame
	rules *Rules

	Since   time.Time // when it was opened
	Article *content.Article
	Reader  *reader.Reader
	Panels  *panel.Set
	Own     *Answers
	Changes Changes // since it was read before
	// version counts what has become of the article, remade when that was more
	// than further judgements; drawn is how many judgements it has.
	version, remade, drawn int
	searched               int // by what the panels know of

	current   bool // it is the one that is read
	Labelling bool // and small letters label
}

// Whole reports whether all of the article has come and been judged.
func (v *Visit) Whole() bool {
	return !v.Article.Partial && len(v.Article.Judgements) >= len(v.Article.Document.Sentences)
}

// Begin makes a visit one of an article that is first seen.
func (v *Visit) Begin(f *surface.Frame, r *Rules, w Way, since time.Time, article *content.Article) {
	*v = Visit{
		Way: w, frame: f, rules: r, Own: newAnswers(r.labelSet), Since: since, Article: article, current: v.current, Labelling: v.Labelling,
	}
	v.Panels = panel.New(article, v.Judgement, v.mine)
	v.Reader = reader.New(article, v.Judgement, f.Styles, f.Measure, f.Hyperlinks)
	v.Reader.SetMethod(f.Method)
	v.Reader.SetLogical(f.Logical)
	v.Refresh()
}

// TurnTo makes v the article that is read, in place of from, which may be nil. Small letters do not
// give labels then, unless one reads blind.
func (v *Visit) TurnTo(from *Visit) {
	if from != nil {
		from.current = false
	}
	v.current, v.Labelling = true, false
}

// Labels reports whether small letters give labels now: the reader has said so, or
// reads blind and so has nothing to filter.
func (v *Visit) Labels() bool { return v.current && (v.Labelling || v.Blind()) }

// Origin is where the links of an article may lead besides the public network: to the
// server that the reader's own address led to, until a link has led away from it.
func (v *Visit) Origin() content.Origin {
	if v.Followed && v.Article.Origin != v.Near {
		return content.Origin{}
	}
	return v.Article.Origin
}

// Take is an article in place of what was there of it before.
func (v *Visit) Take(article *content.Article) {
	if len(article.Judgements) == 0 && len(v.Article.Judgements) > 0 {
		// Judgements of the beginning hold until the whole is judged.
		article.Judgements = v.Article.Judgements
	}
	v.Article = article
	v.Panels.Update(article)
	v.Reader.Update(article)
	v.Reader.Judged(v.Panels.Counts())
	v.version++
	v.remade++
	v.drawn = len(article.Judgements)
}

// Judged sets labels. Nothing moves.
func (v *Visit) Judged(j content.Judged) {
	v.Article.Add(j)
	v.Panels.Judged(j.From)
	v.Reader.Judged(v.Panels.Counts())
	v.version++
	if j.From < v.drawn {
		v.remade++
	}
	v.drawn = len(v.Article.Judgements)
}

// Version counts what has become of the article: what was drawn of it is old when the
// number is another.
func (v *Visit) Version() int { return v.version }

// Narrow shows of a panel only what has these words.
func (v *Visit) Narrow(k panel.Kind, words string) {
	v.Panels.Narrow(k, words)
	v.version++
}

// Search hands the panels what was found since they were last told, if anything was.
func (v *Visit) Search() bool {
	n := v.Reader.Searched()
	if n == v.searched {
		return false
	}
	v.searched = n
	v.Panels.SetFound(v.Reader.Found(), v.Reader.Passage)
	v.version++
	return true
}
