package screen

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
)

// Both readers must find every payload that is dangerous as it stands, or what
// they do not find would prove nothing.
func TestTheChecksFlagEveryRawPayload(t *testing.T) {
	raw := 0
	for _, p := range hostile.Payloads() {
		if !p.Raw {
			continue
		}
		raw++
		text := []byte("before " + p.Text + " after\n")
		if len(Check(text, Pipe)) == 0 {
			t.Errorf("printed: %s passes the strict check: %q", p.Name, p.Text)
		}
		if len(CheckAgain(text, Pipe)) == 0 && !slices.Contains(leftToTheFirst, p.Name) {
			t.Errorf("printed: %s passes the second check: %q", p.Name, p.Text)
		}
		if len(Check(session(p.Text), Session)) == 0 && p.Name != "backspaces" { // Bubble Tea writes them, too
			t.Errorf("drawn: %s passes the strict check: %q", p.Name, p.Text)
		}
	}
	if raw < 40 {
		t.Errorf("only %d payloads", raw)
	}
}

// leftToTheFirst are payloads without a single character that is forbidden by
// itself: the second check does not count.
var leftToTheFirst = []string{
	"marks", "marks outside", "later marks", "marks of many kinds", "flood of selectors",
	"variation selectors that carry bytes", "fillers", "joiners in a chain", "joiners in ASCII", "joiners in a row",
}

// session is what a run of the reader sends, with something in the middle.
func session(text string) []byte {
	return []byte("\x1b[?2026$p\x1b[?2027$p\x1b]11;?\x07\x1b[>4m\x1b[?1049h\x1b[?25l\x1b[?5W\x1b[?2004h\x1b[?1002h\x1b[?1006h\x1b]2;standfirst\x07" +
		"\x1b[>4;2m\x1b[>1u\x1b[?u\x1b[H\x1b[2J\x1b[38;5;243m─ Who\x1b[m\x1b[10;18H" + text + "\r\n\x1b[13X\x1b[40;67H" +
		"\x1b[>4m\x1b[<1u\r\x1b[?1049l\x1b[?25h\x1b[?2004l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b]2;\x07")
}

func TestTheChecksLetThroughWhatIsRight(t *testing.T) {
	twice := strings.Repeat("\x1b[?69h\x1b[3;40s\x1b[1;20r\x1b[S\x1b[1;24r\x1b[1;80s\x1b[?69l", 2)
	for _, check := range []func([]byte, Policy) []Finding{Check, CheckAgain} {
		for _, text := range []string{"the article", "\x1b]2;Über die Ämter · standfirst\x07", "\x1b[?7lx\x1b[?7h\x1b[?7lx\x1b[?7h", twice} {
			if found := check(session(text), Session); len(found) > 0 {
				t.Error(found)
			}
		}
		for _, text := range benign {
			if found := check([]byte(text+"\n"), Pipe); len(found) > 0 {
				t.Errorf("%s: %v", text, found)
			}
		}
	}
	if left := Left(session("the article")); len(left) > 0 {
		t.Error(left)
	}
}

// benign is text that must be left alone.
var benign = []string{
	"naïve façade – “quotes” … 3½ × 2", "العربية نص عادي", "עברית", "हिन्दी क्\u200dष", "ภาษาไทย", "한국어", "日本語",
	"🫩 is younger than the tables",
	"👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 👍🏽", "e\u0301 a\u0308\u0323", "∑ x² ≤ ∞, α → β", "می\u200cخواهم",
}

func TestWhatIsLeftIsNamed(t *testing.T) {
	for text, want := range map[string]string{
		"\x1b[4hx": "mode 4", "\x1b[?1049h": "?1049", "\x1b[?25l": "?25", "\x1b[?1006h": "?1006", "\x1b[?2004h": "?2004", "\x1b[?2026h": "?2026",
		"\x1b[?2027h": "?2027", "\x1b[?69h": "?69",
		"\x1b[>1u": "kitty", "\x1b[=5u": "kitty", "\x1b[>4;2m": "modifyOtherKeys", "\x1b[1;31m": "style", "\x1b]2;x\x07": "title",
		"\x1b]8;;http://a.example\x1b\\": "link", "\x1b[2;5r": "region", "\x1b[1;24r": "region",
		"\x1b[5 q": "shape", "\x1b]11;#000000\x07": "colour 11", "\x1b]0;x": "half",
		"\x1b[?7l": "?7", "\x1b=": "keypad", "\x1b[?1049h\x1b[>1u\x1b[?1049l\x1b[<1u": "kitty", "\x1b]9;4;1;50\x07": "progress",
	} {
		left := strings.Join(Left([]byte(text)), "; ")
		if !strings.Contains(left, want) {
			t.Errorf("%q: got %q, want %q", text, left, want)
		}
	}
}

// However output is cut into pieces, it is read the same.
func TestPiecesMakeNoDifference(t *testing.T) {
	all := session("é\u0301 \x1b[31m \xff \u009b1m")
	want := Check(all, Session)
	for size := range 7 {
		c := checker{policy: Session, seen: map[string]int{}}
		p := parser{on: c.take}
		for piece := range slices.Chunk(all, size+1) {
			p.write(piece)
		}
		p.end()
		if !slices.Equal(c.findings, want) {
			t.Errorf("in pieces of %d: %v, want %v", size+1, c.findings, want)
		}
	}
}

// The strict parser takes anything, and what it calls plain text holds no control.
func FuzzCheck(f *testing.F) {
	for _, p := range hostile.Payloads() {
		f.Add([]byte(p.Text))
	}
	f.Fuzz(func(t *testing.T, output []byte) {
		Left(output)
		CheckAgain(output, Session)
		if len(Check(output, Pipe)) > 0 {
			return
		}
		if bytes.ContainsFunc(output, func(r rune) bool { return r != '\n' && Forbidden(r) }) || !bytes.Equal(bytes.ToValidUTF8(output, nil), output) {
			t.Errorf("passes: %q", output)
		}
	})
}
