package read

import (
	"context"
	"slices"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/markdown"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// What is read first is shown first: the beginning of a long page with the facts that
// head it, or a short one with these facts. What is searched for in all of the text
// comes with the whole, a moment later.

const (
	// long is the length of a page whose beginning is shown first.
	long = 32 << 10
	// screens is how much of it: a few screens, read in a few milliseconds.
	screens = 8 << 10
	// short is the length of the text of a page that is shown as it is while the last of
	// its facts are searched for.
	short = 64 << 10
	// huge is the size of a file that takes memory enough while all of it is read: its
	// beginning is not judged meanwhile.
	huge = 1 << 20
)

// soon is the whole page, read but perhaps not judged. What can be read sooner is
// passed on, and that of a long page is judged, while the rest is being read.
func (r *reading) soon(ctx context.Context, page *fetch.Resource) (*content.Article, error) {
	if head := r.started(page); head != nil {
		return r.after(ctx, head, len(page.Bytes) < huge, func() (*content.Article, error) { return r.whole(page) })
	}
	p, err := open(page)
	if err != nil {
		return nil, err
	}
	beginning := r.beginning(p)
	if beginning == nil {
		return r.twice(p)
	}
	all := func() (*content.Article, error) { return r.all(p) }
	if head := r.first(beginning); head != nil {
		return r.after(ctx, head, true, all)
	}
	return all()
}

// started is what can be shown of a large file before all of it is decoded, or nil.
func (r *reading) started(page *fetch.Resource) *content.Article {
	start := decode.Start(page.Bytes, page.MediaType, page.Name)
	if start == nil {
		return nil
	}
	start.CameFrom(page.Address)
	return r.first(r.beginning(start))
}

// first is what can be shown of the beginning of a page, or nil.
func (r *reading) first(beginning *decode.Page) *content.Article {
	if beginning == nil {
		return nil
	}
	beginning.Complete()
	return r.head(r.draft(beginning))
}

// after passes on the head of a page, and is all of it, which rest reads. Meanwhile the head
// is judged if it may be.
func (r *reading) after(
	ctx context.Context, head *content.Article, judge bool, rest func() (*content.Article, error),
) (*content.Article, error) {
	r.emit(content.Opened{Article: head})
	if !judge {
		return rest()
	}
	ctx, cancel := context.WithCancel(ctx)
	judged := r.judged(ctx, head)
	a, err := rest()
	cancel()
	judgements := judged()
	if err != nil {
		return nil, err
	}
	if told(head, a) {
		a.Judgements = judgements[:common(&head.Document, &a.Document, len(judgements))]
	}
	return a, nil
}

// twice is the whole of a page without a beginning of its own. What is not long is passed on
// as soon as the facts that head it are known; the others take a search of all of it.
func (r *reading) twice(p *decode.Page) (*content.Article, error) {
	p.Complete()
	d := r.draft(p)
	if lines(d.page) < short {
		if head := r.head(d); head != nil {
			r.emit(content.Opened{Article: head})
		}
	}
	return r.article(d)
}

// lines is how long the text of a page is.
func lines(p *page.Page) int {
	n := 0
	for i := range p.Lines {
		n += len(p.Lines[i].Text)
	}
	return n
}

// beginning is that of a long page, nil for others.
func (r *reading) beginning(p *decode.Page) *decode.Page {
	if len(p.Text) < long {
		return nil
	}
	if p.MediaType == decode.HTML {
		return p.Beginning(screens)
	}
	text, whole := markdown.Head(p.Text, screens)
	if whole {
		return nil
	}
	part := *p
	part.Text = text
	return &part
}

// head is what can be shown of a page before all of its facts are known, or nil. The
// whole may have an article all the same.
func (r *reading) head(d draft) *content.Article {
	facts := source.Options{Head: true}.Find(d.page)
	blocks, err := d.body.Head(facts)
	if err != nil {
		return nil
	}
	a := r.with(d.page, facts.Source, blocks)
	a.Partial = true
	return a
}

// judged has a beginning judged meanwhile, and gives the judgements that there are by then.
func (r *reading) judged(ctx context.Context, head *content.Article) func() []content.Judgement {
	var all []content.Judgement
	var wait sync.WaitGroup
	wait.Go(func() {
		defer func() {
			// The same fault shows itself again, and is reported, when the
			// whole is judged.
			_ = recover()
		}()
		_ = r.judge.Each(ctx, head, func(from int, some []content.Judgement) error {
			r.emit(content.Judged{From: from, Judgements: some})
			all = append(all, some...)
			return ctx.Err()
		})
	})
	return func() []content.Judgement {
		wait.Wait()
		return all
	}
}

// told reports whether two readings of a page agree in title, genre and authors, which the judge goes by
// besides the sentences.
func told(a, b *content.Article) bool {
	name := func(x, y content.Author) bool { return x.Name.Value == y.Name.Value }
	return value(a.Source.Title) == value(b.Source.Title) && value(a.Source.Genre) == value(b.Source.Genre) &&
		slices.EqualFunc(a.Source.Authors, b.Source.Authors, name)
}

// value is that of a fact, or nothing where it was not found.
func value[T any](f *content.Found[T]) (v T) {
	if f != nil {
		v = f.Value
	}
	return v
}

// common is how many of the first n sentences are the same in both documents.
func common(a, b *content.Document, n int) int {
	for i := range n {
		if i >= len(b.Sentences) || a.SentenceText(a.Sentences[i]) != b.SentenceText(b.Sentences[i]) {
			return i
		}
	}
	return n
}
