// Package read makes an article of fetched bytes: decoded, cut into blocks and
// sentences, its source facts found and its sentences judged. A [Reader] is that
// pipeline, for one process and as many pages as it likes, also at once.
//
// It sets no limits: what bytes can do to a process, they can do to the one that
// calls it. Bytes that nobody knows are read in a process of their own, by package
// sandbox. It fetches nothing and decides nothing about articles; it only has their
// parts called in order.
package read

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/extract"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/markdown"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/segment"
	"github.com/standfirst/standfirst/content/source"
)

// Reader reads pages. It is safe for concurrent use, and keeps what is large to
// load, the weights of the judge, from one page to the next.
type Reader struct{ judge *judge.Judge }

// New is a reader. It loads nothing before the first page.
func New() *Reader { return &Reader{judge.New()} }

// Article makes an article of fetched bytes in this process and passes it on by
// emit: [content.Opened], first with the beginning only when the text is long,
// then [content.Judged] until every sentence has a judgement. The calls of emit
// come from more than one goroutine, but never two at a time.
//
// The error is a [*content.Error] that names r, or that of ctx.
func (rd *Reader) Article(ctx context.Context, r *fetch.Resource, emit func(content.Event)) error {
	return rd.read(ctx, r, emit, true)
}

// Whole is Article for a page that nobody waits for: no beginning of it is passed on
// ahead of the whole, which takes less work.
func (rd *Reader) Whole(ctx context.Context, r *fetch.Resource, emit func(content.Event)) error {
	return rd.read(ctx, r, emit, false)
}

func (rd *Reader) read(ctx context.Context, r *fetch.Resource, emit func(content.Event), beginning bool) error {
	decoded, err := decode.Decode(r.Bytes, r.MediaType, r.Name)
	if err != nil {
		return named(err, r)
	}
	decoded.CameFrom(r.Address)
	read := reading{reference: clean.Inline(r.Reference, nil), validators: r.Validators, origin: r.Origin, emit: emit, judge: rd.judge}
	a, err := read.open(ctx, decoded, beginning)
	if err != nil {
		return named(err, r)
	}
	emit(content.Opened{Article: a})
	p := pace{pass: emit, now: time.Now}
	err = read.judge.Each(ctx, a, func(from int, part []content.Judgement) error {
		p.add(from, part)
		return nil
	})
	p.flush()
	return err
}

// named is the error with the name of what was read, as the reader wrote it.
func named(err error, r *fetch.Resource) error {
	e, ok := errors.AsType[*content.Error](err)
	if !ok {
		return err
	}
	with := *e
	with.Reference = clean.Inline(r.Reference, nil)
	if r.Reference == fetch.Stdin {
		with.Reference = "standard input"
	}
	return &with
}

// reading is what one page is read with.
type reading struct {
	reference  clean.Text
	validators content.Validators
	origin     content.Origin
	judge      *judge.Judge
	emit       func(content.Event)
}

// maxSentences is how many sentences an article may have. A book has a tenth of
// them, and the judgements of many more would need a gigabyte where they are kept.
const maxSentences = 500_000

// article is the whole page, read but not judged.
func (r *reading) article(p *decode.Page) (*content.Article, error) {
	read := page.Read(p)
	facts := source.Find(read)
	body, err := extract.Body(read, facts)
	if err != nil {
		return nil, err
	}
	a := &content.Article{
		Reference: r.reference, MediaType: clean.Inline(p.MediaType, nil),
		Validators: r.validators, Origin: r.origin, Source: facts.Source, LeftOut: body.LeftOut, Cleaned: body.Cleaned, Short: body.Short,
	}
	a.Document.Blocks = body.Blocks
	a.Language = language(&a.Document)
	segment.Document(&a.Document, string(a.Language))
	if len(a.Document.Sentences) > maxSentences {
		return nil, &content.Error{Kind: content.Refused, Op: "read", Reason: "it has more than 500,000 sentences, the most that are judged"}
	}
	return a, nil
}

const (
	// long is the length of a text whose beginning is shown first.
	long = 32 << 10
	// screens is how much of it: a few screens, read in a few milliseconds.
	screens = 8 << 10
)

// open is the whole page, read but perhaps not judged. If wanted, the beginning of
// a long one is told and judged while the rest is being read.
func (r *reading) open(ctx context.Context, p *decode.Page, beginning bool) (*content.Article, error) {
	if !beginning {
		return r.article(p)
	}
	if p.Tree != nil {
		return r.article(p)
	}
	if len(p.Text) < long {
		return r.article(p)
	}
	text, whole := markdown.Head(p.Text, screens)
	if whole {
		return r.article(p)
	}
	part := *p
	part.Text = text
	head, err := r.article(&part)
	if err != nil {
		// The whole may have an article all the same.
		return r.article(p)
	}
	head.Partial = true
	r.emit(content.Opened{Article: head})

	var judged []content.Judgement
	ctx, cancel := context.WithCancel(ctx)
	var wait sync.WaitGroup
	wait.Go(func() {
		defer func() {
			// The same fault shows itself again, and is reported, when the
			// whole is judged.
			_ = recover()
		}()
		_ = r.judge.Each(ctx, head, func(from int, some []content.Judgement) error {
			r.emit(content.Judged{From: from, Judgements: some})
			judged = append(judged, some...)
			return ctx.Err()
		})
	})
	a, err := r.article(p)
	cancel()
	wait.Wait()
	if err != nil {
		return nil, err
	}
	a.Judgements = judged[:common(&head.Document, &a.Document, len(judged))]
	return a, nil
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
