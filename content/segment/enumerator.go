package segment

import "strings"

// enumerator is what a numbered line begins with: "1.", "2)", "3.)", "a.".
type enumerator struct {
	kind  byte // 'd' for digits, 'a' for letters, 0 for none
	value int
	end   int
}

// enumeratorAt reads an enumerator at i, also after a bullet.
func enumeratorAt(t string, i int) enumerator {
	if bullet(t[i:]) && t[i] >= 0x80 {
		i += len("•")
		for i < len(t) && t[i] == ' ' {
			i++
		}
	}
	j := i
	e := enumerator{}
	switch {
	case j < len(t) && isDigit(t[j]):
		for j < len(t) && isDigit(t[j]) && j-i < 3 {
			e.value = e.value*10 + int(t[j]-'0')
			j++
		}
		e.kind = 'd'
	case j < len(t) && isLower(t[j]):
		e.kind, e.value = 'a', int(t[j]-'a')+1
		j++
	default:
		return enumerator{}
	}
	k := j
	for k < len(t) && k-j < 2 && (t[k] == '.' || t[k] == ')') {
		k++
	}
	if k == j || k >= len(t) || t[k] != ' ' {
		return enumerator{}
	}
	e.end = k
	return e
}

// enumeratorEnds handles a dot that belongs to a list's enumerator. The first
// return value is where the item before ends, which is the start of the sentence when the
// enumerator is its first word.
func (s *scanner) enumeratorEnds(i int, r run) (int, bool) {
	if r.end-i != 1 {
		return 0, false
	}
	before := s.before(i)
	if before == "" || len(before) > 3 {
		return 0, false
	}
	begin := i - len(before)
	e := enumeratorAt(s.text, begin)
	if e.kind == 0 {
		return 0, false
	}
	if begin == s.start || bulletBefore(s.text[s.start:begin]) {
		s.list = e
		return s.start, true
	}
	if s.list.kind == e.kind && e.value == s.list.value+1 {
		s.list = e
		if k := strings.TrimRight(s.text[s.start:begin], " "); strings.HasSuffix(k, "•") || strings.HasSuffix(k, "⁃") {
			return s.start + len(k) - 3, true
		}
		return begin, true
	}
	return 0, false
}

func bulletBefore(s string) bool {
	s = strings.TrimSpace(s)
	return s == "•" || s == "⁃" || s == "▪" || s == "●"
}

// numbers reports whether a sentence is an enumerator and no more: "3.", "(b)", "• 4)".
func numbers(s string) bool {
	const longest = len("• (123.)")
	if len(s) > longest {
		return false
	}
	s = strings.TrimPrefix(strings.TrimLeft(s, "•⁃▪●-*– "), "(")
	e := enumeratorAt(s+" ", 0)
	return e.kind != 0 && e.end == len(s)
}
