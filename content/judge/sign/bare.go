package sign

import (
	"github.com/standfirst/standfirst/content/judge/sign/words"
)

// bareClause is where a phrase of the tokens a to b ends whose last clause has only its subject there, with the verb
// behind words set apart: "was told that Orr, | the pilot, may have rowed"; 0 where it has none, less where that is far.
func (f *finder) bareClause(a, b int) int {
	that := -1
	for k := a + 1; k < b; k++ {
		if f.Low(k) == "that" && f.inGroup(k-1) {
			that = k
		}
		if that > 0 && k > that && f.starts(k) {
			return 0
		}
	}
	if that < 0 || f.Low(b) != "," {
		return 0
	}
	const far = 26
	for k := range f.found {
		if g := &f.found[k]; g.from > b && f.Low(g.from-1) == "," {
			if g.end-a <= far {
				return g.end
			}
			return a
		}
	}
	return 0 // "vacated that portion"
}

// bareQuestion is where a phrase of the tokens a to b ends before a question that has only its subject there: "It is unclear
// | whether the pilots, who run the yard, would"; 0 where it has none.
func (f *finder) bareQuestion(a, b int) int {
	if f.Low(b) != "," {
		return 0
	}
	for k := b - 1; k > a+1; k-- {
		switch {
		case f.inGroup(k), !f.At(k).Word:
			return 0
		case f.Low(k) == "whether", f.Low(k) == "if" && f.Low(k-1) == "that":
			return k
		}
	}
	return 0
}

// bareDemand is where a phrase of the tokens a to b ends before a participle whose clause lacks its verb there: "under pressure
// from pilots | demanding that the mayor"; 0 where it has none.
func (f *finder) bareDemand(a, b int) int {
	for k := b - 1; k > a+2; k-- {
		switch {
		case f.starts(k):
			return 0
		case f.Low(k) == "that":
			if f.Form(k-1)&words.Gerund != 0 && !f.inGroup(k-1) && f.content(k-2) {
				return k - 1
			}
			return 0
		}
	}
	return 0
}

// bareVerb is where the clause ends that is the object of the bare verb before token b: "would guarantee | the pier stays", or b.
func (f *finder) bareVerb(b int) int {
	for k := range f.found {
		g := &f.found[k]
		if g.to == b && g.modal != "" && k+1 < len(f.found) && f.found[k+1].subject[0] == b && !f.On(g.main, words.Thinking) {
			return f.found[k+1].end
		}
	}
	return b
}
