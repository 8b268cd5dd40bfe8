package grammar

// subject finds the noun phrase that is the subject of the verb at v, to its
// left. antecedent says that it is the noun before a "who" or a participle.
func (s *Sentence) subject(v int) (from, to int, antecedent bool) {
	j := v - 1
	for j >= 0 && (auxiliary(s.low(j)) || s.low(j) == "to" || s.contraction(j)) {
		if s.contraction(j) {
			break
		}
		j--
	}
	if j < 0 {
		return 0, 0, false
	}
	if a, b := s.named(j); a < b && (s.Tokens[v].entry.form&thirdForm != 0 || a == 1) {
		return a, b, false
	}
	if s.low(j) == ")" {
		for j >= 0 && s.low(j) != "(" {
			j--
		}
		j--
	}
	if j >= 0 && (s.low(j) == "," || s.low(j) == "—" || s.low(j) == "–") {
		if s.Tokens[j].Quoted || s.token(j-1).Quoted {
			return 0, 0, false
		}
		k := s.appositive(j)
		if k < 0 {
			return 0, 0, false
		}
		j = k - 1
	}
	if j < 0 || !s.Tokens[j].Word || s.Tokens[j].Quoted {
		if j >= 0 && s.low(j) == ")" {
			for j >= 0 && s.low(j) != "(" {
				j--
			}
			j--
		}
		if j < 0 || !s.Tokens[j].Word || s.Tokens[j].Quoted {
			return 0, 0, false
		}
	}
	if w := s.low(j); w == "who" || w == "which" || w == "that" {
		j--
		if j >= 0 && s.low(j) == "," {
			j--
		}
		if j < 0 || !s.Tokens[j].Word {
			return 0, 0, false
		}
		antecedent = true
	}
	from, to = s.phraseBefore(j+1), j+1
	return from, to, antecedent
}

func (s *Sentence) contraction(i int) bool {
	w := s.low(i)
	return w == "he's" || w == "she's" || w == "they've" || w == "they're" || w == "he'd" || w == "she'd" || w == "they'd"
}

// appositive gives the comma that opens the insertion closed by the comma at j: "Ada
// Marsh, the mayor, said".
func (s *Sentence) appositive(j int) int {
	mark := s.low(j)
	found := -1
	for k := j - 1; k >= max(0, j-28); k-- {
		if s.Tokens[k].Quoted {
			return found
		}
		w := s.low(k)
		if w == ";" || w == ":" {
			return found
		}
		if w != mark {
			continue
		}
		if k == 0 || !s.Tokens[k-1].Word && s.low(k-1) != ")" {
			return found
		}
		for i := range s.mentions {
			if m := &s.mentions[i]; m.to == k && m.full && m.sure {
				return k // a person: the insertion may have commas of its own
			}
		}
		// The word before must end a noun phrase that can speak.
		if b := s.token(k - 1); found < 0 && (b.Cap || b.entry.noun != 0) {
			found = k
		}
	}
	return found
}

// named is the title in quotation marks that ends at token j: “The Long Crossing” claims. It is
// empty when what is quoted is no title.
func (s *Sentence) named(j int) (from, to int) {
	if !s.Tokens[j].Close {
		return 0, 0
	}
	for k := j - 1; k >= max(0, j-9); k-- {
		t := &s.Tokens[k]
		switch {
		case t.Open:
			if j-k < 2 {
				return 0, 0
			}
			return k + 1, j
		case t.Word && !t.Cap && len(t.Low) > 3 || !t.Word && t.Low != ":" && t.Low != "&" && t.Low != "-":
			return 0, 0
		}
	}
	return 0, 0
}

// phraseBefore is the start of the noun phrase that ends before token end.
func (s *Sentence) phraseBefore(end int) int {
	j := end - 1
	for j >= 0 {
		t := &s.Tokens[j]
		w := t.Low
		if t.Quoted && !t.Open && !t.Close || t.Close || t.Open {
			break
		}
		if !t.Word {
			if w == "." && j > 0 && s.Tokens[j-1].Cap && len(s.Tokens[j-1].Low) <= 5 { // Gov., Sen., Jr.
				j--
				continue
			}
			if w == "&" || w == "/" || w == "’" || w == "'" {
				j--
				continue
			}
			if w == ")" { // (D-N.Y.)
				k := j
				for k > 0 && s.low(k) != "(" {
					k--
				}
				if j-k < 7 && k > 0 {
					j = k - 1
					continue
				}
			}
			break
		}
		if j < end-1 && subordinator(w) {
			break
		}
		if (w == "and" || w == "or") && j > 0 {
			// Names or nouns joined; a clause joined otherwise.
			l, r := s.token(j-1), s.token(j+1)
			joined := l.Cap && r.Cap || l.entry.noun != 0 && s.token(end-1).entry.noun != 0
			if !joined || s.low(j-1) == "," {
				break
			}
		}
		if j < end-1 && (s.be(j) || oneOf(w, "has", "have", "had", "hasn't", "haven't") || modal(w) && w != "to" && !t.Cap || t.entry.verb != noVerb && t.entry.noun == 0 && !t.Cap && t.entry.form&(pastForm|thirdForm) != 0 && j < end-2 && !determiner(s.low(j+1))) {
			break
		}
		if j < end-1 && (pronoun(w) || t.entry.classes&(1<<Past) != 0 && t.entry.noun == 0 && !t.Cap && !determiner(s.low(j-1))) {
			break
		}
		j--
	}
	from := j + 1
	return s.trimLead(from, end)
}

