package styles

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
)

// Every colour of text can be read on the background it stands on.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		name  string
		theme Theme
		back  string
	}{{"dark", Dark(), "#000000"}, {"dark on grey", Dark(), "#1a1a1a"}, {"light", Light(), "#ffffff"}} {
		least := 4.5
		if c.name == "dark on grey" {
			least = 4 // most terminals are not quite black
		}
		t.Run(c.name, func(t *testing.T) {
			th := c.theme
			for name, pair := range map[string][2]string{
				"muted": {th.Muted, c.back}, "dim": {th.Dim, c.back}, "heading": {th.Heading, c.back}, "link": {th.Link, c.back},
				"code": {th.Code, c.back}, "quote": {th.Quote, c.back}, "error": {th.Error, c.back}, "key": {th.Key, c.back},
				"fact": {th.Fact, c.back}, "opinion": {th.Opinion, c.back}, "attributed": {th.Attributed, c.back},
				"prediction": {th.Prediction, c.back}, "unsure": {th.Unsure, c.back}, "cursor bar": {th.CursorBar, c.back},
				"status": {th.Heading, th.StatusBack}, "hit": {th.HitText, th.HitBack}, "hit now": {th.HitNowText, th.HitNowBack},
				"tint of fact": {th.TintText, th.FactTint}, "tint of opinion": {th.TintText, th.OpinionTint},
				"tint of attributed": {th.TintText, th.AttributedTint},
				"tint of prediction": {th.TintText, th.PredictionTint}, "tint of unsure": {th.TintText, th.UnsureTint},
				"chosen": {th.ChosenText, th.ChosenBack}, "link in the cursor": {th.Link, th.CursorBack}, "fact in the cursor": {th.Fact, th.CursorBack},
			} {
				if got := contrast(pair[0], pair[1]); got < least {
					t.Errorf("%s: %.1f to 1", name, got)
				}
			}
		})
	}
}

// A hit is seen where it stands: on the page, in the current sentence and, in a list, in
// the chosen entry. So is the dimmed sentence that one stands on.
func TestHitsAreSeen(t *testing.T) {
	for _, c := range []struct {
		theme Theme
		back  string
		page  float64 // how much a hit stands out from the page
	}{{Dark(), "#1a1a1a", 7}, {Light(), "#ffffff", 1.8}} {
		th := c.theme
		for name, pair := range map[string]struct {
			a, b  string
			least float64
		}{
			"a hit on the page": {th.HitBack, c.back, c.page}, "a hit in the chosen entry": {th.HitBack, th.ChosenBack, 3},
			"the hit one stands on, in its sentence": {th.HitNowBack, th.CursorBack, 3}, "the chosen entry on the page": {th.ChosenBack, c.back, 2},
			"a dimmed sentence in the cursor": {th.Muted, th.CursorBack, 4.5},
		} {
			if got := contrast(pair.a, pair.b); got < pair.least {
				t.Errorf("%s: %s on %s is %.1f to 1", name, pair.a, pair.b, got)
			}
		}
	}
}

// A terminal of 256 colours shows the built-in themes as they are meant.
func TestBuiltInColoursAreOfThePalette(t *testing.T) {
	for name, theme := range map[string]Theme{"dark": Dark(), "light": Light()} {
		v := reflect.ValueOf(theme)
		for i := range v.NumField() {
			c, ok := ParseColor(v.Field(i).String())
			if ok && c.short()&indexed == 0 {
				t.Errorf("%s: %s %s is not of the palette", name, v.Type().Field(i).Name, v.Field(i).String())
			}
		}
	}
}

// The underlines are quieter than the letters, and can still be seen.
func TestUnderlinesAreQuietButSeen(t *testing.T) {
	for _, c := range []struct {
		name string
		s    Styles
		back string
	}{
		{"dark", New(Theme{}, true, false), "#000000"},
		{"light", New(Theme{}, false, false), "#ffffff"},
		{"own", New(Theme{Fact: "#63b8f0"}, true, false), "#000000"},
	} {
		for l := range content.Labels {
			m := c.s.Marks[l]
			if m.Text.Underline == NoUnderline {
				continue
			}
			line, letter := contrast(hex(m.Text.Line), c.back), contrast(hex(m.Badge.Fg), c.back)
			if line < 2.5 || line > 0.85*letter {
				t.Errorf("%s, %s: the line has %.1f to 1, the letter %.1f", c.name, m.Name, line, letter)
			}
		}
	}
	own := New(Theme{Fact: "12"}, true, false).Marks[content.Fact]
	if own.Text.Line != own.Badge.Fg {
		t.Error("a colour of the terminal's own is changed")
	}
}

