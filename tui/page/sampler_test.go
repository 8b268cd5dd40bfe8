package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
)

func TestLooks(t *testing.T) {
	st := look()
	p := newSampler(st)
	for _, c := range []struct {
		style content.InlineStyle
		link  clean.Text
		want  styles.Style
	}{
		{0, "", styles.Style{}},
		{content.Emphasis, "", styles.Style{Attr: styles.Italic}},
		{content.Strong, "", styles.Style{Attr: styles.Bold}},
		{content.Emphasis | content.Strong, "", styles.Style{Attr: styles.Bold | styles.Italic}},
		{content.Struck, "", styles.Style{Attr: styles.Struck}},
		{content.CodeSpan, "", styles.Style{Fg: st.Code.Fg}},
		{content.Strong, "https://example.org", styles.Style{Attr: styles.Bold, Fg: st.Link.Fg}},
	} {
		b := content.Block{Text: "before it after", Inlines: []content.Inline{{Text: "before "}, {Text: "it", Style: c.style, Link: c.link}, {Text: " after"}}}
		found := false
		for _, r := range p.runs(&b, 0, len(b.Text)) {
			found = found || r.style == c.want && r.link == c.link
		}
		if !found {
			t.Errorf("%b %q: %+v", c.style, c.link, p.runs(&b, 0, len(b.Text)))
		}
		if got := p.look(kind{inline: c.style}); got.Over(styles.Style{Fg: c.want.Fg}) != c.want {
			t.Errorf("%b: alone it is %+v", c.style, got)
		}
	}
}

// Code is coloured when it is small and its language is known.
func TestCodeIsColoured(t *testing.T) {
	p := newSampler(look())
	for _, c := range []struct {
		language, code string
		colours        bool
	}{
		{"go", "package x\n\n// why\nfunc f() string { return \"s\" }\n", true},
		{"", "package x\n", false},
		{"brainfuck", "+++\n", false},
		{"go", strings.Repeat("var x = 1\n", 1000), false},
		{"go", "var x = \"" + strings.Repeat("y", 2000) + "\"\n", false},
	} {
		b := content.Block{Kind: content.Code, Language: clean.Text(c.language), Text: clean.Text(c.code)}
		if got := len(p.code(&b, 0, len(c.code))) > 1; got != c.colours {
			t.Errorf("%s %.20q: coloured %v", c.language, c.code, got)
		}
	}
}

// A renderer that was left dirty by a panic is replaced.
func TestGlamourMayPanic(t *testing.T) {
	p := newSampler(look())
	if _, ok := p.draw(nil, nil); ok {
		t.Fatal("it did not panic")
	}
	if st := p.look(kind{inline: content.Strong}); st != (styles.Style{Attr: styles.Bold}) {
		t.Errorf("it does not recover: %+v", st)
	}
}

func TestDrawIsEconomical(t *testing.T) {
	p := opened(long(3000))
	looks := Looks{Label: byIndex, Current: 4}
	var drawn, text int
	for _, l := range p.Lines(p.Top(), 40) {
		drawn += len(l.Draw(&looks))
		text += p.Width()
	}
	if drawn > text*17/10 {
		t.Errorf("%d bytes for %d cells", drawn, text)
	}
}

// Labels show without colours, by letter and by shape.
func TestDimmedSentencesLoseTheirMark(t *testing.T) {
	p := opened(feature())
	looks := Looks{Label: byIndex, Dimmed: func(int) bool { return true }, Current: NoSentence}
	for _, l := range p.Lines(p.Top(), 100) {
		drawn := l.Draw(&looks)
		if strings.Contains(drawn, ";58;") || strings.TrimSpace(plain(drawn)[:p.Margin()]) != "" {
			t.Errorf("%q", drawn)
		}
	}
}

// A range that begins far above is still seen below, however many hits lie in between.
func TestALongSpotIsSeenToItsEnd(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("quay ", 300))
	p := New(&content.Document{Blocks: []content.Block{{Text: clean.Text(text)}}}, look(), Options{Width: 60, Method: ansi.GraphemeWidth})
	spots := []Spot{{0, 0, len(text), styles.Style{Attr: styles.Struck}}}
	for _, h := range p.Find("a") {
		spots = append(spots, Spot{h.Block, h.Start, h.End, p.styles.Hit})
	}
	for _, l := range p.Lines(p.Top(), 40) {
		if drawn := l.Draw(&Looks{Current: NoSentence, Spots: spots}); !strings.Contains(drawn, "\x1b[9m") {
			t.Fatalf("not struck out: %q", drawn)
		}
	}
}
