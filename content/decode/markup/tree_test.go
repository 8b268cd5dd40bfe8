package markup_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/decode"
)

// decoded is a page as it is read.
func decoded(t *testing.T, data, name string) *decode.Page {
	t.Helper()
	p, err := decode.Decode([]byte(data), "", name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestATextThatABrowserSaved(t *testing.T) {
	text := "The ferry\n\nBy Mirela Vosk\n\n" +
		strings.Repeat("The ferry to Ostrand sails again, and nobody on the quay had thought that it would sail at all this year.\n\n", 5) + "It does."
	page := "<html><head></head><body><pre style=\"white-space: pre-wrap\">" + text + "</pre></body></html>"
	if p := decoded(t, page, "a.html"); p.Tree != nil || strings.TrimSpace(p.Text) != text {
		t.Errorf("%q", p.Text)
	}
	if p := decoded(t, strings.Replace(page, "</pre>", "</pre><p>More.</p>", 1), "a.html"); p.Tree == nil {
		t.Error("a page with more is taken for a text")
	}
}

// body is the markup of a page's body as it was understood.
func body(t *testing.T, in string) string {
	t.Helper()
	p := decoded(t, in, "a.xhtml")
	var b strings.Builder
	if err := html.Render(&b, p.Tree); err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(b.String(), "<body>")
	inner, _, _ := strings.Cut(after, "</body>")
	return strings.TrimSpace(inner)
}

func TestMarksOfNotes(t *testing.T) {
	for in, want := range map[string]string{
		`The toll rose.<sup><a href="#f1">1</a></sup> Nobody paid.`:              `The toll rose.<sup>[1]</sup> Nobody paid.`,
		`In 2019<sup>2</sup> it sank.`:                                           `In 2019<sup>[2]</sup> it sank.`,
		`tonnes<sup>12</sup> of eel`:                                             `tonnes<sup>[12]</sup> of eel`,
		`again<a class="footnote-anchor" href="#footnote-1">1</a>.`:              `again<a class="footnote-anchor" href="#footnote-1">[1]</a>.`,
		`ferry<a href="#fn"><sup class="x">*</sup></a>`:                          `ferry<a href="#fn"><sup class="x">[*]</sup></a>`,
		`<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>`:              `<sup id="cite_ref-1">[1]</sup>`,
		`40 m<sup>2</sup>, 10<sup>6</sup>, the 3<sup>rd</sup>, E=mc<sup>2</sup>`: `40 m<sup>2</sup>, 10<sup>6</sup>, the 3<sup>rd</sup>, E=mc<sup>2</sup>`,
		`<p>The survey. <a href="#r1">↩︎</a></p>`:                                `<p>The survey. </p>`,
		`<p>Up <a href="#top">to the top</a></p>`:                                `<p>Up <a href="#top">to the top</a></p>`,
		`<p>Text.</p><div class="footnotes"><ol><li>One</li></ol></div>`:         `<p>Text.</p><hr/><div class="footnotes"><ol><li>One</li></ol></div>`,
		`<div class="footnote"><a href="#a">1</a><div><p>Asked.</p></div></div><div class="footnote"><a href="#b">2</a><p>Told.</p></div>`: `<hr/><div ` +
			`class="footnote"><div><p><a href="#a">[1] </a>Asked.</p></div></div><div class="footnote"><p><a href="#b">[2] </a>Told.</p></div>`,
	} {
		if got := body(t, "<html><body>"+in+"</body></html>"); got != want {
			t.Errorf("%s:\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestEmptyElementsOfXHTML(t *testing.T) {
	got := body(t, `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><div id="x"/><p>`+
		`One<br/>two</p></body></html>`)
	if got != `<div id="x"></div><p>One<br/>two</p>` {
		t.Errorf("got %s", got)
	}
}

func TestProseInPre(t *testing.T) {
	lines := strings.Repeat("The ferry to Ostrand sails again. Nobody on the quay had thought so.\n", 4)
	got := body(t, "<html><body><pre>"+lines+"\n<b>"+lines+"</b>\n\n"+lines+"</pre></body></html>")
	if n := strings.Count(got, "<p>"); n != 3 || strings.Contains(got, "<pre>") {
		t.Errorf("%d paragraphs: %s", n, got)
	}
	code := "<pre>for i := 0; i &lt; 10; i++ {\n\tx[i] = 1;\n}\n</pre>"
	if got := body(t, "<html><body>"+strings.Repeat(code, 20)+"</body></html>"); strings.Contains(got, "<p>") {
		t.Errorf("code became paragraphs: %.200s", got)
	}
}
