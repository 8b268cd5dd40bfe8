package segment

import (
	"strings"
	"unicode/utf8"
)

// wideStop decides at a full stop, question or exclamation mark of Chinese and Japanese,
// after which no space comes. It gives the place to read on from.
func (s *scanner) wideStop(i int) int {
	t := s.text
	end := i
	for end < len(t) {
		r, n := utf8.DecodeRuneInString(t[end:])
		if !strings.ContainsRune("。！？｡．!?…", r) || r == '．' && end == i {
			break
		}
		end += n
	}
	if end == i {
		return i + 1
	}
	after := end
	for after < len(t) {
		r, n := utf8.DecodeRuneInString(t[after:])
		if !strings.ContainsRune("」』）】》〉”’\"'", r) {
			break
		}
		after += n
	}
	if after > end {
		if bracket := strings.Contains(t[end:after], "）"); bracket && strings.LastIndex(t[s.start:i], "（") > 0 || !bracket && quotedBefore(t[after:]) {
			return after
		}
	}
	s.cut(after, after)
	return max(s.start, after)
}

// wide reports whether a text ends in a Chinese or Japanese character.
func wide(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return r >= 0x3040 && r < 0xa000
}

// quotedBefore reports whether what follows goes on with the sentence of a quotation: it
// is quoted with a particle (「…。」と) or it is said whose words they are (“…。”他说).
func quotedBefore(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("とっはがのをにでなもや、，", r) {
		return true
	}
	n := 0
	for i, r := range s {
		if n++; n > 14 || strings.ContainsRune("。！？\n", r) {
			return false
		}
		if strings.ContainsRune("说說道称稱问問答写寫喊", r) {
			_, size := utf8.DecodeRuneInString(s[i:])
			rest := s[i+size:]
			return rest == "" || strings.HasPrefix(rest, "。") || strings.HasPrefix(rest, "，") || strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, "道")
		}
		if strings.HasPrefix(s[i:], "表示") {
			return true
		}
	}
	return false
}

// arabicStop ends a sentence behind a question mark or a full stop of Arabic script, when a
// space follows. It gives the place to read on from.
func (s *scanner) arabicStop(end int) int {
	after := s.closers(end)
	if next := s.skipSpace(after); next > after {
		s.cut(after, next)
		return max(s.start, after)
	}
	return after
}
