package words

// Unquoted is where a subject begins the last words of which stand in quotation marks before token a: "that | a “Marsh effect” was".
func (s *Sentence) Unquoted(a int) int {
	if !s.At(a - 1).Close {
		return a
	}
	b := a - 1
	for b > 0 && !s.At(b).Open {
		b--
	}
	if s.At(b - 1).Determiner() {
		b--
	}
	return b
}

// Closed is where the tokens a to b end with the mark that closes a quotation they open: "will air on “This Morning”", or b.
func (s *Sentence) Closed(a, b int) int {
	open := false
	for i := a; i < b; i++ {
		open = s.At(i).Open || open && !s.At(i).Close
	}
	for k := b; open && k < b+2; k++ {
		if s.At(k).Close {
			return k + 1
		}
	}
	return b
}

// Quotation is one past the few words in quotation marks that the phrase before token b leads to, or b: "the word | “reef”".
func (s *Sentence) Quotation(b int) int {
	const longest = 9
	k := b
	for k < b+2 && (s.At(k).Preposition() || s.At(k).Determiner() || s.Low(k) == "as") {
		k++
	}
	if !s.At(k).Open || !s.At(b-1).Word {
		return b
	}
	for e := k + 1; e < min(k+longest, len(s.Tokens)); e++ {
		if s.At(e).Close {
			return e + 1
		}
	}
	return b
}

// Glued reports whether a hyphen stands at token b right between two words.
func (s *Sentence) Glued(b int) bool {
	return b > 0 && s.Low(b) == "-" && s.At(b).Start == s.At(b-1).End && s.At(b+1).Start == s.At(b).End
}
