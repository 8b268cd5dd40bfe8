package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// interview reads questions and the answers to them: the questions set in bold or italics,
// in a paragraph of their own or before the answer, or told by their form alone.
func (r *reader) interview() bool {
	qs, marked := r.markedLeads(), true
	introduced := len(qs) > 0 && (r.introduced(qs[0].block) || r.presented(qs[0]))
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
		for _, w := range words(unquoted(r.blocks[k].text)) {
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
		if b.lead > 0 && !note(b.words()) && len(words(r.lead(b, b.lead))) > 1 {
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
	for _, w := range append(words(r.article.Title), words(strings.Join(r.texts(0, k), " "))...) {
		switch w {
		case "interview", "interviewed", "interviews", "q", "conversation", "spoke", "talked", "talks", "asked":
			return true
		}
	}
	return false
}

// presented reports whether the page presents the one who answers from question q on: its title is no more
// than a name, or that name after "Meet", or the first answer begins with the name of somebody named
// before ("ADA QUILL: I row at dawn.").
func (r *reader) presented(q question) bool {
	title := words(r.article.Title)
	if len(title) > 0 && title[0] == "meet" {
		return true
	}
	if r.titled(q) != "" {
		return true
	}
	if q.block+1 >= len(r.blocks) {
		return false
	}
	who, _, led := strings.Cut(r.blocks[q.block+1].text, ": ")
	if !led {
		return false
	}
	for _, p := range r.article.People(append([]string{r.article.Title}, r.texts(0, q.block)...)) {
		if strings.EqualFold(p, who) {
			return true
		}
	}
	return false
}

// titled is the title where it is no more than a name: one that is known, or two to four words in
// capitals of which the first answer says the first or the last ("I'm Ada.").
func (r *reader) titled(q question) string {
	name := strings.Fields(r.article.Title)
	for _, p := range r.article.People([]string{r.article.Title}) {
		if len(words(p)) == len(words(r.article.Title)) {
			return p
		}
	}
	if len(name) < 2 || len(name) > 4 || q.block+1 >= len(r.blocks) {
		return ""
	}
	for _, w := range name {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) {
			return ""
		}
	}
	said := r.blocks[q.block+1].words()
	is := words(r.article.Title)
	if len(is) > 0 && r.blocks[q.block+1].own() && (slices.Contains(said, is[0]) || slices.Contains(said, is[len(is)-1])) {
		return r.article.Title
	}
	return ""
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

// exchange reports whether questions are those of a conversation: at least three, most of
// which ask, some of which speak to somebody, who speaks of himself in half of the
// answers, or in one where it is introduced as a conversation; such answers may be longer, too.
func (r *reader) exchange(qs []question, introduced bool) bool {
	if len(qs) < 3 {
		return false
	}
	asking, speaking, answers, own, between := 0, 0, 0, 0, 0
	for i, q := range qs {
		b := &r.blocks[q.block]
		text := r.lead(b, q.sentences)
		if asks(text) {
			asking++
		}
		if second(words(text)) {
			speaking++
		}
		to := len(r.blocks)
		if i+1 < len(qs) {
			to = qs[i+1].block
		}
		answer := r.sentences(b.from+q.sentences, r.blocks[to-1].to)
		if answer == "" {
			continue
		}
		answers++
		between += max(0, to-q.block-1)
		if first(words(answer)) {
			own++
		}
	}
	most := 6 // blocks of an answer, on average
	if introduced {
		most = 12
	}
	return answers >= 3 && 2*asking >= len(qs) && 10*speaking >= 4*len(qs) && (2*own >= answers || introduced && own > 0) && between <= most*answers
}

// asked is who answers: of the people named before a block, and in the title, the one named
// most who does not sign the piece.
func (r *reader) asked(before int) string {
	if before == 0 {
		before = min(len(r.blocks), 6)
	}
	intro := append([]string{r.article.Title}, r.texts(0, before)...)
	var all []string
	for _, t := range intro {
		all = append(all, words(t)...)
	}
	heading := words(r.article.Title)
	best, most := "", 0
	for _, p := range r.article.People(intro) {
		if r.signs(p) || ofWork(p) {
			continue
		}
		n := 0
		for _, w := range all {
			if w == last(p) || w == last(p)+"'s" || w == last(p)+"'" {
				n++
			}
		}
		for _, w := range heading {
			if w == last(p) {
				n += 3
			}
		}
		if n > most {
			best, most = p, n
		}
	}
	if best == "" {
		return r.repeated(strings.Join(intro[1:], " "))
	}
	return best
}

// repeated is a pair of words in capitals in the title that an introduction repeats, "Introducing June Quill, …",
// "… glad to have June Quill", or empty. It is a name that no list has.
func (r *reader) repeated(intro string) string {
	title := strings.Fields(r.article.Title)
	for i := 1; i < len(title); i++ {
		first, second := title[i-1], strings.TrimRight(title[i], ",:;.!?’'")
		if !capital(first) || !capital(second) || first != strings.TrimRight(first, ",:;.!?") {
			continue
		}
		if pair := first + " " + second; strings.Contains(intro, pair) {
			return pair
		}
	}
	return ""
}

func capital(word string) bool {
	c, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c) && n < len(word) && strings.ToUpper(word) != word
}

// ofWork reports whether words in capitals are the name of a work or a thing: "The Woman Who Rowed".
func ofWork(name string) bool {
	for _, w := range words(name) {
		switch w {
		case "who", "that", "what", "when", "where", "how", "why", "is", "are":
			return true
		}
	}
	return false
}

// signs reports whether somebody is an author of the piece.
func (r *reader) signs(name string) bool {
	for _, a := range r.article.Authors {
		if last(a) == last(name) {
			return true
		}
	}
	return false
}
