package tagger_test

import (
	"os"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/heading"
	"github.com/standfirst/standfirst/content/source/publisher"
)

// article is an invented page with a bio at its end in a box whose class no rule knows.
var article = `<html><body><main><h1>The last ferry of the bay</h1><p>By Ada Quill</p>` +
	strings.Repeat(`<p>The ferry sails at noon, as it has for forty years, and nobody on the quay would think of asking why it should not.</p>`, 8) +
	`<div class="author-box"><a href="/author/ada-quill">Ada Quill</a><p>Ada Quill is a reporter for the Hale Post. She writes about ports and those who ` +
	`work in them.</p></div>` +
	`</main><footer><p>Terms of use and privacy policy of the Hale Post</p></footer></body></html>`

func read(t *testing.T) *evidence.Page {
	t.Helper()
	d, err := decode.Decode([]byte(article), "text/html", "")
	if err != nil {
		t.Fatal(err)
	}
	return publisher.Find(heading.Title(evidence.Read(page.Read(d), true)))
}

func TestTheLineOnTheAuthorIsTheLikeliest(t *testing.T) {
	p := read(t)
	authors := []content.Author{{Name: content.Found[clean.Text]{Value: "Ada Quill"}}}
	best := 0
	likely := tagger.Load().Probabilities(p, authors)
	for i, v := range likely {
		if v > likely[best] {
			best = i
		}
	}
	if !strings.HasPrefix(p.Lines[best].Text, "Ada Quill is a reporter") {
		t.Errorf("the likeliest line is %q with %.2f", p.Lines[best].Text, likely[best])
	}
}

func TestTreesOfOtherFeaturesAreAnError(t *testing.T) {
	learned, err := os.ReadFile("weights.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"",
		"names 00000000 -3\n0.5\n",
		strings.Replace(string(learned), ":1:2", ":0:0", 1),
		strings.Replace(string(learned), ":1:2", ":1:999", 1),
	} {
		if _, err := tagger.Parse(text); err == nil {
			t.Errorf("%.40q is read", text)
		}
	}
}

func BenchmarkProbabilities(b *testing.B) {
	many := strings.Repeat("<p>Another of the many lines that a page has around its text.</p>", 300)
	d, err := decode.Decode([]byte(strings.Replace(article, "</main>", many+"</main>", 1)), "text/html", "")
	if err != nil {
		b.Fatal(err)
	}
	p := publisher.Find(heading.Title(evidence.Read(page.Read(d), true)))
	authors := []content.Author{{Name: content.Found[clean.Text]{Value: "Ada Quill"}}}
	for b.Loop() {
		tagger.Load().Probabilities(p, authors)
	}
}
