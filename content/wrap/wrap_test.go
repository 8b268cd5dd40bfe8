package wrap

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// broken is text as it is broken, with a bar at the end of each line but the last.
func broken(text string, o Options) string {
	lines := Lines(text, o)
	out := make([]string, 0, len(lines))
	for _, l := range lines {
		out = append(out, text[l.Start:l.End])
	}
	return strings.Join(out, "|")
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name  string
		width int
		text  string
		want  string
	}{
		{"at spaces", 10, "one two three four", "one two|three four"},
		{"exactly full", 7, "one two three", "one two|three"},
		{"never after a hyphen", 11, "a well-known fact", "a|well-known|fact"},
		{"never in a number", 8, "about 1,200,000.5 of", "about|1,200,00|0.5 of"},
		{"a number keeps its unit", 9, "about 40 km away", "about|40 km|away"},
		{"a number keeps its sign", 8, "about 40 % away", "about|40 %|away"},
		{"a short title keeps its name", 10, "I met Dr. Ilse there", "I met|Dr. Ilse|there"},
		{"a dash stays behind its word", 10, "quite good – not even", "quite|good – not|even"},
		{"after a dash between words", 9, "early—later on", "early—|later on"},
		{"ideographs", 8, "東京の新聞は、政府", "東京の新|聞は、政|府"},
		{"no mark of punctuation begins a line", 6, "東京の、新聞", "東京|の、新|聞"},
		{"nothing ends with an opening bracket", 6, "東京「新聞」", "東京|「新|聞」"},
		{"a long word is cut", 5, "abcdefghijk lm", "abcde|fghij|k lm"},
		{"a long word after a short one", 4, "x abcdefghij", "x|abcd|efgh|ij"},
		{"an address is cut at its signs", 12, "example.org/one/two/three", "example.org/|one/two/|three"},
		{"and before what a server is asked", 16, "a.example/one?two=3", "a.example/one|?two=3"},
		{"a sign stays with its mark", 12, "example.org/\u0338one", "example.org/\u0338|one"},
		{"line breaks stay", 20, "one\ntwo three\nfour", "one|two three|four"},
		{"spaces at the ends go", 20, "  one two  ", "one two"},
		{"spaces between stay", 20, "one  two", "one  two"},
		{"too narrow for the character", 1, "漢字", "漢|字"},
		{"no width", 0, "ab", "a|b"},
		{"nothing", 10, "", ""},
		{"no word is left alone", 32, "there is a word at the very ends it", "there is a word at the very|ends it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := broken(c.text, Options{Measure: Measure(ansi.GraphemeWidth), First: c.width, Rest: c.width, NoWidow: true}); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestTheFirstLineMayBeOfAnotherWidth(t *testing.T) {
	for _, c := range []struct {
		first, rest int
		text        string
		want        string
	}{
		{7, 5, "one two three four", "one two|three|four"},
		{3, 9, "one two three", "one|two three"},
		{6, 3, "abcdefghijk", "abcdef|ghi|jk"},
		{8, 5, "about 40 km away", "about|40 km|away"},
		{8, 4, "about 40 km away", "about 40|km|away"}, // the two have no room on one line
		{3, 3, "there is it", "the|re|is|it"},
	} {
		if got := broken(c.text, Options{First: c.first, Rest: c.rest}); got != c.want {
			t.Errorf("%q in %d and %d: %q, want %q", c.text, c.first, c.rest, got, c.want)
		}
	}
	if got := broken("there is a word at the very ends it", Options{First: 32, Rest: 32}); got != "there is a word at the very ends|it" {
		t.Errorf("a word is moved down: %q", got)
	}
}

func TestWhatIsHardIsNotBroken(t *testing.T) {
	for _, c := range []struct {
		name  string
		width int
		text  string // what is hard stands in brackets, which are part of it
		want  string
	}{
		{"its spaces stay", 12, "[  ] one [ a b ] two", "[  ] one|[ a b ] two"},
		{"and its newline", 20, "[a\nb] c\nd", "[a\nb] c|d"},
		{"it is one with what touches it", 13, "one two[ x ]three", "one|two[ x ]three"},
		{"also where ideographs touch it", 10, "一二東[新聞]京三", "一二|東[新聞]京|三"},
		{"no ideograph in it begins a line", 10, "一二 [三四五]", "一二|[三四五]"},
		{"one that fits is not cut", 8, "abcdef[ x ]", "abcdef|[ x ]"},
		{"one that is too wide is", 6, "[a b c d e]", "[a b c| d e]"},
		{"no sign in it is one to cut at", 10, "[ - / ]example.org", "[ - / ]exa|mple.org"},
		{"a sign behind it is", 12, "[ - ]a.org/bcdefgh", "[ - ]a.org/|bcdefgh"},
		{"two that touch each other", 5, "a [b][c] d", "a|[b]|[c] d"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var hard []Span
			for at := 0; ; {
				i := strings.IndexByte(c.text[at:], '[')
				if i < 0 {
					break
				}
				end := at + strings.IndexByte(c.text[at:], ']') + 1
				hard, at = append(hard, Span{at + i, end}), end
			}
			if got := broken(c.text, Options{First: c.width, Rest: c.width, Hard: hard}); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// However odd a text is, a line is too wide only where one character is, and only spaces and
// newlines are between two lines.
func TestNoLineIsTooWideAndNothingIsLost(t *testing.T) {
	texts := []string{
		"Some words, an overlong-compound-expression of 40 km — or 3.5 % — by Dr. Ilse Winter.",
		"東京の新聞は、政府の計画を「批判」した。 한국어 문장도 있다.",
		"e\u0301te\u0301 a\u0301\u0302\u0303 x \u0301y  \u0301z /\u0338one/\u0338two/\u0338three",
		"👨‍👩‍👧‍👦 family 🇫🇷🇩🇪 flags ❤️❤️👍🏽 1️⃣2️⃣ keycaps ☂︎",
		"הנמל נסגר אתמול בערב (ב-12:30), لم تكتمل الدراسة بعد.",
		"क्षि नमस्ते दुनिया 각 ᄒ ᅡ",
		"https://example.org/one?two=three&four=five_six-seven/eight",
		"\n\none\n \ntwo   three \n", "   ", "\n", "", "漢", "—", "a—b—c——d",
	}
	for _, text := range texts {
		for width := 1; width <= 20; width++ {
			for _, m := range []Measure{Measure(ansi.WcWidth), Measure(ansi.GraphemeWidth)} {
				for _, rest := range []int{width, max(1, width-3)} {
					hard := []Span{{Snap(text, len(text)/3), Snap(text, len(text)/2)}}
					check(t, text, Options{Measure: m, First: width, Rest: rest, NoWidow: true})
					check(t, text, Options{Measure: m, First: width, Rest: rest, Hard: hard})
				}
			}
		}
	}
}

func check(t *testing.T, text string, o Options) {
	t.Helper()
	at, room := 0, o.First
	for _, l := range append(Lines(text, o), Span{len(text), len(text)}) {
		if l.Start < at || l.End < l.Start || strings.Trim(text[at:l.Start], " \n") != "" {
			t.Fatalf("%q, %+v: %q is lost before %v", text, o, text[at:max(at, l.Start)], l)
		}
		line := text[l.Start:l.End]
		if n, _ := Cluster(line); o.Measure.Cells(line) > room && n < len(line) {
			t.Fatalf("%q, %+v: %q takes %d cells of %d", text, o, line, o.Measure.Cells(line), room)
		}
		if Snap(text, l.Start) != l.Start || Snap(text, l.End) != l.End {
			t.Fatalf("%q, %+v: a character is cut at an end of %q", text, o, line)
		}
		at, room = l.End, o.Rest
	}
}
