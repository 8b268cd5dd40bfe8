package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/source"
)

// filter gives a reason to every piece that is no part of the article: it is a
// source fact, a part of the page, or said before.
func filter(pieces []piece, f source.Facts) []piece {
	pieces = claimed(pieces, f)
	titles(pieces, f)
	places := newPlacer(containers(pieces))
	first, last := extent(pieces)
	for i := range pieces {
		p := &pieces[i]
		if p.reason != "" || p.Kind == content.Code || p.Kind == content.Table || p.Kind == content.Rule || p.Kind == content.Image && p.Caption != "" {
			continue
		}
		outer := i < first || i > last
		if r, ok := boilerplate(p.key, p.words, outer); ok {
			p.reason, p.call = clean.Inline(r.why, nil), r.call
		} else if p.Kind == content.Image {
			continue
		} else if why := places.why(p); why != "" {
			p.reason, p.call = clean.Inline(why, nil), true
		} else if why := shaped(p, i < first, i > last); why != "" {
			p.reason = clean.Inline(why, nil)
		}
	}
	linkedHeadings(pieces)
	repeated(pieces)
	pullQuotes(pieces)
	about(pieces)
	smooth(pieces)
	rest(pieces)
	lonely(pieces)
	return pieces
}

// claimed leaves out the lines that source facts were read from. A fact that is
// the beginning or the end of a longer paragraph is cut off it.
func claimed(pieces []piece, f source.Facts) []piece {
	whole := map[string]string{}
	for _, u := range f.Used {
		whole[fold(string(u.Text))] = u.Fact
	}
	delete(whole, "")
	if len(whole) == 0 {
		return pieces
	}
	out := pieces[:0:0]
	for _, p := range pieces {
		if p.Kind == content.Code || p.Kind == content.Table || p.key == "" {
			out = append(out, p)
			continue
		}
		if whole[p.key] == "dek" && opens(&p) {
			out = append(out, p)
			continue
		}
		if fact := whole[p.key]; fact != "" {
			p.reason = factName(fact)
			out = append(out, p)
			continue
		}
		if all, fact := covered(p, f.Used); all {
			p.reason = factName(fact)
			out = append(out, p)
			continue
		}
		out = append(out, cut(p, f.Used)...)
	}
	return out
}

// factCaption is the source package's name for a caption.
const factCaption = "caption"

// factName is what a fact is called as the reason why a line is left out.
func factName(fact string) clean.Text {
	switch fact {
	case "bio":
		return "author's bio"
	case "role":
		return "author's role"
	case "section":
		return "section label"
	case factCaption:
		return whyCaption
	case "note":
		return "editor's note"
	case "sponsorship":
		return "sponsorship notice"
	}
	return clean.Inline(fact, nil)
}

// opens says whether what the page gives as its description is simply the first
// paragraph: nothing says that it stands apart from the others.
func opens(p *piece) bool {
	if p.Kind != content.Paragraph || p.place == nil || p.words < 15 || !sentenceEnd(string(p.Text)) || bold(p) || italic(p) {
		return false
	}
	return !p.place.near("dek", "deck", "subtitle", "sub-title", "subhead", "sub-head", "standfirst", "summary", "descr", "intro",
		"excerpt", "kicker", "strap", "lead", "header", "teaser", "tagline", "abstract")
}

func italic(p *piece) bool {
	for _, r := range p.Inlines {
		if r.Style&content.Emphasis == 0 && strings.TrimSpace(string(r.Text)) != "" {
			return false
		}
	}
	return len(p.Inlines) > 0
}

// covered says whether the facts found in a piece are nearly all of its text, as
// where a paragraph holds a bio and a disclaimer.
func covered(p piece, used []source.Used) (bool, string) {
	taken, fact := 0, ""
	for _, u := range used {
		if key := fold(string(u.Text)); len(key) > 12 && strings.Contains(p.key, key) {
			if taken += len(key) + 1; fact == "" {
				fact = u.Fact
			}
		}
	}
	return taken*10 >= len(p.key)*8, fact
}

// cut cuts facts off the end or the beginning of a paragraph when they are whole
// sentences there.
func cut(p piece, used []source.Used) []piece {
	if p.Kind != content.Paragraph || p.words < 12 {
		return []piece{p}
	}
	for _, u := range used {
		t := strings.TrimSpace(string(u.Text))
		if len(t) < 25 || !sentenceEnd(t) || !splittable(u.Fact) {
			continue
		}
		text := string(p.Text)
		if at := len(text) - len(t); at > 0 && text[at:] == t && sentenceEnd(strings.TrimSpace(text[:at])) {
			head, tail := split(p, at)
			tail.reason = factName(u.Fact)
			return append(cut(head, used), tail)
		}
		if strings.HasPrefix(text, t) && len(text) > len(t) && (text[len(t)] == ' ' || text[len(t)] == '\n') {
			head, tail := split(p, len(t))
			head.reason = factName(u.Fact)
			return append([]piece{head}, cut(tail, used)...)
		}
	}
	return []piece{p}
}

