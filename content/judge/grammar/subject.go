package grammar

import (
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// subject finds the noun phrase that is the subject of the verb at v, to its
// left. antecedent says that it is the noun before a "who" or a participle.
func (s *Sentence) subject(v int) (from, to int, antecedent bool) {
	j := v - 1
	for j >= 0 && (english.Auxiliary(s.Low(j)) || s.Low(j) == "to") && !s.contraction(j) {
		j--
	}
	if j < 0 {
		return 0, 0, false
	}
	if a, b := s.named(j); a < b && (s.Tokens[v].entry.Form&lexicon.ThirdForm != 0 || a == 1) {
		return a, b, false
	}
	j = s.beforeBrackets(j)
	if w := s.Low(j); w == "," || w == "—" || w == "–" {
		if s.Tokens[j].Quoted || s.Token(j-1).Quoted {
			return 0, 0, false
		}
		k := s.appositive(j)
		if k < 0 {
			return 0, 0, false
		}
		j = k - 1
	}
	j = s.beforeBrackets(j)
	if j < 0 || !s.Tokens[j].Word || s.Tokens[j].Quoted {
		return 0, 0, false
	}
	if w := s.Low(j); w == "who" || w == "which" || w == "that" {
		j--
		if s.Low(j) == "," {
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

// beforeBrackets is the token before the brackets that close at j, or j.
func (s *Sentence) beforeBrackets(j int) int {
	if s.Low(j) != ")" {
		return j
	}
	for j >= 0 && s.Low(j) != "(" {
		j--
	}
	return j - 1
}

func (s *Sentence) contraction(i int) bool {
	w := s.Low(i)
	return w == "he's" || w == "she's" || w == "they've" || w == "they're" || w == "he'd" || w == "she'd" || w == "they'd"
}

// appositive gives the comma that opens the insertion closed by the comma at j: "Ada
// Marsh, the mayor, said".
func (s *Sentence) appositive(j int) int {
	mark := s.Low(j)
	found := -1
	for k := j - 1; k >= max(0, j-28); k-- {
		if s.Tokens[k].Quoted {
			return found
		}
		w := s.Low(k)
		if w == ";" || w == ":" {
			return found
		}
		if w != mark {
			continue
		}
		if k == 0 || !s.Tokens[k-1].Word && s.Low(k-1) != ")" {
			return found
		}
		for i := range s.Mentions {
			if m := &s.Mentions[i]; m.To == k && m.Full && m.Sure {
				return k // a person: the insertion may have commas of its own
			}
		}
		// The word before must end a noun phrase that can speak.
		if b := s.Token(k - 1); found < 0 && (b.Cap || b.entry.Noun != 0) {
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

// inverts reports whether the verb at i follows a quotation or comma, so that its
// subject may come after it.
func (s *Sentence) inverts(i int) bool {
	if i == 0 {
		return false
	}
	if s.Tokens[i-1].Close {
		return true
	}
	w := s.Low(i)
	return s.Low(i-1) == "," && w != "told" && w != "tells" && (s.Tokens[i-1].Quoted || s.Tokens[i].entry.Verb == lexicon.SayVerb && !s.finiteAfter(i+1))
}

// inverted reads the subject after the verb: said Pam Foster, a professor.
func (s *Sentence) inverted(i int) (from, to int, ok bool) {
	if i > 0 && s.Tokens[i-1].Word {
		return 0, 0, false
	}
	n := s.Token(i + 1)
	speaks := n.Cap || english.Determiner(n.Low) && n.Low != "that" || n.entry.Noun&lexicon.SpeakerNoun != 0 || english.Title(n.Low) || s.nameSoon(i+1)
	if !n.Word || n.Quoted || !speaks {
		return 0, 0, false
	}
	from, to = s.phraseAfter(i + 1)
	return from, to, from < to
}

// nameSoon reports whether a few common words lead up to a name: "study author Nell Orr".
func (s *Sentence) nameSoon(i int) bool {
	for k := i; k < min(i+5, len(s.Tokens)); k++ {
		t := &s.Tokens[k]
		switch {
		case t.Quoted || !t.Word || english.Preposition(t.Low) || english.Subordinator(t.Low) || english.Pronoun(t.Low):
			return false
		case t.Cap:
			return k > i && t.entry.Classes&(1<<lexicon.Day|1<<lexicon.Month) == 0
		}
	}
	return false
}
