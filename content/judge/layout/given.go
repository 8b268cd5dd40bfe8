package layout

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// signed reads the words of several people, each under or above a line with the name and the
// office: "Ada Quill, director, Port Orla Ferries".
func (r *reader) signed() bool {
	var lines []int
	for k := range r.blocks {
		if r.signature(&r.blocks[k]) != "" {
			lines = append(lines, k)
		}
	}
	if len(lines) < 3 || !r.ofOffices(lines) {
		return false
	}
	// Lines stand above the words where they are headings, or somebody speaks of himself behind the last of them.
	below := lines[0] > 0 && !r.blocks[lines[0]].heading && !r.own(lines[len(lines)-1]+1, len(r.blocks))
	own, groups := 0, 0
	for i := range lines {
		from, to := r.group(lines, i, below)
		if from < to {
			groups++
			if first(fields(strings.Join(r.texts(from, to), " "))) {
				own++
			}
		}
	}
	if groups < 3 || 2*own < groups {
		return false
	}
	for i, l := range lines {
		who := r.signature(&r.blocks[l])
		r.give(r.blocks[l].from, r.blocks[l].to, Line, "")
		from, to := r.group(lines, i, below)
		for k := from; k < to; k++ {
			b := &r.blocks[k]
			switch {
			case note(b.words()):
			case b.to-b.from == 1 && !wording.Stops(b.text):
				r.give(b.from, b.to, Line, "") // a heading inside
			default:
				r.give(b.from, b.to, Given, who)
			}
		}
	}
	return true
}

// ofOffices reports whether half of some lines tell what somebody is, not where or when something takes place: "Port Orla, May 5".
func (r *reader) ofOffices(lines []int) bool {
	n := 0
	for _, k := range lines {
		_, rest, _ := strings.Cut(r.blocks[k].text, ",")
		if slices.ContainsFunc(fields(rest), func(w string) bool { return words.Roles()[w] }) {
			n++
		}
	}
	return 2*n >= len(lines)
}

// group are the blocks that the i-th line signs: none beyond a heading, and none outside the block quotation that the line stands in.
func (r *reader) group(lines []int, i int, below bool) (from, to int) {
	line := &r.blocks[lines[i]]
	ends := func(k int) bool { return r.blocks[k].heading || line.quoted && !r.blocks[k].quoted }
	if !below {
		end := len(r.blocks)
		if i+1 < len(lines) {
			end = lines[i+1]
		}
		for to = lines[i] + 1; to < end && !ends(to); to++ {
		}
		return lines[i] + 1, to
	}
	start := r.firstSigned(lines[0])
	if i > 0 {
		start = lines[i-1] + 1
	}
	for from = lines[i]; from > start && !ends(from-1); from-- {
	}
	return from, lines[i]
}

// firstSigned is where the words begin that the first of some lines signs: behind the question, or right before it.
func (r *reader) firstSigned(line int) int {
	for k := line - 1; k >= 0; k-- {
		if asks(r.blocks[k].text) {
			return k + 1
		}
	}
	return max(0, line-1)
}

// signature is the name on a line that gives a name and an office, or "".
func (r *reader) signature(b *block) string {
	text := strings.Trim(b.text, " *_—–-")
	name, rest, ok := strings.Cut(text, ",")
	if !ok || rest == "" || b.to-b.from > 2 || wording.Stops(text) && !strings.HasSuffix(text, "Jr.") || len(b.words()) > 24 || len(strings.Fields(name)) < 2 ||
		!named(name) {
		return ""
	}
	if rest = strings.TrimSpace(rest); strings.HasPrefix(rest, "Jr") || strings.HasPrefix(rest, "III") {
		_, rest, _ = strings.Cut(rest, ",")
	}
	if len(fields(rest)) == 0 {
		return ""
	}
	return name
}

// remarks reads a speech under a line that says whose it is: "Remarks of Ada Quill".
func (r *reader) remarks() bool {
	for k := range r.blocks[:len(r.blocks)-1] {
		b := &r.blocks[k]
		if wording.Stops(b.text) || len(b.words()) < 3 || len(b.words()) > 30 {
			continue
		}
		switch b.words()[0] {
		case "remarks", "statement", "speech", "address", "testimony", "transcript", "text":
		default:
			continue
		}
		if b.words()[1] != "of" && b.words()[1] != "by" && b.words()[1] != "from" {
			continue
		}
		who := ""
		if names := r.article.People([]string{r.article.Sentences[b.from].Text}); len(names) > 0 {
			who = names[0]
		}
		if who == "" || !r.own(k+1, len(r.blocks)) {
			continue
		}
		r.give(b.from, b.to, Line, "")
		for j := k + 1; j < len(r.blocks); j++ {
			if strings.HasPrefix(r.blocks[j].text, "##") {
				break
			}
			r.give(r.blocks[j].from, r.blocks[j].to, Given, who)
		}
		return true
	}
	return false
}

