package speaker

import (
	"slices"

	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/judge/layout"
)

// follower goes through an article in reading order and knows who has spoken.
type follower struct {
	in       grammar.Input
	all      []sentence
	cast     *cast
	claims   [][]claimant // by sentence and frame
	main     []int        // the frame that names each sentence's speaker best, or -1
	reported []float32    // how likely each sentence is attributed
	leads    []int        // the people named most
	voices   []int        // the figures most often reported
	answers  int          // who is interviewed, or -1
	spare    []Choice     // kept for the next sentence,
	figures  []int        // and those whom they are
	groups   []spoken     // the last plural subject up to each sentence
	chain    []int        // who each sentence is about, or -1
	refers   []referent   // what the subject of each sentence's report takes up

	spoken []spoken // the attributed sentences so far
	picked []int    // who speaks in each sentence so far if it is attributed, or -1
}

// spoken is an attributed sentence and its speaker.
type spoken struct{ sentence, figure int }

// heard is the probability of being attributed from which a sentence counts as
// somebody's words for the sentences around it. It is low because words that go on
// without a mark are easily missed.
const heard = .15

// maybe is the probability from which a speaker is looked for.
const maybe = .004

// Find finds who says every sentence that may be attributed.
// reported says how likely each sentence is attributed; nil leaves that to the grammar.
func Find(in grammar.Input, read []grammar.Sentence, reported []float32) []Said {
	r := ranker()
	f := newFollower(in, read, reported)
	all := f.all
	for i := range all {
		all[i].said.Sure = placed
		f.sentence(i, func(i int, cs []Choice) int {
			p := r.Best(cs)
			all[i].said.Sure = p.Sure
			if p.Next >= 0 && p.Other >= contested {
				all[i].said.Or = f.cast.figures[cs[p.Next].figure].speakable()
			}
			if p.Best < 0 {
				return p.Best
			}
			if most, or := f.doubtful(i, cs[p.Best].figure); all[i].said.Sure > most {
				all[i].said.Sure = most
				if or >= 0 {
					all[i].said.Or = f.cast.figures[or].speakable()
				}
			}
			return f.tellApart(i, cs, p.Best)
		})
	}
	return f.said()
}

// tellApart is the choice for the sentence where the one that was picked has a surname that another
// one has, too: then either may be meant, and that is told.
func (f *follower) tellApart(i int, cs []Choice, best int) int {
	if best < 0 {
		return best
	}
	other := f.namesake(i, cs[best].figure)
	if other < 0 {
		return best
	}
	who, or := f.meant(i, cs[best].figure, other)
	s := &f.all[i]
	s.said.Sure, s.said.Or = min(s.said.Sure, either), f.cast.figures[or].speakable()
	if k := slices.IndexFunc(cs, func(c Choice) bool { return c.figure == who }); k >= 0 {
		return k
	}
	return best
}

const (
	// either is how sure one of two people of the same surname is at most.
	either = .55
	// placed is how sure a speaker is who is settled by where the sentence stands: right so often
	// in labelled articles.
	placed = .95
	// contested is the probability from which another speaker is told.
	contested = .25
)

// Follow goes through an article and asks pick for the speaker of each sentence that
// may be attributed: an index into the choices, which are valid only during
// the call. It returns who says each sentence.
func Follow(in grammar.Input, read []grammar.Sentence, reported []float32, pick func(sentence int, cs []Choice) int) []Said {
	f := newFollower(in, read, reported)
	for i := range f.all {
		f.sentence(i, pick)
	}
	return f.said()
}

func (f *follower) said() []Said {
	out := make([]Said, len(f.all))
	for i := range f.all {
		out[i] = f.all[i].said
	}
	return out
}

// newFollower reads what an article says of its speakers before anybody is picked.
func newFollower(in grammar.Input, read []grammar.Sentence, reported []float32) *follower {
	all := sentences(read)
	if reported == nil {
		reported = guess(all)
	}
	n := len(all)
	f := &follower{
		in: in, all: all, cast: castOf(in, all), reported: reported, answers: -1,
		claims: make([][]claimant, n), main: make([]int, n), refers: make([]referent, 0, n),
		chain: make([]int, 0, n), groups: make([]spoken, 0, n), picked: make([]int, 0, n), spoken: make([]spoken, 0, n),
	}
	for i := range all {
		f.claims[i] = f.cast.claimants(&all[i])
		f.main[i] = f.mainFrame(i)
		if m := f.main[i]; m >= 0 && f.claims[i][m].figure >= 0 && all[i].Frames[m].Weight(all[i].Sentence) >= grammar.Firmly {
			p := &f.cast.figures[f.claims[i][m].figure]
			p.says++
			if all[i].Frames[m].Party == grammar.Person {
				p.speak()
			}
		}
	}
	f.referents()
	f.leads = f.cast.leading(3, func(p *figure) int {
		if p.kind != personFigure || p.count < 2 {
			return 0
		}
		return p.count
	})
	f.voices = f.cast.leading(3, func(p *figure) int { return p.says })
	for i := range all {
		f.chain, f.groups = append(f.chain, f.about(i)), append(f.groups, f.group(i))
	}
	return f
}

