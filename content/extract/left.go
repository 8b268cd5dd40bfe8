package extract

import (
	"cmp"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/page"
)

// leftOut is what the page held beside the article, in page order: what the tree shows elsewhere, and
// the pieces that were given a reason.
func leftOut(p *page.Page, pieces []piece, facts facts) (list []content.LeftOut) {
	const most, longest = 400, 4_000
	given, kept, known := map[string]bool{}, map[string]bool{}, map[string]clean.Text{}
	add := func(x *piece, why clean.Text) {
		if text := cmp.Or(x.Caption, x.Text); text != "" && len(list) < most {
			list = append(list, content.LeftOut{Text: clean.Shorten(text, longest), Reason: why})
		}
	}
	if p.Tree != nil {
		for i := range pieces {
			x := &pieces[i]
			kept[x.key] = kept[x.key] || x.reason == ""
			known[x.key] = cmp.Or(known[x.key], x.reason)
		}
		all := walk(p.Tree, p.LineOf, nil, nil)
		r := reasons{before: true, outer: true, beside: true, ignored: around(all, func(x *piece) bool { return kept[x.key] })}
		for i := range all {
			x := &all[i]
			if x.key == "" || given[x.key] || kept[x.key] || x.Kind == content.Image {
				continue
			}
			given[x.key] = true
			why := cmp.Or(known[x.key], factName(facts.of(x)), r.of(x))
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
