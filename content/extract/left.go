package extract

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// The limits on what is kept of what was left out.
const (
	maxLeftOut     = 400
	maxLeftOutText = 4_000
)

// leftOut is what the page held beside the article, in page order: the pieces that
// were given a reason, and what the tree shows elsewhere.
func leftOut(p *page.Page, pieces []piece, f source.Facts) []content.LeftOut {
	var list leftOuts
	if p.Tree == nil {
		for i := range pieces {
			if pieces[i].reason != "" {
				list.add(&pieces[i], pieces[i].reason)
			}
		}
		return list
	}
	kept, reasons := map[string]bool{}, map[string]clean.Text{}
	for i := range pieces {
		x := &pieces[i]
		if x.reason == "" {
			kept[x.key] = true
		} else if reasons[x.key] == "" {
			reasons[x.key] = x.reason
		}
	}
	for _, u := range f.Used {
		if k := page.Key(string(u.Text)); reasons[k] == "" {
			reasons[k] = factName(u.Fact)
		}
	}
	given := map[string]bool{}
	around := walk(p.Tree, p.LineOf, nil, nil)
	places := newPlacer(within(around, kept))
	for i := range around {
		x := &around[i]
		if x.key == "" || given[x.key] || kept[x.key] || x.Kind == content.Image || x.Kind == content.Rule {
			continue
		}
		given[x.key] = true
		why := reasons[x.key]
		if why == "" {
			why = surroundings(x, places)
		}
		list.add(x, why)
	}
	for i := range pieces {
		if x := &pieces[i]; x.reason != "" && !given[x.key] {
			given[x.key] = true
			list.add(x, x.reason)
		}
	}
	return list
}

// leftOuts is what was left out so far.
type leftOuts []content.LeftOut

func (l *leftOuts) add(x *piece, why clean.Text) {
	text := x.Text
	if x.Kind == content.Image && x.Caption != "" {
		text = x.Caption
	}
	if text == "" || len(*l) >= maxLeftOut {
		return
	}
	*l = append(*l, content.LeftOut{Text: clean.Shorten(text, maxLeftOutText), Reason: why})
}

// within are the names that surround pieces that stay: they say nothing of the
// others.
func within(around []piece, kept map[string]bool) map[string]bool {
	names, met := map[string]bool{}, map[*place]bool{}
	for i := range around {
		x := &around[i]
		if x.words < 10 || !kept[x.key] {
			continue
		}
		for l := x.place; l != nil && !met[l]; l = l.outer {
			met[l] = true
			for _, name := range l.names {
				names[name] = true
			}
		}
	}
	return names
}

// surroundings says what a block is that readability did not take for the article.
func surroundings(x *piece, places *placer) clean.Text {
	if r, ok := boilerplate.Of(x.key, x.words, true); ok {
		return clean.Inline(r.Why, nil)
	}
	if why := places.why(x, true); why != "" {
		return clean.Inline(why, nil)
	}
	if why := shaped(x, true, false); why != "" {
		return clean.Inline(why, nil)
	}
	if x.linked*2 > x.words {
		return "list of links"
	}
	return "outside the article"
}
