package markup_test

import (
	"strings"
	"testing"
)

func TestWhatIsSentLateStandsInItsPlace(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a place and its contents": {
			`<main><!--$?--><template id="B:0"></template><p>Loading…</p><!--/$--><p>After.</p></main>` +
				`<div hidden id="S:0"><p>The ferry sails again.</p><p>Nobody had thought so.</p></div><script>$RC("B:0","S:0")</script>`,
			`<main><!--$?--><p>The ferry sails again.</p><p>Nobody had thought so.</p><!--/$--><p>After.</p></main>`,
		},
		"contents that wait for a part, numbers apart": {
			`<!--$?--><template id="B:2"></template><i>Wait</i><!--$--><b>still</b><!--/$--><!--/$-->` +
				`<div hidden id="S:5"><p>One.</p><template id="P:7"></template></div><div hidden id="S:7"><p>Two.</p></div>` +
				`<script>$RS("S:7","P:7");$RC("B:2","S:5")</script>`,
			`<!--$?--><p>One.</p><p>Two.</p><!--/$-->`,
		},
		"the scripts are lost": {
			`<template id="rB:1"></template><div hidden="" id="rS:1"><p>One.</p></div>`,
			`<p>One.</p>`,
		},
		"contents that wait for themselves": {
			`<p>One.</p><div hidden id="S:0"><template id="B:0"></template></div>`,
			`<p>One.</p><div hidden="" id="S:0"><template id="B:0"></template></div>`,
		},
		"nothing closes what is shown meanwhile": {
			`<!--$?--><template id="B:0"></template><p>Shown.</p><div hidden id="S:0"><p>One.</p></div>`,
			`<!--$?--><p>One.</p><p>Shown.</p>`,
		},
	} {
		got := body(t, "<html><head></head><body>"+c.in+"</body></html>")
		for _, waste := range [...]string{
			`<div hidden="" id="S:0"></div>`, `<div hidden="" id="S:5"></div>`, `<div hidden="" id="S:7"></div>`, `<div hidden="" id="rS:1"></div>`,
		} {
			got = strings.ReplaceAll(got, waste, "")
		}
		if got, _, _ = strings.Cut(got, "<script>"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}