// trimLead drops an adverbial that opens the sentence: "On Tuesday Ada Marsh".
func (s *Sentence) trimLead(from, end int) int {
	for from < end-1 {
		t := &s.Tokens[from]
		switch {
		case t.Low == "." || t.Low == ")" || t.Low == "&":
			from++
		case t.entry.classes&(1<<Day|1<<Opener) != 0 && !determiner(t.Low), t.entry.classes&(1<<Month) != 0 && t.Cap, t.Number && len(t.Low) <= 4 && s.token(from+1).Cap,
			t.Low == "and" || t.Low == "today" || t.Low == "last" && !s.token(from+1).Cap || t.Low == "earlier" || t.Low == "later" || t.Low == "week" || t.Low == "month" || t.Low == "year" || t.Low == "even" || t.Low == "when" || t.Low == "recently":
			from++
		case preposition(t.Low):
			// Skip to the last name, determiner or noun that can speak.
			k := end - 1
			for k > from+1 && s.token(k-1).Cap && s.token(k-1).Word {
				k--
			}
			if k > from+1 && determiner(s.low(k-1)) {
				k--
			}
			return k
		default:
			return from
		}
	}
	return from
}

// inverts says that the verb at i follows a quotation or comma, so that its
// subject may come after it.
func (s *Sentence) inverts(i int) bool {
	if i == 0 {
		return false
	}
	if s.Tokens[i-1].Close {
		return true
	}
	w := s.low(i)
	return s.low(i-1) == "," && w != "told" && w != "tells" && (s.Tokens[i-1].Quoted || s.Tokens[i].entry.verb == sayVerb && !s.finiteAfter(i+1))
}

// inverted reads the subject after the verb: said Pam Foster, a professor.
func (s *Sentence) inverted(i int) (from, to int, ok bool) {
	if i > 0 && s.Tokens[i-1].Word {
		return 0, 0, false
	}
	n := s.token(i + 1)
	speaks := n.Cap || determiner(n.Low) && n.Low != "that" || n.entry.noun&speakerNoun != 0 || title(n.Low) || s.nameSoon(i+1)
	if !n.Word || n.Quoted || !speaks {
		return 0, 0, false
	}
	from, to = s.phraseAfter(i + 1)
	return from, to, from < to
}

// nameSoon says that a few common words lead up to a name: "study author Nell Orr".
func (s *Sentence) nameSoon(i int) bool {
	for k := i; k < min(i+5, len(s.Tokens)); k++ {
		t := &s.Tokens[k]
		switch {
		case t.Quoted || !t.Word || preposition(t.Low) || subordinator(t.Low) || pronoun(t.Low):
			return false
		case t.Cap:
			return k > i && t.entry.classes&(1<<Day|1<<Month) == 0
		}
	}
	return false
}

// phraseAfter is the noun phrase that begins at token i.
func (s *Sentence) phraseAfter(i int) (from, to int) {
	j := i
	ts := s.Tokens
	sawName := false
	for j < len(ts) {
		t := &ts[j]
		w := t.Low
		if t.Quoted {
			break
		}
		if !t.Word {
			if w == "." && j > i && j+1 < len(ts) && ts[j-1].Cap && len(ts[j-1].Low) <= 5 && ts[j+1].Cap {
				j++
				continue
			}
			if w == "&" || w == "/" || w == "-" || (w == "’" || w == "'") && j > i {
				j++
				continue
			}
			break
		}
		if j > i {
			if subordinator(w) && (!t.Cap || !ts[j-1].Cap) {
				break
			}
			if t.entry.classes&(1<<Day) != 0 {
				break
			}
			if s.be(j) || modal(w) && w != "to" || t.entry.verb == sayVerb && t.entry.noun == 0 && !t.Cap && (t.Low != "state" || !determiner(s.low(j-1))) {
				break
			}
			if preposition(w) {
				if sawName && w != "of" || w != "of" && w != "for" && w != "from" && w != "at" && w != "with" && w != "by" && w != "on" {
					break
				}
				if w == "on" && ts[min(j+1, len(ts)-1)].entry.classes&(1<<Day) != 0 {
					break
				}
			}
			if (w == "and" || w == "or") && j+1 < len(ts) && (!ts[j+1].Cap || !ts[j-1].Cap) && ts[j+1].entry.noun == 0 {
				break
			}
			if t.entry.classes&(1<<Past) != 0 && t.entry.noun == 0 && !t.Cap {
				break
			}
		}
		if t.Cap && j > 0 && !determiner(w) {
			sawName = true
		} else if sawName && !preposition(w) && w != "and" && t.entry.noun == 0 && !t.Cap {
			break
		}
		j++
		if j-i > 14 {
			break
		}
	}
	return i, j
}
