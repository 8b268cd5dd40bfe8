package desk

import (
	"context"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/segment"
)

// Read makes an article of fetched bytes in this process and tells of it by
// emit: [content.Opened], perhaps first with the beginning only, then
// [content.Judged] until every sentence has a judgement.
//
// It has no limits of its own. Bytes that nobody knows belong in [Open].
func Read(ctx context.Context, r *fetch.Resource, emit func(content.Event)) error {
	page, err := decode.Decode(r.Bytes, r.MediaType, r.Name)
	if err != nil {
		return err
	}
	page.Address = r.Address
	a, err := article(page)
	if err != nil {
		return err
	}
	a.Reference = clean.Inline(r.Reference, nil)
	emit(content.Opened{Article: a})
	return judge(ctx, a, emit)
}

// article is the whole page, read but not judged.
func article(p *decode.Page) (*content.Article, error) {
	a := &content.Article{MediaType: clean.Inline(p.MediaType, nil)}
	facts := findSource(p)
	a.Source = facts.Source
	body, err := extractBody(p, facts)
	if err != nil {
		return nil, err
	}
	a.Document.Blocks, a.LeftOut = body.Blocks, body.LeftOut
	segment.Document(&a.Document)
	return a, nil
}
