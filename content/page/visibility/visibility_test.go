package visibility_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/page/visibility"
)

// levels reads a page and gives the level of the element with the id x.
func levelOfX(t *testing.T, markup string) visibility.Level {
	t.Helper()
	root, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	p := visibility.NewPage(root)
	got, found := visibility.Shown, false
	var visit func(n *html.Node, outer visibility.Level)
	visit = func(n *html.Node, outer visibility.Level) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			level := p.Of(c, outer)
			for _, a := range c.Attr {
				if a.Key == "id" && a.Val == "x" {
					got, found = level, true
				}
			}
			visit(c, level)
		}
	}
	visit(root, visibility.Shown)
	if !found {
		t.Fatal("the page has no element x")
	}
	return got
}

func TestLevels(t *testing.T) {
	for markup, want := range map[string]visibility.Level{
		`<p id=x>`: visibility.Shown,
		`<p id=x style="display: block; color: red">`:                           visibility.Shown,
		`<p id=x style="margin-left:-15px">`:                                    visibility.Shown,
		`<p id=x style="overflow:hidden;height:40px">`:                          visibility.Shown,
		`<p id=x style="position:absolute;left:0">`:                             visibility.Shown,
		`<p id=x style="opacity:.8">`:                                           visibility.Shown,
		`<div id=x style="font-size:0"><p>text</p>`:                             visibility.Shown,
		`<details open><p id=x>`:                                                visibility.Shown,
		`<details><summary id=x>`:                                               visibility.Shown,
		`<dialog open id=x>`:                                                    visibility.Shown,
		`<div aria-hidden=true><p id=x>`:                                        visibility.Silent,
		`<p id=x style="opacity:0">`:                                            visibility.Faded,
		`<p id=x style="color:transparent">`:                                    visibility.Faded,
		`<span id=x class="u-visually-hidden">`:                                 visibility.Spoken,
		`<span id=x class=sr-only>`:                                             visibility.Spoken,
		`<p id=x style="position:absolute;left:-999em">`:                        visibility.Spoken,
		`<p id=x style="text-indent:-9999px">`:                                  visibility.Spoken,
		`<p id=x style="position:absolute;clip:rect(0 0 0 0)">`:                 visibility.Spoken,
		`<p id=x style="width:1px;height:1px;overflow:hidden">`:                 visibility.Spoken,
		`<details><div><p id=x>`:                                                visibility.Folded,
		`<dialog><p id=x>`:                                                      visibility.Folded,
		`<div popover id=x>`:                                                    visibility.Folded,
		`<p id=x hidden=until-found>`:                                           visibility.Folded,
		`<div style="max-height:0;overflow:hidden"><p id=x>`:                    visibility.Folded,
		`<div class=author-tooltip><p id=x>`:                                    visibility.Folded,
		`<button aria-controls=x>More</button><p id=x hidden>`:                  visibility.Folded,
		`<a href=#x data-toggle=collapse>More</a><p id=x style="display:none">`: visibility.Folded,
		`<a href=#x>Notes</a><p id=x style="display:none">`:                     visibility.Unseen,
		`<p id=x hidden>`:                                                       visibility.Unseen,
		`<div style="DISPLAY : none !important"><p id=x>`:                       visibility.Unseen,
		`<div style="visibility:hidden"><p id=x>`:                               visibility.Unseen,
		`<p id=x style="font-size:0px">text`:                                    visibility.Unseen,
		`<noscript id=x>`:                                                       visibility.Unseen,
	} {
		if got := levelOfX(t, markup); got != want {
			t.Errorf("%s: level %d, want %d", markup, got, want)
		}
	}
}

func TestEveryLevelButShownIsTold(t *testing.T) {
	told := map[string]bool{}
	for l := visibility.Shown; l <= visibility.Unseen; l++ {
		phrase := l.Phrase()
		if (phrase == "") != (l == visibility.Shown) || told[phrase] {
			t.Errorf("level %d is told as %q", l, phrase)
		}
		told[phrase] = true
	}
}
