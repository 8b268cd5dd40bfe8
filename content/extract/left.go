package extract

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/source"
)

// The limits on what is kept of what was left out.
const (
	maxLeftOut     = 400
	maxLeftOutText = 4_000
)

// leftOut is what the page held beside the article, in page order: the pieces that
// were given a reason, and what the tree shows elsewhere.
func leftOut(p *decode.Page, pieces []piece, f source.Facts) []content.LeftOut {
	var list []content.LeftOut
	given := map[string]bool{}
	add := func(x *piece, why clean.Text) {
		text := x.Text
		if x.Kind == content.Image && x.Caption != "" {
			text = x.Caption
		}
		if text == "" || len(list) >= maxLeftOut {
			return
		}
		if len(text) > maxLeftOutText {
			text = clean.Block(strings.ToValidUTF8(string(text[:maxLeftOutText]), "")+"…", nil)
		}
		list = append(list, content.LeftOut{Text: text, Reason: why})
	}
	if p.Tree == nil {
		for i := range pieces {
			if pieces[i].reason != "" {
				add(&pieces[i], pieces[i].reason)
			}
		}
		return list
	}
	kept := map[string]bool{}
	reasons := map[string]clean.Text{}
	for i := range pieces {
		x := &pieces[i]
		if x.reason == "" {
			kept[x.key] = true
		} else if reasons[x.key] == "" {
			reasons[x.key] = x.reason
		}
	}
	// Names that surround the article's text as well say nothing.
	within, met := map[string]bool{}, map[*place]bool{}
	around := walk(p.Tree, nil, nil)
	for i := range around {
		if x := &around[i]; x.words >= 10 && kept[x.key] {
			for l := x.place; l != nil && !met[l]; l = l.outer {
				met[l] = true
				for _, name := range l.names {
					within[name] = true
				}
			}
		}
	}
	places := newPlacer(within)
	for _, u := range f.Used {
		if k := fold(string(u.Text)); reasons[k] == "" {
			reasons[k] = factName(u.Fact)
		}
	}
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
		add(x, why)
	}
	for i := range pieces {
		if x := &pieces[i]; x.reason != "" && !given[x.key] {
			given[x.key] = true
			add(x, x.reason)
		}
	}
	return list
}

// surroundings says what a block is that readability did not take for the article.
func surroundings(x *piece, places *placer) clean.Text {
	if r, ok := boilerplate(x.key, x.words); ok {
		return clean.Inline(r.why, nil)
	}
	if why := places.why(x); why != "" {
		return clean.Inline(why, nil)
	}
	switch k := places.around(x.place); {
	case k&inNav != 0:
		return "navigation"
	case k&inFooter != 0:
		return "foot of the page"
	case k&inAside != 0:
		return "beside the article"
	case k&inForm != 0:
		return "form"
	case k&inHeader != 0:
		return "head of the page"
	}
	if why := shaped(x, true, false); why != "" {
		return clean.Inline(why, nil)
	}
	if x.linked*2 > x.words {
		return "list of links"
	}
	return "outside the article"
}
