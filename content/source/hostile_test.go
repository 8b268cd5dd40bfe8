package source_test

import (
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// Pages made of nothing but lines that look like facts are read in a bounded time.
func TestPagesMadeToBeSlow(t *testing.T) {
	if !hostile.Thorough() || hostile.Race {
		t.Skip("slow by nature, and nothing in it runs beside anything; STANDFIRST_THOROUGH=1 has it run")
	}
	const limit, n = 3 * time.Second, 12_000
	for name, text := range map[string]string{
		"bios": strings.Repeat(`<div class="author-bio"><p>Ada Quill is a professor at Harbour College, and nobody said anything about it.</p></div>`, n),
		"others": strings.Repeat(`<div class="bio"><p>Cy Dorn is an editor at the Dock Times. Dorn was here for a very long time and saw the pier.</p>`+
			`</div>`, n),
		"disclaimers": strings.Repeat("<p>"+strings.Repeat("the opinions and views expressed by the author may not ", 12)+"</p>", n),
		"provenance":  strings.Repeat("<p>This article was originally published previously first reprinted with permission courtesy of nobody at all</p>", n),
		"bylines":     strings.Repeat(`<p class="byline">By Ada Quill, Ben Marsh and Cy Dorn</p>`, n),
		"headings": `<meta property="og:title" content="` + strings.Repeat("harbour fees ", 200) + `">` + strings.Repeat("<h1>"+
			strings.Repeat("harbour fees ", 20)+"</h1>", n),
		"notes":       strings.Repeat("<p>correction update version editor note contributed reporting from the pier and from the bay.</p>", n),
		"one line":    "<p>" + strings.Repeat("the opinions Originally published by Ada Quill is a professor, ", 40_000) + "</p>",
		"classes":     strings.Repeat(`<div class="`+strings.Repeat("author-bio-x ", 60)+`">x</div>`, 4000),
		"nested data": `<script type="application/ld+json">` + strings.Repeat(`{"author":[`, 200_000) + `</script>`,
	} {
		t.Run(name, func(t *testing.T) {
			p, err := decode.Decode([]byte("<html><body><article>"+text+"</article></body></html>"), "text/html", "")
			if err != nil {
				t.Fatal(err)
			}
			start := hostile.Spent()
			source.Find(page.Read(p))
			if took := hostile.Spent() - start; took > limit {
				t.Errorf("took %v", took)
			} else {
				t.Log(took)
			}
		})
	}
}
