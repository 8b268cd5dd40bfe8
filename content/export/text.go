package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/wrap"
)

// margin is the room for the letter before a sentence.
const margin = 5

// writeText writes the article wrapped, each sentence on lines of its own with its letter
// in the margin, and who says what is attributed behind it.
func writeText(w io.Writer, a *content.Article, o Options) {
	width := o.Width
	if width <= 0 {
		width = 80
	}
	paint := o.Paint
	if paint == nil {
		paint = func(_ content.Label, s string) string { return s }
	}
	to := column{w: w, paint: paint}
	if n := len(a.Document.Sentences); o.Numbers && n > 0 {
		to.numbers = len(strconv.Itoa(n)) + 1
	}
	to.width = max(width-margin-to.numbers, 10)
	head(w, a, width, paint)
	next := 0
	for i := range a.Document.Blocks {
		b := &a.Document.Blocks[i]
		first := next
		for next < len(a.Document.Sentences) && a.Document.Sentences[next].Block == i {
			next++
		}
		to.lines(a, b, first, next)
	}
	foot(w, a, width)
}

// column is where the text stands, behind the letters in the margin.
type column struct {
	w     io.Writer
	paint func(content.Label, string) string
	// width is that of the text, numbers the room for the number of a sentence before its letter, 0 for none.
	width, numbers int
}

// head is the masthead, and what the letters in the margin mean.
func head(w io.Writer, a *content.Article, width int, paint func(content.Label, string) string) {
	s := &a.Source
	if s.Section != nil {
		fmt.Fprintln(w, joined(s.Section.Value))
	}
	for _, f := range []*content.Found[clean.Text]{s.Title, s.Dek} {
		if f != nil {
			hang(w, "", string(f.Value), width)
		}
	}
	if by := Signature(s); by != "" {
		hang(w, "", by, width)
	}
	if note := s.Corrected(); note != nil {
		hang(w, "", string(note.Value), width)
	}
	fmt.Fprintln(w)
	legend(w, a, width, paint)
}

// legend is every letter, what it means and how often it stands there. No
// entry is broken over two lines.
func legend(w io.Writer, a *content.Article, width int, paint func(content.Label, string) string) {
	if len(a.Judgements) == 0 {
		return
	}
	n, cells := a.Counts(), 0
	for _, e := range []struct {
		label content.Label
		words string
	}{
		{content.Fact, "asserted as fact, not checked"},
		{content.Opinion, "opinion"},
		{content.Attributed, "attributed"},
		{content.Prediction, "prediction"},
		{content.Unsure, "unsure"},
	} {
		rest := fmt.Sprintf(" %s: %d", e.words, n[e.label])
		entry := len(e.label.Letter()) + len(rest)
		switch {
		case cells == 0:
		case cells+3+entry > width:
			fmt.Fprintln(w)
			cells = 0
		default:
			fmt.Fprint(w, "   ")
			cells += 3
		}
		fmt.Fprint(w, paint(e.label, e.label.Letter())+rest)
		cells += entry
	}
	fmt.Fprint(w, "\n")
	if warning := a.Warning(); warning != "" {
		hang(w, "", string(warning), width)
	}
	fmt.Fprint(w, "\n")
}

func foot(w io.Writer, a *content.Article, width int) {
	fmt.Fprintln(w, "Who is speaking")
	for _, f := range Fields(a) {
		hang(w, "  "+f[0]+": ", f[1], width)
	}
}

// hang writes text after a name, its further lines indented, or text without
// one.
func hang(w io.Writer, name, text string, width int) {
	indent := "    "
	if name == "" {
		indent = ""
	}
	for i, line := range wrap.Text(name+text, max(width-len(indent), 10)) {
		if i > 0 {
			line = indent + line
		}
		fmt.Fprintln(w, line)
	}
}

