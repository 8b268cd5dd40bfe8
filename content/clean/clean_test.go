package clean

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"pgregory.net/rapid"
)

func TestInline(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "A sentence, as it stands.", "A sentence, as it stands."},
		{"colour", "a\x1b[31mb", "a[31mb"},
		{"title", "a\x1b]0;x\x07b", "a]0;xb"},
		{"c1 in UTF-8", "a\u009b31mb", "a31mb"},
		{"c1 raw", "a\x9b31mb", "a31mb"},
		{"half a character before an escape", "\xc2\x1b[31m", "[31m"},
		{"truncated emoji before an escape", "\xf0\x9f\x1b[31m", "[31m"},
		{"overlong", "\xc0\x9b", ""},
		{"surrogate", "\xed\xa0\x80x", "x"},
		{"newline", "a\nb\r\nc\rd", "a b c d"},
		{"tab", "a\tb", "a b"},
		{"line separator", "a\u2028b\u2029c\u0085d", "a b c d"},
		{"override", "abc\u202edef\u202c", "abcdef"},
		{"isolates", "\u2066a\u2069", "a"},
		{"zero width", "pass\u200bword\ufeff", "password"},
		{"soft hyphen", "co\u00adoperate", "cooperate"},
		{"tags", "a\U000e0041\U000e0042b", "ab"},
		{"private use", "a\ue000b\U000f0000c", "abc"},
		{"noncharacters", "a\ufdd0b\ufffec\U0001ffffd", "abcd"},
		{"sentinels", "a\ufff9b\ufffac\ufffbd", "abcd"},
		{"fillers", "a\u3164b\u115fc\uffa0d", "abcd"},
		{"signs that hide the number after them", "a\u06001\u06dd2\u070f3\U000110bd4", "a1234"},
		{"prefix before nothing", "aൎ ൎ\u200dൎaൎ", "a a"},
		{"prefix before its letter", "ൎക ൎൎക", "ൎക ൎക"},
		{"marks that are younger than Go's tables", "e" + strings.Repeat("\u1acf", 20), "e" + strings.Repeat("\u1acf", 8)},
		{"joiner between ASCII", "a\u200db", "ab"},
		{"joiner at the end", "é\u200d", "é"},
		{"joiner before a space", "é\u200d é", "é é"},
		{"joiners in a row", "é\u200d\u200dé", "éé"},
		{
			"a chain of joiners", strings.Repeat("é\u200d", 30) + "é",
			strings.Repeat("é\u200d", 10) + "é" + strings.Repeat("é\u200d", 10) + "é" + strings.Repeat("é\u200d", 8) + "é",
		},
		{"marks without a base", "\u0301a", "a"},
		{"hidden bytes in selectors", "a\ufe01\ufe02\ufe03", "a\ufe01"},
		{"many marks", "e" + strings.Repeat("\u0301", 2000) + "x", "e" + strings.Repeat("\u0301", 8) + "x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Inline(c.in, nil); string(got) != c.want {
				t.Errorf("%+q, want %+q", got, c.want)
			}
		})
	}
}

// TestBenignTextStays holds that nothing is taken from honest writing.
func TestBenignTextStays(t *testing.T) {
	for _, s := range []string{
		"naïve café, Łódź, Ångström, Việt Nam", "e\u0301tude, Z\u0308urich, q\u0323\u0307",
		"العربية: السَّلَامُ عَلَيْكُمْ", "עִבְרִית בַּדֶּרֶךְ", "فارسی: می‌خواهم", "हिन्दी: क्‍ष और श्री", "ক্ষ র‍্য বাংলা", "ภาษาไทย น้ำ กำลัง",
		"한국어 문장입니다", "日本語の文章、漢字とかな。", "中文标点：“引号”", "葛\U000e0100城",
		"👩‍👩‍👧‍👦 👍🏽 🏳️‍🌈 🇩🇪 1️⃣ ❤️ 🧑🏿‍🚀", "∑ᵢ xᵢ² ≤ ∫₀^∞ e⁻ˣ dx, ℝ ⊂ ℂ, α → β", "“curly” — dash … ½ № § † €",
		"മലയാളം അൎത്ഥം", "ᠮᠣᠩᠭᠣᠯ", "བོད་ཡིག", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝒜 🂡", "a\u00a0b\u2009c\u3000d", "⠃⠗⠁⠊", "Ünï\u0302",
	} {
		var n Counts
		for _, f := range []func(string, *Counts) Text{Inline, Block, Visible} {
			if got := f(s, &n); string(got) != s {
				t.Errorf("%+q became %+q", s, got)
			}
		}
		if n != (Counts{}) {
			t.Errorf("%q: counted %+v", s, n)
		}
	}
}

