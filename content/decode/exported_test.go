package decode_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/decode"
)

// shown is the markup that a page has become.
func shown(t *testing.T, p *decode.Page) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, p.Tree); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPagesOfWordProcessors(t *testing.T) {
	const text = "<p>The ferry to Ostrand sails again.</p>"
	for name, c := range map[string]struct{ in, want string }{
		"Google":      {`<p class="c1 title"><span>The ferry</span></p>` + text, `<h1 class="c1 title"><span>The ferry</span></h1>`},
		"Word":        {`<p class=MsoTitle>The ferry</p>` + text, `<h1 class="MsoTitle">The ferry</h1>`},
		"LibreOffice": {`<p align=center><font size=6><b>The ferry</b></font></p>` + text, `<h1 align="center"><font size="6">`},
		"a heading":   {`<h1>The ferry</h1><p class=title>By Vosk</p>` + text, `<p class="title">By Vosk</p>`},
		"a note": {
			text + `<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Minutes.</p></div>`, `[1]</a> Minutes.`,
		},
		"a number behind a word": {`<p>It sailed.<a href="#n2">2</a> Twice.</p>`, `[2]</a> Twice`},
		"a link of words":        {`<p>In <a href="#n2">2</a> parts.</p>`, `>2</a> parts`},
		"marks written twice": {
			`<p>&amp;ldquo;It sails.&amp;rdquo;</p><p>It&amp;#8217;s late.</p><pre>&amp;quot;</pre>`,
			`<p>“It sails.”</p><p>It’s late.</p><pre>&amp;quot;</pre>`,
		},
		"a note in the margin": {
			`<p>It sailed.<label class="margin-toggle">+</label><span class="sidenote">In March.</span> Twice.</p>`,
			`<p>It sailed.[1] Twice.</p><hr/><div class="footnotes"><ol><li id="fn1">In March.</li></ol></div>`,
		},
		"a note to press for": {
			`<p>It sailed.<sup class="footnote"><a href="#">1</a></sup><span class="x-footnote__note">In March.</span> Twice.</p>`,
			`[1]</sup> Twice.</p><hr/><div class="footnotes"><ol><li id="fn1">In March.</li></ol></div>`,
		},
		"a way back":            {`<p>It sailed.</p><p id=n1>Minutes. <a href="#r1">Back</a></p>`, `Minutes. </p>`},
		"a demand for a source": {`<p>It sailed.<sup>[<i>citation needed</i>]</sup> Twice.</p>`, `It sailed. Twice.`},
		"the archive of the web": {
			`<a href="https://web.archive.org/web/20250204073000/https://dunlin.example/f">f</a>`,
			`<a href="https://dunlin.example/f">`,
		},
		"another archive": {
			`<div id="HEADER">archive.today <input value="https://dunlin.example/f"> 5 Feb 2025</div><div id="SOLID">` + text + `</div>`,
			`<body><div id="SOLID">`,
		},
		"the bar of that archive": {
			`<div id="wm-ipp-base"><p>Archive</p></div><a href="//web.archive.org/web/2025/http://a.example">f</a>`,
			`<body><a href="http://a.example">`,
		},
	} {
		if got := shown(t, decoded(t, "<html><body>"+c.in+"</body></html>", "a.html")); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestOldCharacterSetByLanguage(t *testing.T) {
	p := decoded(t, "<html lang=\"ru\"><body><p>\xcf\xe0\xf0\xee\xec \xf1\xed\xee\xe2\xe0 \xf5\xee\xe4\xe8\xf2.</p></body></html>", "a.html")
	if !strings.Contains(p.Text, "Паром снова ходит.") {
		t.Errorf("got %q", p.Text)
	}
}