// lines writes one block with the sentences first to next of the article.
func (c *column) lines(a *content.Article, b *content.Block, first, next int) {
	lead, hanging := prefix(b)
	text := string(b.Text)
	switch b.Kind {
	case content.Rule:
		text = strings.Repeat("-", min(c.width, 20))
	case content.Image:
		text = picture(b)
	case content.Heading:
		text = strings.Repeat("#", b.Level) + " " + text
	default:
	}
	fixed := b.Kind == content.Code || b.Kind == content.Table
	parts := []part{{text: text}}
	if !fixed && b.Kind != content.Image && b.Kind != content.Heading {
		parts = c.apart(a, text, first, next)
	} else if n := marks(a, first, next); len(n) > 0 {
		parts[0].letters, parts[0].number = n, first+1
	}
	indent, width := lead, max(c.width-ansi.StringWidth(lead), 8)
	for _, p := range parts {
		letters, cells := c.number(p.number), c.numbers
		for _, l := range p.letters[:min(len(p.letters), margin-2)] {
			letters += c.paint(l, l.Letter())
			cells++
		}
		set := strings.Split(strings.TrimSuffix(p.text, "\n"), "\n")
		if !fixed {
			set = wrap.Text(p.text, width)
		}
		for _, line := range set {
			fmt.Fprintln(c.w, strings.TrimRight(letters+strings.Repeat(" ", c.numbers+margin-cells)+indent+strings.TrimRight(line, " \n"), " "))
			letters, cells, indent = "", 0, hanging
		}
	}
	fmt.Fprintln(c.w)
}

// number is a sentence's number in the room for it, or that room.
func (c *column) number(n int) string {
	if c.numbers == 0 || n == 0 {
		return strings.Repeat(" ", c.numbers)
	}
	return fmt.Sprintf("%*d ", c.numbers-1, n)
}

// part is what stands on lines of its own: a sentence with its number, its letter and who says it.
type part struct {
	text    string
	number  int
	letters []content.Label
}

// apart cuts the text of a block before each sentence, where they are judged or numbered.
func (c *column) apart(a *content.Article, text string, first, next int) []part {
	var out []part
	begin := 0
	for i := first; i < next; i++ {
		j, ok := a.Judgement(i)
		if !ok && c.numbers == 0 {
			return []part{{text: text}}
		}
		end := len(text)
		if i+1 < next {
			end = min(end, a.Document.Sentences[i+1].Span.Start)
		}
		p := part{text: strings.TrimSpace(text[min(begin, end):end]), number: i + 1}
		if ok {
			p.letters = []content.Label{j.Label}
			if by := voice(j); by != "" {
				p.text += " — " + by
			}
		}
		out = append(out, p)
		begin = end
	}
	if len(out) == 0 {
		return []part{{text: text}}
	}
	return out
}

// picture is an image in words: what it shows and its caption, each once.
func picture(b *content.Block) string {
	shows, caption := wording.Squeeze(string(b.Text)), wording.Squeeze(string(b.Caption))
	switch {
	case strings.HasPrefix(caption, shows):
		return strings.TrimRight("[image] "+caption, " ")
	case caption == "":
		return "[image: " + shows + "]"
	default:
		return "[image: " + shows + "] " + caption
	}
}

// marks are the labels of the sentences first to next.
func marks(a *content.Article, first, next int) []content.Label {
	var out []content.Label
	for i := first; i < next; i++ {
		if j, ok := a.Judgement(i); ok {
			out = append(out, j.Label)
		}
	}
	return out
}

// prefix is what stands before the first line of a block and before the others.
func prefix(b *content.Block) (lead, hanging string) {
	for _, c := range b.Containers {
		switch c.Kind {
		case content.Quote:
			lead, hanging = lead+"> ", hanging+"> "
		default:
			bullet := "- "
			if c.Kind == content.OrderedItem {
				bullet = fmt.Sprintf("%d. ", c.Number)
			}
			space := strings.Repeat(" ", len(bullet))
			if !c.First {
				bullet = space
			}
			lead, hanging = lead+bullet, hanging+space
		}
	}
	return lead, hanging
}
