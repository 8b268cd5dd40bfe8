package result

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
)

// decimal is a coefficient as it is printed: ".58", "−.33", "1", or why there is none.
func decimal(v agree.Value) string {
	f, ok := v.Float()
	if !ok {
		return "undefined: " + string(clean.Inline(v.Err().Error(), nil))
	}
	return two(f)
}

// two is a number with two decimals and without its leading zero.
func two(f float64) string {
	s := strconv.FormatFloat(f, 'f', 2, 64)
	sign := ""
	if s[0] == '-' {
		sign, s = "−", s[1:]
	}
	switch s {
	case "0.00":
		return "0"
	case "1.00":
		return sign + "1"
	}
	return sign + strings.TrimPrefix(s, "0")
}

// expected is how many sentences chance would give, with one decimal.
func expected(v agree.Value) string {
	f, ok := v.Float()
	if !ok {
		return "–"
	}
	return strings.TrimSuffix(strconv.FormatFloat(f, 'f', 1, 64), ".0")
}

// short is the name of a label where there is little room.
func (r *Result) short(label int) string {
	if label < 0 {
		return "–"
	}
	l := r.Scheme.Labels[label]
	if l.Short != "" {
		return string(l.Short)
	}
	return string(l.Title)
}

// numbered names sentences: "sentence 3", "sentences 3 5".
func (r *Result) numbered(sentences []int) string {
	if len(sentences) == 1 {
		return "sentence " + r.listed(sentences)
	}
	return "sentences " + r.listed(sentences)
}

// listed are the numbers that the rows have on the screen.
func (r *Result) listed(rows []int) string {
	var out []string
	for _, i := range rows {
		out = append(out, strconv.Itoa(r.Rows[i].Sentence+1))
	}
	return strings.Join(out, " ")
}

// distribution is "fact 9 and attributed 9, tied · opinion 6".
func (r *Result) distribution(row *Row) string {
	var tops, rest []string
	for n := row.Share.Votes; n > 0; n-- {
		for l, c := range row.Counts {
			if c != n {
				continue
			}
			entry := fmt.Sprintf("%s %d", r.short(l), c)
			if n == row.Share.Votes {
				tops = append(tops, entry)
			} else {
				rest = append(rest, entry)
			}
		}
	}
	top := strings.Join(tops, " and ")
	if len(tops) > 1 {
		top += ", tied"
	}
	return strings.Join(append([]string{top}, rest...), " · ")
}

// said is what the people and the program said of a sentence, in a line.
func (r *Result) said(row *Row) string {
	var out []string
	for i, name := range r.Names {
		if row.Answers[i] != agree.Missing {
			out = append(out, string(name)+" "+r.short(row.Answers[i]))
		}
	}
	switch {
	case r.Names != nil || row.Share.Of == 0:
	case r.People > 1 && row.Spread == agree.TooFew:
		out = append(out, "too few answers")
	default:
		out = append(out, r.distribution(row))
	}
	if row.Program != agree.Missing {
		out = append(out, "program "+r.short(row.Program))
	}
	return strings.Join(out, " · ")
}

// spreads is "12 alike · 9 mostly alike · 6 split · 1 that nobody answered · 2 with too few answers".
func (r *Result) spreads() string {
	n := r.Spreads()
	var out []string
	for _, s := range []struct {
		spread agree.Spread
		words  string
	}{
		{agree.Alike, "alike"},
		{agree.Mostly, "mostly alike"},
		{agree.Split, "split"},
		{agree.Nobody, "that nobody answered"},
		{agree.TooFew, "with too few answers"},
	} {
		if n[s.spread] > 0 || s.spread == agree.Alike {
			out = append(out, fmt.Sprintf("%d %s", n[s.spread], s.words))
		}
	}
	return strings.Join(out, " · ")
}
