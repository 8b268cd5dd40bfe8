package extract_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/markdown"
)

// The links of a table are kept, with the words that carry them.
func TestLinksOfATable(t *testing.T) {
	r, err := read([]byte(`<html><body><article><h1>Where the ferries go</h1><p>`+strings.Repeat("The harbour board has published its list of crossings "+
		"again. ", 12)+`</p>
<table><tr><th>Route</th><th>Survey</th></tr><tr><td>Brackwater</td><td>read <a href="/survey"><b>the sur</b>vey</a>, page&nbsp;3</td></tr></table>
<p>`+strings.Repeat("Nobody on the quay had asked for a list of crossings at all. ", 12)+`</p></article></body></html>`), "a.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range r.Blocks {
		if b.Kind != content.Table {
			continue
		}
		if b.Text != "Route  Survey\nBrackwater  read the survey, page 3" {
			t.Errorf("the text is %q", b.Text)
		}
		const want = "[the survey](https://ledger.example/survey)"
		if text := string(markdown.Render(b)); !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
		return
	}
	t.Errorf("there is no table: %v", r.Blocks)
}
