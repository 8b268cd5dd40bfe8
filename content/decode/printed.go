package decode

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// printed makes one text of the pages of a printed one, as 'pdftotext' writes it,
// with a form feed after each page: without running heads and page numbers, words
// that were cut at the end of a line and letters that were set as one put together.
func (p *Page) printed() {
	if !strings.Contains(p.Text, "\f") {
		if cutWords(p.Text) >= 2 {
			p.Text = unhyphened(ligatures(p.Text))
		}
		return
	}
	var pages [][]string
	for page := range strings.SplitSeq(p.Text, "\f") {
		if strings.TrimSpace(page) != "" {
			pages = append(pages, strings.Split(strings.Trim(page, "\n"), "\n"))
		}
	}
	p.ofBrowser(pages)
	heads := runningHeads(pages)
	var out, notes []string
	for i, page := range pages {
		for len(page) > 0 && !(i == 0 && title(page[0], pages)) && p.outer(page[0], heads) {
			page = page[1:]
		}
		for len(page) > 0 && p.outer(page[len(page)-1], heads) {
			page = page[:len(page)-1]
		}
		page, below := footNotes(page)
		notes = append(notes, below...)
		page = columns(page)
		for len(page) > 0 && strings.TrimSpace(page[len(page)-1]) == "" {
			page = page[:len(page)-1]
		}
		if len(out) > 0 && len(page) > 0 && wording.Stops(out[len(out)-1]) {
			out = append(out, "")
		}
		out = append(out, page...)
	}
	out = wholeTitle(out)
	for _, note := range notes {
		out = append(out, "", note)
	}
	p.Text = unwrapped(strings.Split(unhyphened(ligatures(strings.Join(out, "\n"))), "\n"), true)
}

// outer reports whether a line at the edge of a page is no text, and notes it.
func (p *Page) outer(line string, heads map[string]int) bool {
	bare := strings.TrimSpace(line)
	switch {
	case bare == "":
	case pageNumber(bare):
		p.aside(bare, "page number")
	case heads[unnumbered(bare)] > 1:
		p.aside(bare, "running head")
	default:
		return false
	}
	return true
}

// title reports whether a line at the top of the first page is there to be read, though other
// pages repeat it: the next page has it with a number or not at all.
func title(line string, pages [][]string) bool {
	line = wording.Squeeze(line)
	if line == "" || line != unnumbered(line) || len(pages) < 2 {
		return false
	}
	for _, other := range pages[1][:min(len(pages[1]), 3)] {
		if wording.Squeeze(other) == line {
			return false
		}
	}
	return true
}

// runningHeads counts the lines at the edges of the pages that stand on most of them,
// whatever number is in them.
func runningHeads(pages [][]string) map[string]int {
	const edge = 2 // lines at the top and at the foot
	heads := map[string]int{}
	for _, page := range pages {
		seen := map[string]bool{}
		filled := 0
		look := func(line string) bool {
			if line = strings.TrimSpace(line); line != "" {
				if head := unnumbered(line); head != "" && !seen[head] && len(line) < 120 {
					seen[head] = true
					heads[head]++
				}
				filled++
			}
			return filled < edge
		}
		for i := 0; i < len(page) && look(page[i]); i++ {
		}
		filled = 0
		for i := len(page) - 1; i >= 0 && look(page[i]); i-- {
		}
	}
	for head, n := range heads {
		if n*2 < len(pages) || n < 2 {
			delete(heads, head)
		}
	}
	return heads
}

// unnumbered is a line without its figures, and without what is put between its words to set them apart.
func unnumbered(line string) string {
	return wording.Squeeze(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, line))
}

// pageNumber reports whether a line is one: "3", "- 3 -", "Page 3 of 9", "3/9".
func pageNumber(line string) bool {
	if len(line) >= 24 || !strings.ContainsAny(line, "0123456789") {
		return false
	}
	rest := strings.ReplaceAll(strings.ToLower(line), "p.", "")
	for _, part := range [...]string{"page", "of"} {
		for _, word := range words.PageNumbers(part) {
			rest = strings.ReplaceAll(rest, word, "")
		}
	}
	return strings.Trim(rest, "0123456789 -–—/|.") == "" && len(strings.TrimSpace(rest)) < 14
}

// ligatures writes letters that were set as one as they are spelt.
func ligatures(s string) string {
	if !strings.ContainsAny(s, "ﬀﬁﬂﬃﬄﬅﬆ") {
		return s
	}
	return strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st").Replace(s)
}

// unhyphened puts words together that were cut at the end of a line. A hyphen that
// the same word has within a line, too, is its own.
func unhyphened(s string) string {
	var b strings.Builder
	own := map[string]bool{}
	for word := range strings.FieldsSeq(s) {
		if i := strings.IndexByte(word, '-'); i > 0 && i < len(word)-1 {
			own[strings.ToLower(trimPunctuation(word))] = true
		}
	}
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		line = strings.TrimRight(line, " \t")
		cut, soft := strings.CutSuffix(line, "\u00ad")
		if !soft {
			cut, _ = strings.CutSuffix(line, "-")
		}
		if cut == line || i+1 == len(lines) || !wordGoesOn(cut, lines[i+1]) {
			b.WriteString(line)
			if i+1 < len(lines) {
				b.WriteByte('\n')
			}
			continue
		}
		next := strings.TrimLeft(lines[i+1], " \t")
		first, rest, _ := strings.Cut(next, " ")
		begun := cut[strings.LastIndexAny(cut, " \t")+1:]
		b.WriteString(cut)
		if own[strings.ToLower(trimPunctuation(begun+"-"+first))] {
			b.WriteByte('-')
		}
		b.WriteString(first + "\n")
		lines[i+1] = rest
	}
	return b.String()
}

// cutWords counts the words that are cut at the end of a line.
func cutWords(s string) int {
	n := 0
	last := ""
	for line := range strings.Lines(s) {
		if cut, ends := strings.CutSuffix(last, "-"); ends && wordGoesOn(cut, line) {
			n++
		}
		last = strings.TrimRight(line, " \t\n")
	}
	return n
}

func trimPunctuation(word string) string {
	return strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// wordGoesOn reports whether a word that ends in a hyphen goes on in the next line.
func wordGoesOn(cut, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(cut)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, " \t"))
	return unicode.IsLetter(last) && unicode.IsLower(first)
}
