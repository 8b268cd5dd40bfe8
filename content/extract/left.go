package extract

import (
	"cmp"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// leftOut is what the page held beside the article, in page order: the pieces that
// were given a reason, and what the tree shows elsewhere.
func leftOut(p *page.Page, pieces []piece, f source.Facts) (list []content.LeftOut) {
	const most, longest = 400, 4_000
	add := func(x *piece, why clean.Text) {
		text := cmp.Or(x.Caption, x.Text)
		if text != "" && len(list) < most {
			list = append(list, content.LeftOut{Text: clean.Shorten(text, longest), Reason: why})
		}
	}
	given, known := map[string]bool{}, map[string]clean.Text{}
	if p.Tree != nil {
		kept := map[string]bool{}
		for i := range pieces {
			if x := &pieces[i]; x.reason == "" {
				kept[x.key] = true
			} else {
				known[x.key] = cmp.Or(known[x.key], x.reason)
			}
		}
		for _, u := range f.Used {
			key := page.Key(string(u.Text))
			known[key] = cmp.Or(known[key], factName(u.Fact))
		}
		all := walk(p.Tree, p.LineOf, nil, nil)
		var text []piece
		for i := range all {
			if kept[all[i].key] {
				text = append(text, all[i])
			}
		}
		r := reasons{before: true, outer: true, beside: true, ignored: around(text)}
		for i := range all {
			x := &all[i]
			if x.key == "" || given[x.key] || kept[x.key] || x.Kind == content.Image || x.Kind == content.Rule {
				continue
			}
			given[x.key] = true
			why := known[x.key]
			if why == "" {
				why = r.of(x)
			}
			if why == "" && x.linked*2 > x.words {
				why = "list of links"
			}
			add(x, cmp.Or(why, "outside the article"))
		}
	}
	for i := range pieces {
		if x := &pieces[i]; x.reason != "" && !given[x.key] {
			given[x.key] = p.Tree != nil
			add(x, x.reason)
		}
	}
	return list
}
