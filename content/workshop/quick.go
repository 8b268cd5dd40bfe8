package workshop

import (
	"time"

	"github.com/standfirst/standfirst/content/clean"
)

// quick reads an event in the form in which this program writes it: known names, plain
// ASCII, whole numbers. It reports false for everything else, which the decoder of the
// library then reads, slower; what it does read it reads as that one would. A class of
// 100,000 has 4 million lines.
func quick(b []byte, w *wire) bool {
	s := lexer{text: b}
	if !s.take('{') {
		return false
	}
	for {
		name, ok := s.word()
		if !ok || !s.take(':') || !s.field(name, w) {
			return false
		}
		if s.take('}') {
			return s.at == len(b)
		}
		if !s.take(',') {
			return false
		}
	}
}

// lexer reads JSON without white space. A method that reports false leaves it anywhere.
type lexer struct {
	text []byte
	at   int
}

func (s *lexer) take(c byte) bool {
	if s.at < len(s.text) && s.text[s.at] == c {
		s.at++
		return true
	}
	return false
}

// word is a string without escapes, of printable ASCII.
func (s *lexer) word() ([]byte, bool) {
	if !s.take('"') {
		return nil, false
	}
	from := s.at
	for ; s.at < len(s.text); s.at++ {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			return s.text[from : s.at-1], true
		case c < ' ' || c > '~' || c == '\\':
			return nil, false
		}
	}
	return nil, false
}

// number is a whole number of at most 18 digits.
func (s *lexer) number() (int64, bool) {
	negative := s.take('-')
	from, n := s.at, int64(0)
	for ; s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9'; s.at++ {
		n = 10*n + int64(s.text[s.at]-'0')
		if s.at-from >= 18 {
			return 0, false
		}
	}
	digits := s.at - from
	if digits == 0 || digits > 1 && s.text[from] == '0' {
		return 0, false
	}
	if s.at < len(s.text) && s.text[s.at] != ',' && s.text[s.at] != '}' { // a fraction, an exponent
		return 0, false
	}
	if negative {
		n = -n
	}
	return n, true
}

func (s *lexer) field(name []byte, w *wire) bool {
	switch string(name) {
	case "v":
		return s.whole(&w.V)
	case "id":
		return s.string(&w.ID)
	case "t":
		text, ok := s.word()
		w.Kind = kindOf(text)
		return ok
	case "round":
		return s.whole(&w.Round)
	case "p":
		return s.string(&w.P)
	case "s":
		w.Sentence = new(int)
		return s.whole(w.Sentence)
	case "label":
		w.Label = new(string)
		return s.string(w.Label)
	case "note":
		return s.clean(&w.Note)
	case "name":
		return s.clean(&w.Name)
	case "phase":
		text, ok := s.word()
		w.Phase = Phase(text)
		return ok
	case "seconds":
		return s.whole(&w.Seconds)
	case "least":
		return s.whole(&w.Least)
	case "n":
		n, ok := s.number()
		w.N = n
		return ok
	case "at":
		return s.string(&w.At)
	}
	return false // on is rare; others are not known
}

func (s *lexer) whole(to *int) bool {
	n, ok := s.number()
	*to = int(n)
	return ok && int64(*to) == n
}

func (s *lexer) string(to *string) bool {
	text, ok := s.word()
	*to = string(text)
	return ok
}

func (s *lexer) clean(to *clean.Text) bool {
	text, ok := s.word()
	*to = clean.Block(string(text), nil)
	return ok
}

// kindOf makes no copy of the kind that nearly all lines have.
func kindOf(text []byte) Kind {
	if string(text) == string(Label) {
		return Label
	}
	return Kind(text)
}

// moment reads the time of an event, and is zero for what is none.
func moment(at string) time.Time {
	if t, ok := utcMinute(at); ok {
		return t
	}
	t, err := time.Parse(minute, at)
	if err != nil {
		return time.Time{}
	}
	return t
}

// utcMinute reads "2026-11-28T10:02Z".
func utcMinute(at string) (time.Time, bool) {
	const form = "0000-00-00T00:00Z"
	if len(at) != len(form) {
		return time.Time{}, false
	}
	for i := range form {
		if digit := at[i] >= '0' && at[i] <= '9'; digit != (form[i] == '0') || !digit && at[i] != form[i] {
			return time.Time{}, false
		}
	}
	two := func(i int) int { return 10*int(at[i]-'0') + int(at[i+1]-'0') }
	month, day, hour, minute := two(5), two(8), two(11), two(14)
	if month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 {
		return time.Time{}, false
	}
	return time.Date(100*two(0)+two(2), time.Month(month), day, hour, minute, 0, 0, time.UTC), true
}
