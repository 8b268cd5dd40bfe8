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
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/extract"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/judge"
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
// emit: [content.Opened], first in part, so that there is something to read at once,
// then [content.Judged] until every sentence has a judgement. The calls of emit
// come from more than one goroutine, but never two at a time.
//
// The error is a [*content.Error] that names r, or that of ctx.
func (rd *Reader) Article(ctx context.Context, r *fetch.Resource, emit func(content.Event)) error {
	return rd.read(ctx, r, emit, true)
}

// Whole is Article for a page that nobody waits for: nothing of it is passed on ahead
// of the whole, which takes less work.
func (rd *Reader) Whole(ctx context.Context, r *fetch.Resource, emit func(content.Event)) error {
	return rd.read(ctx, r, emit, false)
}

func (rd *Reader) read(ctx context.Context, r *fetch.Resource, emit func(content.Event), beginning bool) error {
	reference := r.Reference // r is not kept: its bytes may go as soon as they are decoded
	read := reading{reference: clean.Inline(reference, nil), validators: r.Validators, origin: r.Origin, emit: emit, judge: rd.judge}
	var a *content.Article
	var err error
	if beginning {
		a, err = read.soon(ctx, r)
	} else {
		a, err = read.whole(r)
	}
	if err != nil {
		return named(err, reference)
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

// open decodes what was fetched.
func open(r *fetch.Resource) (*decode.Page, error) {
	p, err := decode.Open(r.Bytes, r.MediaType, r.Name)
	if err == nil {
		p.CameFrom(r.Address)
	}
	return p, err
}

// named is the error with the name of what was read, as the reader wrote it.
func named(err error, reference string) error {
	e, ok := errors.AsType[*content.Error](err)
	if !ok {
		return err
	}
	with := *e
	with.Reference = clean.Inline(reference, nil)
	if reference == fetch.Stdin {
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

// draft is a page that has been read into lines, with what may be its body.
type draft struct {
	page *page.Page
	body *extract.Draft
}

func (r *reading) draft(p *decode.Page) draft {
	read := page.Read(p)
	return draft{read, extract.NewDraft(read)}
}

// whole is an article of what was fetched, read but not judged.
func (r *reading) whole(page *fetch.Resource) (*content.Article, error) {
	p, err := open(page)
	if err != nil {
		return nil, err
	}
	return r.all(p)
}

// all is whole for a page that is decoded.
func (r *reading) all(p *decode.Page) (*content.Article, error) {
	p.Complete()
	if p.Tree != nil {
		p.Text = "" // the markup may go: nobody asks for it any more
	}
	return r.article(r.draft(p))
}

// article is the whole page, read but not judged. The draft is used up.
func (r *reading) article(d draft) (*content.Article, error) {
	facts := source.Find(d.page)
	body, err := d.body.Body(facts)
	if err != nil {
		return nil, err
	}
	a := r.with(d.page, facts.Source, body.Blocks)
	a.LeftOut, a.Cleaned, a.Short = body.LeftOut, body.Cleaned, body.Short
	if len(a.Document.Sentences) > maxSentences {
		return nil, &content.Error{Kind: content.Refused, Op: "read", Reason: "it has more than 500,000 sentences, the most that are judged"}
	}
	return a, nil
}

// with is an article of these blocks.
func (r *reading) with(p *page.Page, facts content.Source, blocks []content.Block) *content.Article {
	a := &content.Article{
		Reference: r.reference, MediaType: clean.Inline(p.MediaType, nil), Validators: r.validators, Origin: r.origin, Source: facts,
	}
	a.Document.Blocks = blocks
	a.Language = language(&a.Document)
	segment.Document(&a.Document, string(a.Language), facts.OfLetters())
	return a
}
