package ballot

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// read gives the labels of a line by sentence; an empty one is no answer.
func (q *Paper) read(text string) (map[int]string, error) {
	out := map[int]string{}
	s := q.pack.Settings
	next, number := s.From+1, 0
	pending := false // a number waits for its letter
	for _, r := range text {
		switch {
		case unicode.IsDigit(r) && r < 0x80:
			if !pending {
				number = 0
			}
			pending = true
			number = min(10*number+int(r-'0'), workshop.MaxSentences*10)
			next = number
			continue
		case r == ' ' || r == ',' || r == ';' || r == '.':
			if pending {
				return nil, fmt.Errorf("sentence %d has no letter behind it", next)
			}
			continue
		}
		label := ""
		if r != '-' && r != '–' {
			i := byLetter(q.pack, r)
			if i < 0 {
				return nil, fmt.Errorf("%q is no label: %s, - for no answer", string(clean.Inline(string(r), nil)), keys(q.pack))
			}
			label = q.pack.Scheme.Labels[i].Name
		}
		if !q.pack.Asked(next - 1) {
			return nil, fmt.Errorf("%d is not one of the sentences %d to %d", next, s.From+1, s.To)
		}
		if _, twice := out[next-1]; twice {
			return nil, fmt.Errorf("sentence %d stands there twice", next)
		}
		out[next-1] = label
		next++
		pending = false
	}
	if pending {
		return nil, fmt.Errorf("sentence %d has no letter behind it", next)
	}
	if len(out) == 0 {
		return nil, errors.New("there is no answer behind the colon")
	}
	return out, nil
}

// normal is the number of a sheet as it is told apart: "P 07" is "p7", and so is "7".
func normal(who string) string {
	who = strings.ToLower(strings.Join(strings.Fields(who), ""))
	digits := strings.IndexFunc(who, unicode.IsDigit)
	if digits < 0 {
		return who
	}
	number := strings.TrimLeft(who[digits:], "0")
	if number == "" || !unicode.IsDigit(rune(number[0])) {
		number = "0" + number
	}
	if digits == 0 {
		return "p" + number
	}
	return who[:digits] + number
}

// isSheet reports whether the words may name a sheet: short, so that nobody types names
// of people, and with a digit.
func isSheet(who string) bool {
	digit := false
	for _, r := range who {
		switch {
		case r >= '0' && r <= '9':
			digit = true
		case r >= 'a' && r <= 'z' || r == '-':
		default:
			return false
		}
	}
	return digit && len(who) <= 12
}