// splittable says whether a fact may be a part of a paragraph that goes on with
// something else. A dateline or a date stays where it is.
func splittable(fact string) bool {
	for _, w := range [...]string{"bio", "disclaimer", "disclosure", "provenance", "note", "first published", "credit", "caption", "correction"} {
		if strings.Contains(strings.ToLower(fact), w) {
			return true
		}
	}
	return false
}

// sentenceEnd says whether a text ends as a sentence does.
func sentenceEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’)]»」』）"))
	return strings.ContainsRune(".!?…:。！？", r)
}

// split cuts a piece in two at a byte of its text.
func split(p piece, at int) (head, tail piece) {
	head, tail = p, p
	head.Text = p.Text[:at]
	tail.Text = p.Text[at:]
	head.Inlines, tail.Inlines = nil, nil
	for _, r := range p.Inlines {
		switch {
		case at >= len(r.Text):
			head.Inlines = append(head.Inlines, r)
		case at <= 0:
			tail.Inlines = append(tail.Inlines, r)
		default:
			left, right := r, r
			left.Text, right.Text = r.Text[:at], r.Text[at:]
			head.Inlines = append(head.Inlines, left)
			tail.Inlines = append(tail.Inlines, right)
		}
		at -= len(r.Text)
	}
	trim(&head)
	trim(&tail)
	return head, tail
}

// trim takes white space off both ends of a piece's text and runs.
func trim(p *piece) {
	for len(p.Text) > 0 && (p.Text[0] == ' ' || p.Text[0] == '\n') {
		p.Text = p.Text[1:]
		for len(p.Inlines) > 0 {
			if p.Inlines[0].Text = p.Inlines[0].Text[1:]; p.Inlines[0].Text == "" {
				p.Inlines = p.Inlines[1:]
			}
			break
		}
	}
	for n := len(p.Text); n > 0 && (p.Text[n-1] == ' ' || p.Text[n-1] == '\n'); n-- {
		p.Text = p.Text[:n-1]
		if k := len(p.Inlines) - 1; k >= 0 {
			t := p.Inlines[k].Text
			if p.Inlines[k].Text = t[:len(t)-1]; p.Inlines[k].Text == "" {
				p.Inlines = p.Inlines[:k]
			}
		}
	}
	p.key = fold(string(p.Text))
	p.words = countWords(string(p.Text))
}

// titles leaves out the title, and what repeats it, at the beginning.
func titles(pieces []piece, f source.Facts) {
	if f.Title == nil {
		return
	}
	title := fold(string(f.Title.Value))
	seen := 0
	for i := range pieces {
		p := &pieces[i]
		if p.reason != "" {
			continue
		}
		if p.key == title || p.Kind == content.Heading && sameTitle(p.key, title) {
			p.reason = whyTitle
			continue
		}
		if seen += p.words; seen > 60 && p.Kind != content.Heading {
			return
		}
	}
}

// sameTitle says whether one of two titles is the other with a site's name added.
func sameTitle(a, b string) bool {
	short, long := a, b
	if len(a) > len(b) {
		short, long = b, a
	}
	return len(short) >= 12 && (strings.HasPrefix(long, short) || strings.HasSuffix(long, short)) && len(long)-len(short) < 40
}

