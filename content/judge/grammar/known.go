package grammar

import (
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/spelling"
)

// Names are the people that sentences name in full, once each, for [Input.Known].
func Names(sentences []string) []string {
	l := lexicon.Load()
	var out []string
	seen := map[string]bool{}
	var tokens []Token
	var mentions []Mention
	for _, t := range sentences { // one after the other in the same room
		tokens = tokenize(l, tokens[:0], t)
		s := Sentence{Text: t, Tokens: tokens}
		s.findMentions(mentions)
		if cap(s.Mentions) > cap(mentions) {
			mentions = s.Mentions[:cap(s.Mentions)]
		}
		for _, m := range s.Mentions {
			if n := s.Words(m.From, m.To); m.Full && m.Sure && !seen[n] {
				seen[n] = true
				out = append(out, n)
			}
		}
	}
	return out
}

// FirstName reports whether a word, in small letters, is a first name or stands for a man or a woman.
func FirstName(w string) bool {
	return lexicon.Load().Entry(w, spelling.Sum(w)).Gender != lexicon.AnyGender
}