func TestBlockKeepsLines(t *testing.T) {
	if got := Block("a\r\nb\rc\n\nd\u2028e\vf\tg", nil); got != "a\nb\nc\n\nd\ne\nf g" {
		t.Errorf("%q", got)
	}
}

func TestVisibleShowsDirections(t *testing.T) {
	var n Counts
	got := Visible("if a \u202e\u2066// x\u2069\u061c{\n\ta\tbc\tü\x1b\t.\u202e\t|", &n)
	want := Text("if a <U+202E><U+2066>// x<U+2069><U+061C>{\n    a   bc  ü   .<U+202E>   |")
	if got != want {
		t.Errorf("\n%q\n%q", got, want)
	}
	if (n != Counts{Controls: 1, Bidi: 5}) {
		t.Errorf("counted %+v", n)
	}
}

func TestCounts(t *testing.T) {
	var n Counts
	Inline("\x1b\xff\u009b\u202e\u2067\u200b\u00ad\u200dx", &n)
	if (n != Counts{Controls: 3, Bidi: 2, Invisible: 3}) {
		t.Errorf("%+v", n)
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in      string
		n, want int
	}{
		{"", 0, 0},
		{"plain", 3, 3},
		{"می‌خواهم", 7, 2},
		{"می‌خواهم", 4, 4},
		{"aé‍é", 6, 1},
		{"aé́‍é‍", 13, 1},
		{"é‍é", 5, 5}, // there is no other place
	} {
		if got := Cut(c.in, c.n); got != c.want {
			t.Errorf("%+q at %d: %d, want %d", c.in, c.n, got, c.want)
		}
	}
}

// offence says what is wrong with a text that is said to be clean, in words
// of its own: it shares no table with the cleaner.
func offence(s string, lines bool) string {
	if !utf8.ValidString(s) {
		return "invalid UTF-8"
	}
	runes := []rune(s)
	marks := 0
	for i, r := range runes {
		if unicode.Is(unicode.Cc, r) && (r != '\n' || !lines) {
			return "a control"
		}
		if unicode.Is(unicode.Co, r) || unicode.Is(unicode.Noncharacter_Code_Point, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) {
			return "private use, noncharacter or separator"
		}
		if unicode.Is(unicode.Bidi_Control, r) {
			return "a bidirectional control"
		}
		if unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
			return "a sign that hides what is after it"
		}
		if unicode.Is(unicode.Cf, r) && r != 0x200c && r != 0x200d && unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) {
			return "an ignorable format character"
		}
		switch {
		case r == 0xad, r == 0x34f, r == 0x180e, r == 0x200b, 0x2060 <= r && r <= 0x206f, r == 0xfeff, 0xfff9 <= r && r <= 0xfffb, 0xe0000 <= r && r <= 0xe007f:
			return "an invisible character"
		case r == 0x200c || r == 0x200d:
			if i == 0 || i == len(runes)-1 || runes[i-1] < 0x80 || runes[i+1] < 0x80 || runes[i+1] == 0x200c || runes[i+1] == 0x200d {
				return "a joiner that joins nothing"
			}
			continue
		case unicode.Is(unicode.M, r):
			if marks++; marks > 8 {
				return "too many marks"
			}
			if i == 0 || runes[i-1] == '\n' {
				return "a mark without a base"
			}
		default:
			marks = 0
		}
	}
	return ""
}

