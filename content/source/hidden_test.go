package source_test

import (
	"strings"
	"testing"
)

const (
	hiddenNote = "The views expressed in this column are those of the author and do not reflect the position of The Quay Post."
	hiddenBio  = "Ada Quill is a professor of tidal law at the Pier Institute."
)

// concealed is ways in which nobody sees what stands in an element: what stands before and after it.
func concealed() map[string][2]string {
	return map[string][2]string{
		"not displayed":    {`<div style="display:none">`, `</div>`},
		"hidden attribute": {`<div hidden>`, `</div>`},
		"invisible":        {`<div style="visibility: hidden">`, `</div>`},
		"template":         {`<template>`, `</template>`},
		"noscript":         {`<noscript>`, `</noscript>`},
		"no size":          {`<div style="font-size:0">`, `</div>`},
	}
}

func TestWhatNobodySeesIsNoEvidence(t *testing.T) {
	for name, c := range concealed() {
		if name == "no size" {
			continue // holds elements here, which may have a size of their own
		}
		t.Run(name, func(t *testing.T) {
			f := article(t, "", c[0]+`<p class="byline">By Ada Quill</p>`+c[1], c[0]+"<p>"+hiddenNote+"</p><p>"+hiddenBio+"</p>"+c[1])
			equal(t, "authors", names(f), "")
			equal(t, "disclaimer", value(f.Disclaimer), "")
			for _, u := range f.Used {
				if strings.Contains(string(u.Text), "Quill") || strings.Contains(string(u.Text), "views") {
					t.Errorf("used %q", u.Text)
				}
			}
		})
	}
	f := article(t, "", "", `<p style="font-size:0">`+hiddenNote+"</p>")
	equal(t, "disclaimer", value(f.Disclaimer), "")
}

func TestWhatIsNotSimplyShownIsToldAsSuchAndNotSure(t *testing.T) {
	for name, c := range map[string]struct{ before, after, told string }{
		"details":                  {`<details><summary>More</summary>`, `</details>`, "folded away on the page"},
		"opened by a button":       {`<button aria-controls="more">More</button><div id="more" hidden>`, `</div>`, "folded away on the page"},
		"collapsed":                {`<div style="max-height:0;overflow:hidden">`, `</div>`, "folded away on the page"},
		"hover card":               {`<div class="author-hovercard">`, `</div>`, "folded away on the page"},
		"off the screen":           {`<div style="position:absolute;left:-9999px">`, `</div>`, "for screen readers only"},
		"for screen readers":       {`<div class="visually-hidden">`, `</div>`, "for screen readers only"},
		"kept from screen readers": {`<div aria-hidden="true">`, `</div>`, "kept from screen readers"},
		"transparent":              {`<div style="opacity:0">`, `</div>`, "faded out on the page"},
	} {
		t.Run(name, func(t *testing.T) {
			f := article(t, "", c.before+`<p class="byline">By Ada Quill</p>`+c.after, c.before+"<p>"+hiddenNote+"</p><p>"+hiddenBio+"</p>"+c.after)
			equal(t, "authors", names(f), "Ada Quill")
			a := f.Authors[0]
			for what, found := range map[string]struct {
				where string
				sure  bool
			}{
				"name": {string(a.Name.Where), a.Name.Sure}, "bio": {string(a.Bio.Where), a.Bio.Sure},
				"organisation": {string(a.Organisation.Where), a.Organisation.Sure},
				"disclaimer":   {string(f.Disclaimer.Where), f.Disclaimer.Sure},
			} {
				if !strings.HasSuffix(found.where, ", "+c.told) || found.sure {
					t.Errorf("%s: found at %q, sure %v", what, found.where, found.sure)
				}
			}
		})
	}
}

func TestWhatIsShownStaysSureBesideWhatIsHidden(t *testing.T) {
	f := article(t, "", `<p class="byline"><span class="sr-only">Written by</span> By Ada Quill <span class="tooltip">Cy Dorn, of the Bay Post</span></p>`,
		`<p>`+hiddenNote+`</p><p style="display:none">The views here are those of Cy Dorn alone.</p>`)
	equal(t, "authors", names(f), "Ada Quill")
	if a := f.Authors[0]; !a.Name.Sure || a.Name.Where != "byline under the title" {
		t.Errorf("name %+v", a.Name)
	}
	if d := f.Disclaimer; d == nil || !d.Sure || string(d.Value) != hiddenNote {
		t.Errorf("disclaimer %+v", d)
	}
}