// extent is the first and the last piece that is surely the article's text; first
// is behind every piece when there is none.
func extent(pieces []piece) (first, last int) {
	first, last = len(pieces), -1
	for i := range pieces {
		if prose(&pieces[i]) {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// prose says whether a piece is surely the article's own text.
func prose(p *piece) bool {
	return p.reason == "" && p.Kind == content.Paragraph && p.words >= 25 && p.linked*2 < p.words && sentenceEnd(string(p.Text))
}

// linkedHeadings leaves out headings that are all link and stand among others of
// their kind: the titles of other articles.
func linkedHeadings(pieces []piece) {
	link := func(i int) bool {
		if i < 0 || i >= len(pieces) {
			return false
		}
		p := &pieces[i]
		return p.reason == whyRelated || p.words > 0 && p.linked*10 >= p.words*9 && !quoted(p)
	}
	for i := range pieces {
		if p := &pieces[i]; p.reason == "" && p.words > 0 && p.words < 30 && link(i) && (link(i-1) || link(i+1)) && !sentenceEnd(string(p.Text)) && len(p.Containers) == 0 {
			p.reason = whyRelated
		}
	}
}

// repeated leaves out lines that have just been there, captions and bylines most
// of all, and paragraphs that have been there anywhere.
func repeated(pieces []piece) {
	seen := map[string]int{}
	first, _ := extent(pieces)
	var again []int
	for i := range pieces {
		p := &pieces[i]
		if p.key == "" || p.Kind != content.Paragraph && p.Kind != content.Heading {
			continue
		}
		at, before := seen[p.key]
		if before && p.reason == "" && len(p.Containers) == 0 && (i < first && p.words < 12 || len(p.key) > 20) && (i-at <= 3 || p.words >= 15 && p.Kind == content.Paragraph) {
			again = append(again, i)
		}
		seen[p.key] = i
	}
	few(pieces, again, whyRepeated)
}

// few gives pieces a reason when they are few: a text that is full of repetition
// means it.
func few(pieces []piece, list []int, why clean.Text) {
	if len(list) > 6 && len(list)*8 > len(pieces) {
		return
	}
	for _, i := range list {
		pieces[i].reason = why
	}
}

// pullQuotes leaves out what is shown once more beside the paragraph it is from.
func pullQuotes(pieces []piece) {
	var b strings.Builder
	for i := range pieces {
		if prose(&pieces[i]) {
			b.WriteString(pieces[i].key)
			b.WriteByte('\n')
		}
	}
	if b.Len() > 300<<10 {
		return
	}
	all := b.String()
	var quotes []int
	for i := range pieces {
		p := &pieces[i]
		if p.reason != "" || p.words < 6 || p.words > 45 || p.Kind != content.Paragraph && p.Kind != content.Heading {
			continue
		}
		n := strings.Count(all, p.key)
		if n > 1 || n == 1 && !prose(p) {
			quotes = append(quotes, i)
		}
	}
	few(pieces, quotes, whyPullQuote)
}

// about leaves out what a heading at the end announces as the author's or the
// publisher's description of themselves.
func about(pieces []piece) {
	_, last := extent(pieces)
	for i := len(pieces) - 1; i > 0 && i >= len(pieces)-8; i-- {
		p := &pieces[i]
		if p.reason != "" || p.words > 6 || !strings.HasPrefix(p.key, "about ") || sentenceEnd(string(p.Text)) && !strings.HasSuffix(string(p.Text), ":") {
			continue
		}
		if p.Kind != content.Heading && !bold(p) || i*3 < len(pieces)*2 && i <= last {
			continue
		}
		for j := i; j < len(pieces); j++ {
			if pieces[j].reason == "" {
				pieces[j].reason = whyAbout
			}
		}
		return
	}
}

// bold says whether a piece is all in bold type, as headings without a mark are.
func bold(p *piece) bool {
	for _, r := range p.Inlines {
		if r.Style&content.Strong == 0 && strings.TrimSpace(string(r.Text)) != "" {
			return false
		}
	}
	return len(p.Inlines) > 0
}

// smooth lets short lines among appeals to the reader, before or after the
// article's text, be a part of them.
func smooth(pieces []piece) {
	first, last := extent(pieces)
	for i := 0; i < len(pieces); {
		if pieces[i].reason != "" || i > first && i < last {
			i++
			continue
		}
		end, words := i, 0
		for end < len(pieces) && pieces[end].reason == "" {
			words += pieces[end].words
			end++
		}
		if i > 0 && end < len(pieces) && pieces[i-1].call && pieces[end].call && words <= 30 && i > last {
			for j := i; j < end; j++ {
				pieces[j].reason, pieces[j].call = whyAmong, true
			}
		}
		i = max(end, i+1)
	}
}

// rest leaves out what follows the end of the article when that is mostly links,
// pictures and calls: the cards of other stories.
func rest(pieces []piece) {
	total := 0
	for i := range pieces {
		if pieces[i].reason == "" {
			total += pieces[i].words
		}
	}
	words, cards, open := 0, 0, 0
	cut := -1
	listed := true // everything so far is an item of a list, or left out
	for i := len(pieces) - 1; i >= 0; i-- {
		p := &pieces[i]
		switch {
		case p.reason != "":
			cards++
			if why := string(p.reason); why == whyNewsletter || why == whyRelated || why == whyComments || why == whyDonation {
				if open > 0 && (cards >= max(4, 2*open) || listed && why == whyRelated) {
					cut = i
				}
			}
		case p.Kind == content.Image, p.linked*2 > p.words:
			cards++
		default:
			open++
			listed = listed && (len(p.Containers) > 0 || p.Kind == content.Rule)
			if words += p.words; words*10 > total || p.words > 60 {
				i = 0
			}
		}
	}
	for i := cut + 1; cut >= 0 && i < len(pieces); i++ {
		if pieces[i].reason == "" {
			pieces[i].reason = whyAfter
		}
	}
}

// lonely leaves out headings that have nothing below them, and what is left of
// lists after the end.
func lonely(pieces []piece) {
	for i := len(pieces) - 1; i >= 0; i-- {
		p := &pieces[i]
		if p.reason != "" {
			continue
		}
		if p.Kind != content.Heading && p.Kind != content.Rule {
			return
		}
		p.reason = whyAfter
	}
}
