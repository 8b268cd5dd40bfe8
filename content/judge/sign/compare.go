package sign

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// wordOpinions finds phrases that one word or two begin.
func (f *finder) wordOpinions(i int) {
	w, next := f.Low(i), f.Low(i+1)
	switch {
	case w == "like" && (next == "a" || next == "an") && !f.inGroup(i) && !f.On(i-1, words.Looking):
		f.add(Pictures, i, f.phrase(i+2), lexicon.Classes)
	case w == "as" && (next == "if" || next == "though"):
		f.add(Pictures, i, f.phrase(i+6), lexicon.Hedge)
	case w == "scenario" && strings.HasSuffix(f.Low(i-1), "-case") && f.Low(0) == "in":
		f.add(Supposes, 0, i+1, lexicon.Hedge) // "In the best-case scenario"
	case (w == "looks" || w == "seems" || w == "sounds") && next == "like" && !f.inGroup(i) && f.Low(i-1) == ",":
		n := len(f.out)
		if f.add(Supposes, i, f.complement(f.phrase(f.skip(i+2))), lexicon.Hedge); len(f.out) > n {
			f.out[n].Head = w
		}
	case w == "akin" && next == "to":
		f.add(Pictures, i, f.phrase(i+3), lexicon.Classes)
	case f.On(i, words.Distant) && f.content(i+1):
		f.add(Doubts, i, f.phrase(i+1), lexicon.Sarcasm)
	case (w == "not" || f.Denied(i)) && f.On(i+1, words.Limiting):
		for k := range f.found {
			if g := &f.found[k]; g.from <= i && i <= g.to {
				f.addClause(Contrasts, g, 0, lexicon.Classes)
			}
		}
	case w == "not" && f.Has(i+2, i+7, "but"):
		for k := i + 2; k < i+7; k++ {
			if f.Low(k) == "but" && f.Low(k+1) != "the" {
				f.add(Contrasts, i, f.phrase(f.skip(k+1)), lexicon.Classes)
				break
			}
		}
	}
}

// comparisons finds phrases that rank or compare.
func (f *finder) comparisons(i int) {
	w := f.Low(i)
	switch {
	case (w == "most" || w == "least") && f.content(i+1) && (f.Low(i-1) == "the" || f.At(i-1).Determiner()) && !f.At(i+1).Is(lexicon.Name) &&
		f.Low(i+1) != "part":
		f.add(Ranks, i-1, f.phrase(i+1), lexicon.Ranking)
	case (w == "more" || w == "less") && f.content(i+1) && (f.Low(i-1) == "far" || f.Low(i-1) == "much" || f.Low(i-1) == "even" || f.Predicate(i)):
		for k := range f.found {
			if g := &f.found[k]; g.be && g.to <= i && i < g.end && f.Predicate(i) {
				f.addClause(Ranks, g, 0, lexicon.Ranking)
				return
			}
		}
		f.add(Ranks, i-1, f.phrase(i+1), lexicon.Ranking)
	case w == "than" && i > 1 && !f.At(i+1).Number && f.Low(i+1) != "half" && (f.Comparative(i-1) || f.Comparative(i-2) || f.Comparative(i-3)):
		for k := range f.found {
			if g := &f.found[k]; g.from < i && i <= g.end && !f.counts(g.from, g.end) {
				f.addClause(Ranks, g, f.through(g.end), lexicon.Ranking)
			}
		}
	case w == "little" && f.content(i+1) && f.inObject(i) && !f.At(i-1).Determiner():
		for k := range f.found {
			if g := &f.found[k]; g.to <= i && i < g.end {
				f.addClause(Rates, g, 0, lexicon.Judging)
			}
		}
	case strings.HasSuffix(w, "est") && len(w) > 5 && f.Low(i-1) == "the" && f.content(i+1) && !f.On(i, words.Unranked) &&
		!strings.HasSuffix(w, "-biggest") && !strings.HasSuffix(w, "-largest"):
		f.add(Ranks, i-1, f.phrase(i+1), lexicon.Ranking)
	}
}

// excesses finds what is said to be too much or not enough.
func (f *finder) excesses(i int) {
	w, next := f.Low(i), f.Low(i+1)
	switch {
	case w == "enough" && f.adjectival(i-1) && f.Has(i-4, i-1, "not"): // "is not tidy enough"
		for k := range f.found {
			if g := &f.found[k]; g.be && g.to <= i && i < g.end {
				f.addClause(Judges, g, 0, lexicon.Judging)
			}
		}
	case w == "too" && next == "clear":
	case w == "too" && (f.On(i+1, words.Many) || next == "often" || f.content(i+1)):
		if a, b := f.denying(f.around(f.skip(i + 1))); a <= i {
			f.add(Judges, a, b, lexicon.Judging) // "The slip was too small"
		} else {
			f.add(Judges, i, f.phrase(f.skip(i+1)), lexicon.Judging)
		}
	}
}

// inObject reports whether token i stands right behind a verb.
func (f *finder) inObject(i int) bool {
	for k := range f.found {
		if f.found[k].to == i {
			return true
		}
	}
	return false
}

// skip is i, or the token after it where a function word that belongs to a noun stands there.
func (f *finder) skip(i int) int {
	if t := f.At(i); t.Determiner() || f.On(i, words.Many) {
		return i + 1
	}
	return i
}
