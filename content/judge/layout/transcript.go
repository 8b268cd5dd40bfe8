package layout

import (
	"slices"
	"strings"
)

// transcript reads turns that begin with a name: "SMITH: …", "Ted Postol: …", the initials of
// somebody named before, a name on a line of its own.
func (r *reader) transcript() bool {
	ways := []func(k int) (string, bool){r.colon, r.line, r.initials}
	if r.abbreviated() < fewest {
		ways = ways[:2]
	}
	for i, read := range ways {
		ls := r.labels(read, i == 1)
		if turns(ls) && (r.spoken(ls) && r.ofPeople(ls) || r.broadcast()) {
			if !r.colleagues(ls) {
				r.follow(ls)
			}
			return true
		}
	}
	return false
}

func (r *reader) labels(read func(k int) (string, bool), line bool) []label {
	var out []label
	for k := range r.blocks {
		if n, ok := read(k); ok {
			out = append(out, label{k, n, line})
		}
	}
	return out
}

// fewest is how many turns there are at least.
const fewest = 4

// turns reports whether labels are those of people who take turns: at least two of them,
// each of whom comes again.
func turns(ls []label) bool {
	count := map[string]int{}
	for _, l := range ls {
		count[strings.ToLower(last(l.name))]++ // in full at first, later by the surname
	}
	again := 0
	for _, n := range count {
		if n > 1 {
			again++
		}
	}
	return len(ls) >= fewest && again >= 2 && 2*again >= len(count)
}

// spoken reports whether people speak in the turns, of themselves or to each other, in four of ten.
func (r *reader) spoken(ls []label) bool {
	return 10*r.turnsIn(ls, func(b *block) bool { return b.own() || b.you() }) >= 4*len(ls)
}

// turnsIn is in how many turns something is so of one of the first blocks.
func (r *reader) turnsIn(ls []label, so func(*block) bool) int {
	const near = 3
	n := 0
	for i, l := range ls {
		end := len(r.blocks)
		if i+1 < len(ls) {
			end = ls[i+1].block
		}
		for k := l.block; k < min(end, l.block+near); k++ {
			if so(&r.blocks[k]) {
				n++
				break
			}
		}
	}
	return n
}

// colleagues reports whether those who take turns all write the piece: its authors, or, on an
// opinion page that begins with their talk, whoever is called by one name only.
func (r *reader) colleagues(ls []label) bool {
	authors, single := true, true
	for _, l := range ls {
		authors = authors && slices.ContainsFunc(r.article.Authors, func(a string) bool { return slices.Contains(fields(a), last(l.name)) })
		single = single && (len(strings.Fields(l.name)) == 1 || l.block == ls[0].block || l.block == ls[1].block)
	}
	return authors || single && r.article.Kind == "opinion" && ls[0].block <= 1
}

// follow gives each turn to whom its label names, up to the next label.
func (r *reader) follow(ls []label) {
	host := r.host(ls)
	if r.broadcast() {
		host = "" // who presents it tells what happened, too
	}
	for i, l := range ls {
		end := len(r.blocks)
		if i+1 < len(ls) {
			end = ls[i+1].block
		} else {
			end = r.closing(l.block+1, end)
			if 2*(l.block-ls[0].block) < len(r.blocks) { // a talk within an article
				end = min(end, l.block+1)
				if l.line {
					end++
				}
			}
		}
		who := r.full(l.name)
		for k := l.block; k < end; k++ {
			b := &r.blocks[k]
			switch {
			case soundCue(b.text), pause(b.text), k == l.block && l.line:
				r.give(b.from, b.to, Line, "")
			case strings.EqualFold(l.name, host):
				r.questions(b, r.says(ls[0], l.name))
			case k > l.block && b.marked() && !l.line: // a question in bold between turns
				r.give(b.from, b.to, Asks, "")
			default:
				r.give(b.from, b.to, Speaks, who)
			}
		}
	}
	r.markedQuestions(ls[0].block)
}

// questions gives the questions of a block to the interviewer, and what he says beside them to who.
func (r *reader) questions(b *block, who string) {
	for i := b.from; i < b.to; i++ {
		switch {
		case asks(r.article.Sentences[i].Text):
			r.parts[i] = Part{Role: Asks}
		case who != "":
			r.parts[i] = Part{Role: Speaks, Who: who}
		}
	}
}

// says is whom an interviewer's own words are told of: the one named in full where the page is nothing but
// the talk, from the first turn on. Where it introduces the talk they are the page's.
func (r *reader) says(first label, name string) string {
	who := r.full(name)
	if first.block > 0 || first.line || len(strings.Fields(who)) < 2 || r.signs(who) {
		return ""
	}
	return who
}

// markedQuestions gives blocks in bold that stand right before a turn to the interviewer: those after
// the first turn, and the one before it where it asks.
func (r *reader) markedQuestions(first int) {
	for k := len(r.blocks) - 2; k >= 0; k-- {
		if k < first && !asks(r.blocks[k].text) {
			break
		}
		b, next := &r.blocks[k], &r.parts[r.blocks[k+1].from]
		if b.marked() && r.parts[b.from].Role == Free && (next.Role == Speaks || next.Role == Asks) {
			r.give(b.from, b.to, Asks, "")
		}
	}
}

// host is the label of who asks: an author of the page, "Q", or whoever asks most where
// the others hardly do.
func (r *reader) host(ls []label) string {
	type asked struct{ turns, questions int }
	count := map[string]*asked{}
	var order []string
	for _, l := range ls {
		if count[l.name] == nil {
			count[l.name] = &asked{}
			order = append(order, l.name)
		}
		k := l.block
		if l.line && k+1 < len(r.blocks) {
			k++
		}
		count[l.name].turns++
		if asks(r.blocks[k].text) {
			count[l.name].questions++
		}
	}
	best, most, others := "", 0.0, 0.0
	for _, n := range order {
		if slices.ContainsFunc(r.article.Authors, func(a string) bool { return strings.EqualFold(a, n) || last(a) == last(n) }) || n == "Q" {
			return n
		}
		share := float64(count[n].questions) / float64(count[n].turns)
		if share > most {
			best, most, others = n, share, max(others, most)
		} else {
			others = max(others, share)
		}
	}
	if first, _, ok := strings.Cut(r.article.Title, " Interviews "); ok {
		for _, n := range order {
			if strings.HasSuffix(strings.ToLower(first), strings.ToLower(last(n))) {
				return n
			}
		}
	}
	if most >= .3 && others <= most/3 {
		return best
	}
	return ""
}

// full is the full name that a label stands for.
func (r *reader) full(name string) string {
	if name == "A" {
		return r.asked(0)
	}
	ws := fields(name)
	if len(ws) == 1 {
		for _, p := range r.named() {
			if pw := fields(p); slices.Contains(pw, ws[0]) {
				return title(p)
			}
		}
	}
	return title(name)
}

// closing is the block with which somebody's words end at the latest: a note of the editors,
// a line in bold or italics.
func (r *reader) closing(from, to int) int {
	for k := from; k < to; k++ {
		if b := &r.blocks[k]; b.marked() || note(b.words()) {
			return k
		}
	}
	return to
}

// note reports whether a block is a note below the words of others.
func note(ws []string) bool {
	if len(ws) == 0 {
		return false
	}
	for i, w := range ws[:min(len(ws), 6)] {
		if i > 0 && ofPiece(w) && (ws[i-1] == "this" || ws[i-1] == "the") && slices.ContainsFunc(ws, ofEditing) {
			return true
		}
	}
	return slices.Contains(ws[:min(len(ws), 12)], "transcript") && slices.Contains(ws, "errors")
}