// hex is a colour as a theme writes it.
func hex(c Color) string {
	if c&indexed == 0 {
		return fmt.Sprintf("#%06x", uint32(c&0xffffff))
	}
	r, g, b, _ := ansi.IndexedColor(c & 0xff).RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func contrast(a, b string) float64 {
	light := func(s string) float64 {
		c, _ := ParseColor(s)
		part := func(n Color) float64 {
			v := float64(n&0xff) / 255
			if v <= 0.04045 {
				return v / 12.92
			}
			return math.Pow((v+0.055)/1.055, 2.4)
		}
		return 0.2126*part(c>>16) + 0.7152*part(c>>8) + 0.0722*part(c)
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// No two labels differ by colour alone.
func TestLabelsDifferWithoutColour(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		s := New(Theme{}, true, ascii)
		letters, shapes := map[string]bool{}, map[Underline]bool{}
		for l := range content.Labels {
			m := s.Marks[l]
			if letters[m.Letter] || shapes[m.Text.Underline] || m.Name == "" {
				t.Errorf("label %v: %+v", content.Label(l), m)
			}
			letters[m.Letter], shapes[m.Text.Underline] = true, true
		}
	}
}

func TestThemes(t *testing.T) {
	for _, th := range []Theme{{}, Dark(), Light(), {Fact: "12", Opinion: "#abc", Text: "none", Underlines: "plain"}} {
		if err := th.Check(); err != nil {
			t.Error(err)
		}
	}
	for _, c := range []struct {
		theme Theme
		want  string
	}{
		{Theme{Fact: "blue"}, "fact"},
		{Theme{CursorBack: "#12345"}, "cursor_back"},
		{Theme{Unsure: "256"}, "unsure"},
		{Theme{Underlines: "wavy"}, "underlines"},
	} {
		if err := c.theme.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v does not name %s", err, c.want)
		}
	}
	s := New(Theme{Fact: "#010203", Muted: "none", Underlines: "plain"}, true, false)
	if s.Marks[content.Fact].Badge.Fg != RGB(1, 2, 3) || s.Muted != (Style{}) || s.Theme.Opinion != Dark().Opinion {
		t.Errorf("not laid over the built-in theme: %+v", s.Theme)
	}
	if m := s.Marks[content.Opinion].Text; m != (Style{Underline: Straight}) {
		t.Errorf("plain underlines are %+v", m)
	}
}

// What is written is read back the same, whatever went before.
func TestStylesAreReadBack(t *testing.T) {
	all := []Style{
		{},
		{Attr: Bold},
		{Attr: Bold | Italic | Struck, Fg: RGB(1, 2, 3)},
		{Fg: Indexed(200), Bg: Indexed(0)},
		{Underline: Straight},
		{Underline: Curly, Line: RGB(9, 8, 7)},
		{Attr: Reverse | Faint, Bg: RGB(254, 1, 2), Underline: Dotted, Line: Indexed(5)},
	}
	for _, from := range all {
		for _, to := range all {
			pen := from
			if s := string(to.Append(nil, from)); s != "" {
				pen = pen.Read(strings.TrimSuffix(strings.TrimPrefix(s, "\x1b["), "m"))
			}
			if pen != to {
				t.Errorf("%+v to %+v became %+v", from, to, pen)
			}
		}
	}
}

func TestReadsWhatOthersWrite(t *testing.T) {
	for params, want := range map[string]Style{
		"": {}, "1;31": {Attr: Bold, Fg: Indexed(1)}, "38;5;12": {Fg: Indexed(12)}, "38:2::1:2:3": {Fg: RGB(1, 2, 3)},
		"97;44":          {Fg: Indexed(15), Bg: Indexed(4)},
		"4:3;58;2;1;2;3": {Underline: Curly, Line: RGB(1, 2, 3)}, "1;22;3;23;4;24;9;29": {}, "38;2": {}, "38;2;1;2;3;1": {Fg: RGB(1, 2, 3), Attr: Bold},
	} {
		if s := (Style{}).Read(params); s != want {
			t.Errorf("%q: %+v, want %+v", params, s, want)
		}
	}
}

func TestGlyphsAreASCII(t *testing.T) {
	g := New(Theme{}, true, true).Glyphs
	for _, s := range []string{
		g.CursorBar, g.Crop, g.QuoteBar, g.Bullets[0], g.Image, g.Rule, g.Column, g.Vertical, g.Chosen, g.Quote[0], g.Bars[7],
		g.Full, g.Here,
	} {
		if s == "" || strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) >= 0 {
			t.Errorf("%q", s)
		}
	}
}