// own reports whether somebody speaks of himself in the blocks from to to.
func (r *reader) own(from, to int) bool {
	n := 0
	for k := from; k < to; k++ {
		if r.blocks[k].own() {
			n++
		}
	}
	return n > 0 && 3*n >= to-from
}

// column reads a reader's letter and the answer to it: "Dear Doctors: …", "Dear Reader: …".
func (r *reader) column() bool {
	var at []int
	for k := range r.blocks {
		if address(r.blocks[k].text) != "" {
			at = append(at, k)
		}
	}
	if len(at) < 2 {
		return false
	}
	head := address(r.blocks[at[0]].text)
	for i, k := range at {
		if address(r.blocks[k].text) != head || i+1 == len(at) {
			continue
		}
		who, last := "reader", r.blocks[at[i+1]-1].to
		if name, ok := strings.CutPrefix(r.article.Sentences[last-1].Text, "--"); ok && strings.TrimSpace(name) != "" {
			last--
			who = title(strings.ToLower(name))
			r.give(last, last+1, Line, "")
		}
		r.give(r.blocks[k].from, last, Given, who)
	}
	return true
}

// address is whom a block speaks to at its beginning, "Dear Nell:", or empty.
func address(text string) string {
	head, _, ok := strings.Cut(text, ":")
	if ok && len(head) < 40 && len(head) > len("Dear ") && strings.EqualFold(head[:len("Dear ")], "Dear ") {
		return head
	}
	return ""
}

// announced reads letters and statements that a line with a colon announces: "Her entire
// letter follows:". The words go on as long as somebody speaks of himself in them.
func (r *reader) announced() {
	for k := 0; k+1 < len(r.blocks); k++ {
		b := &r.blocks[k]
		if !strings.HasSuffix(strings.TrimRight(b.text, " *_"), ":") || !r.announces(b) {
			continue
		}
		next := &r.blocks[k+1]
		greets := len(next.words()) > 0 && (next.words()[0] == "dear" || next.words()[0] == "to") && !wording.Stops(strings.TrimRight(next.text, ",:"))
		if b.words()[0] == "editor's" || b.words()[0] == "editors'" || b.words()[0] == "note" || strings.ContainsAny(firstRune(next.text), "\"“'‘") ||
			!greets && !next.own() || first(fields(r.article.Sentences[b.to-1].Text)) {
			continue
		}
		who := ""
		for j := k; j >= max(0, k-3) && who == ""; j-- {
			for _, name := range r.article.People(r.texts(j, j+1)) {
				if !onlyOwns(r.blocks[j].words(), last(name)) {
					who = name
					break
				}
			}
		}
		if who == "" {
			continue
		}
		end := r.goesOn(k+1, who)
		for j := k + 1; j < end; j++ {
			r.give(r.blocks[j].from, r.blocks[j].to, Given, who)
		}
		k = end - 1
	}
}

func firstRune(s string) string {
	for _, c := range s {
		return string(c)
	}
	return ""
}

// announces reports whether a line ends by saying that somebody's words follow: "Her entire letter
// follows:", and not "to discredit her testimony, claiming that all of it was paid for by the port:".
func (r *reader) announces(b *block) bool {
	const near = 12 // words before the colon
	ws := fields(r.article.Sentences[b.to-1].Text)
	return slices.ContainsFunc(ws[max(0, len(ws)-near):], wordsFollow)
}

// onlyOwns reports whether a name stands in the words for what is somebody's only: "Quill's
// defenders" are others, while "Quill's letter" is hers.
func onlyOwns(ws []string, name string) bool {
	owns := false
	for i, w := range ws {
		switch {
		case w == name, w == name+"'s" && slices.ContainsFunc(ws[i+1:min(len(ws), i+4)], wordsFollow):
			return false
		case w == name+"'s":
			owns = true
		}
	}
	return owns
}

// goesOn is one past the last block of the words that begin with block k: before the writer
// returns, who names the speaker or announces others, and no further than somebody speaks of
// himself.
func (r *reader) goesOn(k int, who string) int {
	const gap = 2 // blocks without a word of himself
	end := k + 1
	for j := k; j < len(r.blocks) && j-end < gap; j++ {
		b := &r.blocks[j]
		switch {
		case j > k && (b.marked() || note(b.words()) || strings.HasSuffix(b.text, ":")):
			return end
		case j > k && who != "" && mentions(b.words(), last(who)):
			if len(b.words()) <= 6 {
				return j + 1 // the signature
			}
			return end
		case b.own():
			end = j + 1
		}
	}
	return end
}

func mentions(ws []string, name string) bool {
	for _, w := range ws {
		if w == name || w == name+"'s" {
			return true
		}
	}
	return false
}