// hold checks everything that is promised of one text.
func hold(t interface {
	Errorf(string, ...any)
}, s string,
) {
	for name, f := range map[string]func(string, *Counts) Text{"Inline": Inline, "Block": Block, "Visible": Visible} {
		var n, again Counts
		got := f(s, &n)
		if o := offence(string(got), name != "Inline"); o != "" {
			t.Errorf("%s(%+q) = %+q has %s", name, s, got, o)
		}
		if twice := f(string(got), &again); twice != got {
			t.Errorf("%s(%+q) = %+q, and cleaned again %+q", name, s, got, twice)
		}
		if twice := Block(string(got), &again); twice != got {
			t.Errorf("%s(%+q) = %+q, and as a block %+q", name, s, got, twice)
		}
		if (again != Counts{}) {
			t.Errorf("%s(%+q): clean text counted %+v", name, s, again)
		}
		if name != "Visible" && len(got) > 3*len(s) {
			t.Errorf("%s(%+q) is more than three times as long", name, s)
		}
		if string(got) == s && (n != Counts{}) && name != "Visible" {
			t.Errorf("%s(%+q) removed nothing and counted %+v", name, s, n)
		}
	}
}

// pieces are what texts are made of in the tests below.
var pieces = []string{
	"a", "b ", "\n", "\t", "\r", "\x1b[31m", "\x9b", "\xc2", "\xf0\x9f", "\u009b", "\u0085", "\u202e", "\u2066", "\u200b", "\u200d", "\u200c", "\u0301",
	"\u0489", "\u093f",
	"\ufe0f", "\ufe0e", "\U000e0101", "\U000e0041", "é", "क", "्", "👩", "🏽", "\u00ad", "\ufeff", "\ufff9", "\ue000", "\ufffe", "\u2028", "\u3164",
	"\u0600", "ൎ", "ക", "\u1acf", "\u00a0", "—", "中",
}

func TestWhateverComes(t *testing.T) {
	piece := rapid.OneOf(rapid.SampledFrom(pieces), rapid.String(), rapid.Map(rapid.Rune(), func(r rune) string { return string(r) }),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 4), func(b []byte) string { return string(b) }))
	rapid.Check(t, func(t *rapid.T) {
		hold(t, strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), ""))
	})
}

