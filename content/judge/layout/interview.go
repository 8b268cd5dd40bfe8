package layout

import "strings"

// interview reads questions and the answers to them: the questions set in bold or italics,
// in a paragraph of their own or before the answer, or told by their form alone.
func (r *reader) interview() bool {
	qs, marked := r.markedLeads(), true
	introduced := len(qs) >= fewestAsked && (r.introduced(qs[0].block) || r.presented(qs[0]))
	if !r.exchange(qs, introduced) {
		marked = false
		if qs = r.plainQuestions(); !r.exchange(qs, false) || r.article.Kind == "opinion" {
			return false
		}
		introduced = r.introduced(qs[0].block)
	}
	for _, q := range qs {
		if r.blocks[q.block].heading && !introduced {
			return false // an explainer by questions
		}
	}
	who := r.asked(qs[0].block)
	if who == "" {
		who = r.titled(qs[0])
	}
	if !marked && r.toldOf(who, qs) {
		return false
	}
	end := r.closing(qs[len(qs)-1].block+1, len(r.blocks))
	for i, q := range qs {
		b := &r.blocks[q.block]
		r.give(b.from, b.from+q.sentences, Asks, "")
		r.give(b.from+q.sentences, b.to, Answers, who)
		to := end
		if i+1 < len(qs) {
			to = qs[i+1].block
		}
		for k := q.block + 1; k < to; k++ {
			if note(r.blocks[k].words()) {
				continue
			}
			r.give(r.blocks[k].from, r.blocks[k].to, Answers, who)
		}
	}
	return true
}

// toldOf reports whether what stands between questions tells of the one who would be asked: he is named
// there, outside quotation marks, in a third of it. Whoever answers speaks of himself.
func (r *reader) toldOf(who string, qs []question) bool {
	if who == "" {
		return false
	}
	blocks, told := 0, 0
	for k := qs[0].block + 1; k < len(r.blocks); k++ {
		if asks(r.blocks[k].text) {
			continue
		}
		blocks++
		for _, w := range fields(unquoted(r.blocks[k].text)) {
			if w == last(who) || w == last(who)+"'s" {
				told++
				break
			}
		}
	}
	return 3*told >= blocks
}

// question is a question by the block that it opens and its number of sentences there.
type question struct{ block, sentences int }

// markedLeads are the blocks that open in bold or italics.
func (r *reader) markedLeads() []question {
	var out []question
	for k := range r.blocks {
		b := &r.blocks[k]
		if b.lead > 0 && !note(b.words()) && len(fields(r.lead(b, b.lead))) > 1 {
			out = append(out, question{k, b.lead})
		}
	}
	// An introduction in bold or italics, right before the first question, is none.
	for len(out) > 1 && out[1].block == out[0].block+1 && r.blocks[out[0].block].marked() && !asks(r.blocks[out[0].block].text) {
		out = out[1:]
	}
	// Nor is a last line.
	for n := len(out); n > 0; n-- {
		b := &r.blocks[out[n-1].block]
		if !b.marked() || out[n-1].block+1 < len(r.blocks) && asks(b.text) {
			break
		}
		out = out[:n-1]
	}
	return out
}

// plainQuestions are the short blocks that ask, and those that open with a question.
func (r *reader) plainQuestions() []question {
	var out []question
	for k := range r.blocks {
		b := &r.blocks[k]
		if b.to-b.from <= 4 && asks(b.text) && len(b.words()) <= 70 && k+1 < len(r.blocks) {
			out = append(out, question{k, b.to - b.from})
		}
	}
	return out
}

// introduced reports whether the title or what stands before block k says that somebody is
// asked.
func (r *reader) introduced(k int) bool {
	for _, w := range append(fields(r.article.Title), fields(strings.Join(r.texts(0, k), " "))...) {
		switch w {
		case "interview", "interviewed", "interviews", "q", "conversation", "spoke", "talked", "talks", "asked":
			return true
		}
	}
	return false
}

func (r *reader) lead(b *block, n int) string {
	return r.sentences(b.from, b.from+n)
}

// sentences is the text of the sentences from to to, exclusive.
func (r *reader) sentences(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(r.article.Sentences[i].Text + " ")
	}
	return b.String()
}

// fewestAsked is how many questions a conversation has at least.
const fewestAsked = 3

// exchange reports whether questions are those of a conversation: at least three, most of
// which ask, some of which speak to somebody, who speaks of himself in half of the
// answers, or in one where it is introduced as a conversation; such answers may be longer, too.
func (r *reader) exchange(qs []question, introduced bool) bool {
	if len(qs) < fewestAsked {
		return false
	}
	asking, speaking, between := 0, 0, 0
	var answers [][2]int // the sentences of each
	for i, q := range qs {
		b := &r.blocks[q.block]
		text := r.lead(b, q.sentences)
		if asks(text) {
			asking++
		}
		if second(fields(text)) {
			speaking++
		}
		to := len(r.blocks)
		if i+1 < len(qs) {
			to = qs[i+1].block
		}
		if from, end := b.from+q.sentences, r.blocks[to-1].to; from < end {
			answers = append(answers, [2]int{from, end})
			between += max(0, to-q.block-1)
		}
	}
	most := 6 // blocks of an answer, on average
	if introduced {
		most = 12
	}
	if len(answers) < 3 || 2*asking < len(qs) || 10*speaking < 4*len(qs) || between > most*len(answers) {
		return false
	}
	own := 0
	for _, a := range answers {
		if first(fields(r.sentences(a[0], a[1]))) {
			own++
		}
	}
	return 2*own >= len(answers) || introduced && own > 0
}