// guess is how likely sentences are attributed by the grammar alone.
func guess(all []sentence) []float32 {
	out := make([]float32, len(all))
	for i := range all {
		s := &all[i]
		switch {
		case s.QuoteShare > .5, s.OpenBefore && s.QuoteShare > 0, s.Turn, s.Set:
			out[i] = .9
		default:
			for k := range s.Frames {
				if f := &s.Frames[k]; f.Firm() {
					out[i] = .9
				} else if f.Party != grammar.Author && f.Party != grammar.Reader && out[i] < .5 {
					out[i] = .4
				}
			}
		}
		out[i] = max(out[i], .05)
	}
	return out
}

func (f *follower) sentence(i int, pick func(int, []Choice) int) {
	s := &f.all[i]
	f.picked = append(f.picked, -1)
	if who := f.settled(i); who >= 0 {
		f.give(i, who)
		if s.said.Via == "" && s.Part.Role != layout.Given && (who != f.cast.nobody || !f.hearsay(i)) {
			s.said.Via = f.via(i, who)
		}
		return
	}
	if f.reported[i] < maybe {
		return
	}
	cs := f.choices(i)
	k := pick(i, cs)
	if k < 0 {
		return
	}
	f.give(i, cs[k].figure)
	s.said.Via = f.via(i, cs[k].figure)
}

// give notes the speaker of a sentence.
func (f *follower) give(i, who int) {
	p := &f.cast.figures[who]
	f.all[i].said.Name, f.picked[i] = p.name, who
	if !p.signs {
		f.all[i].said.Name = p.speakable()
	}
	if f.reported[i] >= heard {
		f.spoken = append(f.spoken, spoken{i, who})
	}
}

// about is the person that the sentence is about: its first name, or for one that
// opens with "he" or "she" that of the sentence before.
func (f *follower) about(i int) int {
	s := &f.all[i]
	for _, p := range f.cast.occurrences[i] {
		if !p.quoted && !p.oblique && f.cast.figures[p.figure].kind == personFigure {
			return p.figure
		}
	}
	if i > 0 && english.OneOf(s.Low(0), "he", "she", "his", "her", "but") {
		return f.chain[i-1]
	}
	return -1
}

// group is the plural subject that sentence i opens with, or that of the sentence before.
func (f *follower) group(i int) spoken {
	for _, p := range f.cast.occurrences[i] {
		if !p.quoted && !p.oblique && !p.attributive && p.from <= 8 && f.cast.figures[p.figure].plural() {
			return spoken{i, p.figure}
		}
	}
	if i > 0 {
		return f.groups[i-1]
	}
	return spoken{i, -1}
}

// they is the plural subject of the sentences before, where "they" speak and nobody
// has spoken just before: "The islanders …. They believe that …". Otherwise -1.
func (f *follower) they(i int) int {
	m := f.main[i]
	if i == 0 || m < 0 || f.claims[i][m].pronoun != lexicon.Plural {
		return -1
	}
	if n := len(f.spoken); n > 0 && f.spoken[n-1].sentence >= i-2 && f.spoken[n-1].figure != f.groups[i-1].figure {
		return -1
	}
	if g := f.groups[i-1]; g.sentence >= i-4 && g.figure >= 0 &&
		!english.OneOf(f.cast.figures[g.figure].last, "bills", "laws", "taxes", "prices", "numbers", "figures") {
		return g.figure
	}
	return -1
}

// leading are the n figures that have most by the measure, and have any.
func (c *cast) leading(n int, measure func(*figure) int) []int {
	var out []int
	for k := range c.figures {
		x := measure(&c.figures[k])
		at := len(out)
		for at > 0 && measure(&c.figures[out[at-1]]) < x {
			at--
		}
		if x > 0 && at < n {
			out = slices.Insert(out, at, k)
			out = out[:min(len(out), n)]
		}
	}
	return out
}

// mainFrame is the report that names the sentence's speaker best.
func (f *follower) mainFrame(i int) int {
	s := &f.all[i]
	best, score := -1, 0
	for k := range s.Frames {
		c := &f.claims[i][k]
		if w := s.Frames[k].Weight(s.Sentence); w > score && (c.figure >= 0 || c.isPronoun) {
			best, score = k, w
		}
	}
	return best
}