func TestEveryCharacter(t *testing.T) {
	step := rune(1)
	if hostile.Race {
		step = 7
	}
	for r := rune(0); r <= unicode.MaxRune; r += step {
		s := string(r)
		for _, s := range []string{s, "é" + s + "é"} {
			if o := offence(string(Block(s, nil)), true); o != "" {
				t.Errorf("%U: %s", r, o)
			}
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, p := range pieces {
		f.Add(p)
		f.Add("a" + p + "é" + p + p + "b")
	}
	f.Fuzz(func(t *testing.T, s string) { hold(t, s) })
}

// TestLongLinesAreLinear holds that the millionth tab or joiner of a line is dealt with as the
// first. It would not come to its end if each looked back to the beginning of its line.
func TestLongLinesAreLinear(t *testing.T) {
	const times = 1 << 17
	chain := strings.Repeat("é\u200d", maxJoined) + "é" // one joiner more would be too many
	for _, c := range []struct {
		in, want string
		counts   Counts
	}{
		{in: "\t", want: "    "},
		{in: "é\t", want: "é   "},
		{in: "\u200d", counts: Counts{Invisible: times}},
		{in: "\u0301", counts: Counts{Invisible: times}},
		{in: chain + "\u200d", want: chain, counts: Counts{Invisible: times}},
		{in: "\u202e", want: "<U+202E>", counts: Counts{Bidi: times}},
		{in: "\x1b", counts: Counts{Controls: times}},
	} {
		var counts Counts
		got := Visible(strings.Repeat(c.in, times), &counts)
		if string(got) != strings.Repeat(c.want, times) || counts != c.counts {
			t.Errorf("%q: %d bytes and %+v, want %d and %+v", c.in, len(got), counts, len(c.want)*times, c.counts)
		}
	}
}

func TestAddress(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://example.org/a b?q=ü#f", "https://example.org/a%20b?q=%C3%BC#f"},
		{"HTTP://EXAMPLE.org:8080/", "http://example.org:8080/"},
		{"https://аpple.com/", "https://xn--pple-43d.com/"},
		{"https://bücher.example/", "https://xn--bcher-kva.example/"},
		{"https://example.org@evil.example/", "https://evil.example/"},
		{"https://a:b@[::1]:80/x", "https://[::1]:80/x"},
		{"https://under_score.example/", "https://under_score.example/"},
		{"mailto:ann@example.org", "mailto:ann@example.org"},
		{"mailto:ann@example.org?subject=A%20pier&Body=Hello", "mailto:ann@example.org?subject=A%20pier&body=Hello"},
		{"mailto:ann@example.org?attach=/etc/passwd&subject=x&bcc=eve@evil.example&%61ttach=y#z", "mailto:ann@example.org?subject=x"},
		{"mailto:ann@example.org?subject=x%0D%0ABcc:eve@evil.example", "mailto:ann@example.org"},
		{"mailto:ann@example.org%0ABcc:eve@evil.example", ""},
		{"https://example.org/\u202e\u009b", "https://example.org/%E2%80%AE%C2%9B"},
		{"https://example.org/%1b%5b31m", "https://example.org/%1b%5b31m"},
		{"https://example.org/\x1b]0;x\x07", ""},
		{"javascript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"file:///etc/passwd", ""},
		{"/relative", ""},
		{"#here", ""},
		{"", ""},
		{"https:///x", ""},
		{"https:example.org", ""},
		{"mailto:", ""},
		{"http://[::1%25eth0]/", ""},
		{"-oProxyCommand=x", ""},
		{"https://" + strings.Repeat("a", 5000), ""},
		{"https://example.org/" + strings.Repeat("é", 1500), ""},
		{"https://" + strings.Repeat("a", 63) + ".example/", "https://" + strings.Repeat("a", 63) + ".example/"},
		{"https://" + strings.Repeat("a", 64) + ".example/", ""},
		{"https://" + strings.Repeat("a.", 126) + "b/", "https://" + strings.Repeat("a.", 126) + "b/"},
		{"https://" + strings.Repeat("a.", 127) + "b/", ""},
	} {
		got, ok := Address(c.in)
		if string(got) != c.want || ok != (c.want != "") {
			t.Errorf("%q: %q %v, want %q", c.in, got, ok, c.want)
		}
	}
}

func FuzzAddress(f *testing.F) {
	for _, s := range []string{
		"https://example.org/a?b#c", "mailto:a@b", "mailto:a@b?Subject=c=d&body=e?f&attach=/g#h", "http://u:p@h:1/",
		"https://xn--a/", "http://[::1]/", "javascript:x", "http://\x850000" + strings.Repeat("\xc1", 1100),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, ok := Address(s)
		if !ok {
			if a != "" {
				t.Errorf("%q: %q although it is none", s, a)
			}
			return
		}
		for _, c := range []byte(a) {
			if c <= 0x20 || c >= 0x7f {
				t.Errorf("%q: %q has byte %#x", s, a, c)
			}
		}
		if again, ok := Address(string(a)); !ok || again != a {
			t.Errorf("%q: %q, and again %q", s, a, again)
		}
	})
}

func BenchmarkASCII(b *testing.B) {
	s := strings.Repeat("The quick brown fox jumps over the lazy dog. ", 1<<14)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Block(s, nil)
	}
}

func BenchmarkParagraphs(b *testing.B) {
	s := strings.Repeat(strings.Repeat("The quick brown fox. ", 20)+"\n", 1<<10)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Block(s, nil)
	}
}

func BenchmarkTypographic(b *testing.B) {
	s := strings.Repeat("“The quick” brown fox’s café — jumps over the lazy dog. ", 1<<14)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Block(s, nil)
	}
}

func BenchmarkArabic(b *testing.B) {
	s := strings.Repeat("السَّلَامُ عَلَيْكُمْ ورحمة الله وبركاته ", 1<<14)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Block(s, nil)
	}
}

func TestReferencesKeepTheirPassword(t *testing.T) {
	for ref, want := range map[string]Text{
		"https://ilse:herring@courier.example/pier?a=b:c@d": "https://ilse:xxxxx@courier.example/pier?a=b:c@d",
		"ftp://ilse:her:r@ing@courier.example":              "ftp://ilse:xxxxx@courier.example",
		"https://ilse@courier.example/":                     "https://ilse@courier.example/",
		"https://courier.example/@ilse:pier":                "https://courier.example/@ilse:pier",
		"https://courier.example:8080/pier@sea":             "https://courier.example:8080/pier@sea",
		"notes:from@the.pier.md":                            "notes:from@the.pier.md",
		"https://\x1b[31m:x@y":                              "https://[31m:xxxxx@y",
		"-":                                                 "-",
	} {
		if got := Reference(ref); got != want {
			t.Errorf("%q is shown as %q, not as %q", ref, got, want)
		}
	}
}
