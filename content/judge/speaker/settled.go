package speaker

import (
	"strings"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/layout"
	"github.com/standfirst/standfirst/content/words"
)

// settled is the speaker where the place of a sentence leaves no choice, or -1: an answer of an
// interview, a block quotation with its source, an embedded post, a report that tells
// whose words it carries or quotes, a "they" that can mean one group only.
func (f *follower) settled(i int) int {
	s := &f.all[i]
	switch s.Part.Role {
	case layout.Answers, layout.Speaks, layout.Given:
		if s.Part.Who == "" {
			return f.cast.nobody
		}
		who := f.cast.labelled(s.Part.Who)
		f.cast.figures[who].signs = s.Part.Role == layout.Given
		return who
	case layout.Item:
		return f.announcer(i)
	}
	if who := f.credited(i); who >= 0 {
		return who
	}
	if f.hearsay(i) {
		return f.cast.nobody
	}
	if who := f.carriedBy(i); who >= 0 {
		return who
	}
	if who := f.gaveOut(i); who >= 0 {
		return who
	}
	if who := f.quotedIn(i); who >= 0 {
		return who
	}
	if who := f.apposition(i); who >= 0 {
		return who
	}
	if who := f.excerpt(i); who >= 0 {
		return who
	}
	if who := f.they(i); who >= 0 {
		return who
	}
	if who := f.poster(i); who >= 0 {
		s.said.Via = "Twitter"
		return who
	}
	if s.Turn {
		return f.interviewed()
	}
	return -1
}

// announcer is who speaks in the line before the list that sentence i stands in.
func (f *follower) announcer(i int) int {
	for i > 0 && f.all[i].Part.Role == layout.Item {
		i--
	}
	if f.picked[i] < 0 {
		return f.cast.nobody
	}
	return f.picked[i]
}

// apposition is the body named behind what it is that says sentence i: "the insurer, Lumb’s of Orla, argued that", or -1.
func (f *follower) apposition(i int) int {
	s := &f.all[i]
	for k := range s.Frames {
		if fr := &s.Frames[k]; fr.Firm() && fr.Kind <= grammar.Acted && !fr.Inverted && s.Low(fr.Verb-1) == "," && s.houseApposed(fr.To) > 0 {
			return f.claims[i][k].figure
		}
	}
	return -1
}

// gaveOut is who gives out the statement whose words sentence i tells: "the union released a statement
// saying", or -1.
func (f *follower) gaveOut(i int) int {
	s := &f.all[i]
	for k := range s.Frames {
		if fr := &s.Frames[k]; fr.Gerund && s.Released(fr.Verb) > 0 && fr.Firm() {
			return f.claims[i][k].figure
		}
	}
	return -1
}

// interviewed is who answers the questions: the person that the introduction
// names most.
func (f *follower) interviewed() int {
	if f.answers >= 0 {
		return f.answers
	}
	count := map[int]int{}
	for i := range f.all {
		if f.all[i].Label != "" {
			break
		}
		for _, p := range f.cast.occurrences[i] {
			if !p.quoted && f.cast.figures[p.figure].kind == personFigure {
				if count[p.figure]++; f.answers < 0 || count[p.figure] > count[f.answers] {
					f.answers = p.figure
				}
			}
		}
	}
	return f.answers
}

// poster is who signs an embedded post: "… — Nell Orr (@nellorr) May 5", in this
// sentence or a later one of its block, or -1.
func (f *follower) poster(i int) int {
	for k := i; k < min(len(f.all), i+5) && f.all[k].Block == f.all[i].Block; k++ {
		s := &f.all[k]
		at := strings.Index(s.Text, "(@")
		if at <= 0 {
			continue
		}
		for _, m := range s.mentions {
			if end := s.Tokens[m.To-1].End; end <= at && at-end <= 2 && m.From > 0 && (s.Low(m.From-1) == "—" || s.Low(m.From-1) == "-") {
				f.cast.figures[m.figure].signs = true
				return m.figure
			}
		}
		return -1
	}
	return -1
}

// credited is who a block quotation is ascribed to by the line that ends it, or -1.
func (f *follower) credited(i int) int {
	if !f.all[i].Set {
		return -1
	}
	for k := i; k < len(f.all) && f.all[k].Set && k < i+60; k++ {
		if s := &f.all[k]; s.Credit {
			who := f.signer(k)
			if who < 0 {
				return -1
			}
			if strings.Contains(s.Text, "(@") {
				f.cast.figures[who].signs = true
			}
			return who
		}
	}
	return -1
}

// signer is whom line k ascribes words to, or -1: whom it names first, or behind what he is, "— Harbour Ledger columnist Nell Orr"; or what he
// is, where it has no name, "— Harbour engineer at the Net Mill".
func (f *follower) signer(k int) int {
	s := &f.all[k]
	for _, m := range s.mentions {
		if m.Person && (m.Title != "" || words.Roles()[s.Low(m.From-1)]) {
			return m.figure
		}
	}
	switch who := f.unnamedPost(s); {
	case len(s.mentions) > 0 && f.cast.figures[s.mentions[0].figure].kind == personFigure, who < 0 && len(s.mentions) > 0:
		return s.mentions[0].figure
	default:
		return who
	}
}

// unnamedPost is who is told of in a line by what he is alone, in the words that begin it, or -1.
func (f *follower) unnamedPost(s *sentence) int {
	const longest = 10 // words
	from := 0
	for from < len(s.Tokens) && !s.Tokens[from].Word {
		from++
	}
	to, post := from, false
	for to < len(s.Tokens) && s.Tokens[to].Word && to-from < longest {
		post = post || words.Roles()[s.Low(to)]
		to++
	}
	if !post || !s.Tokens[from].Cap {
		return -1
	}
	who := f.cast.phrase(s.Words(from, to), peopleFigure)
	f.cast.figures[who].signs = true
	return who
}
