package grammar

import "strings"

// Names are the people that sentences name in full, once each, for [Input.Known].
func Names(sentences []string) []string {
	l := lexicon()
	var out []string
	seen := map[string]bool{}
	for _, t := range sentences {
		s := Sentence{Text: t, Tokens: l.tokenize(nil, t)}
		s.findMentions()
		for _, m := range s.mentions {
			if n := s.text(m.from, m.to); m.full && m.sure && !seen[n] {
				seen[n] = true
				out = append(out, n)
			}
		}
	}
	return out
}

// remember keeps the people named before.
func (c *cast) remember(names []string) {
	for _, n := range names {
		s := Sentence{Text: n, Tokens: lexicon().tokenize(nil, n)}
		m, ok := s.mention(0, len(s.Tokens))
		if !ok {
			continue
		}
		f := c.add(figure{name: n, last: m.last, kind: personFigure, gender: m.gender, sure: true})
		c.named[strings.ToLower(n)] = f
		c.last[m.last] = append(c.last[m.last], f)
	}
}
