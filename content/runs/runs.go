// Package runs puts the inline runs of a block together from the pieces that a
// parser of Markdown or HTML meets: white space is collapsed as a browser does,
// every piece is cleaned, neighbours of one style become one run.
//
// It knows no syntax; its users do.
package runs

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

const nbsp = "\u00a0"

// Builder collects a block's text. Its zero value is ready; what is cleaned away
// is added to Counts when that is set.
type Builder struct {
	Counts *clean.Counts

	runs  []run
	last  byte // the last byte written, 0 at the start
	space bool // white space is due before the next word
	nbsp  bool // the last character is a no-break space
}

type run struct {
	parts []clean.Text
	style content.InlineStyle
	link  clean.Text
}

// Add adds text in a style. White space, line ends included, counts as one space,
// and as none at the ends of a line.
func (b *Builder) Add(text string, style content.InlineStyle, link clean.Text) {
	t := clean.Inline(text, b.Counts)
	for len(t) > 0 {
		if t[0] == ' ' {
			b.space = b.space || !b.nbsp
			for len(t) > 0 && t[0] == ' ' {
				t = t[1:]
			}
			continue
		}
		// A no-break space is kept within a line, alone.
		if strings.HasPrefix(string(t), nbsp) && (b.last == 0 || b.last == '\n' || b.space || b.nbsp) {
			t = t[len(nbsp):]
			b.space = true
			continue
		}
		end := piece(t)
		b.word(t[:end], style, link)
		t = t[end:]
	}
}

// piece is how much of a text can be taken over as it is: up to the next place
// where two spaces meet, or the white space at its end.
func piece(t clean.Text) int {
	for i := range len(t) {
		switch {
		case t[i] == ' ' && (i+1 == len(t) || t[i+1] == ' ' || strings.HasPrefix(string(t[i+1:]), nbsp)):
			return i
		case t[i] == nbsp[0] && strings.HasPrefix(string(t[i:]), nbsp+" "):
			return i + len(nbsp)
		}
	}
	return len(t)
}

// Break ends a line within the block.
func (b *Builder) Break() {
	b.space = false
	if b.last != 0 && b.last != '\n' {
		b.write("\n", 0, "")
	}
}

// Empty reports whether nothing but white space has been added.
func (b *Builder) Empty() bool { return b.last == 0 }

// Build gives the block's text and its runs, none when the text is plain, and
// makes the builder ready for the next block.
func (b *Builder) Build() (clean.Text, []content.Inline) {
	list := b.runs
	if b.last == '\n' { // a break at the very end
		n := len(list) - 1
		if list[n].parts = list[n].parts[:len(list[n].parts)-1]; len(list[n].parts) == 0 {
			list = list[:n]
		}
	}
	if n := len(list) - 1; b.nbsp && n >= 0 { // a no-break space at the very end
		k := len(list[n].parts) - 1
		t := list[n].parts[k]
		for strings.HasSuffix(string(t), nbsp) {
			t = t[:len(t)-len(nbsp)]
		}
		if list[n].parts[k] = t; t == "" {
			if list[n].parts = list[n].parts[:k]; k == 0 {
				list = list[:n]
			}
		}
	}
	*b = Builder{Counts: b.Counts}
	inlines := make([]content.Inline, len(list))
	texts := make([]clean.Text, len(list))
	for i, r := range list {
		texts[i] = Join(r.parts)
		inlines[i] = content.Inline{Text: texts[i], Style: r.style, Link: r.link}
	}
	text := Join(texts)
	// Pieces that are clean alone may not be together: marks pile up on a base.
	if again := clean.Block(string(text), nil); again != text {
		return again, nil
	}
	if len(inlines) == 1 && inlines[0].Style == 0 && inlines[0].Link == "" || len(inlines) == 0 {
		return text, nil
	}
	return text, inlines
}

func (b *Builder) word(t clean.Text, style content.InlineStyle, link clean.Text) {
	if b.space && b.last != 0 && b.last != '\n' {
		// A space between two runs has what they have in common.
		prev := b.runs[len(b.runs)-1]
		common := clean.Text("")
		if prev.link == link {
			common = link
		}
		if prev.style == style && prev.link == link {
			b.write(" ", style, link)
		} else {
			b.write(" ", prev.style&style&^content.CodeSpan, common)
		}
	}
	b.space = false
	b.write(t, style, link)
}

func (b *Builder) write(t clean.Text, style content.InlineStyle, link clean.Text) {
	b.last = t[len(t)-1]
	b.nbsp = strings.HasSuffix(string(t), nbsp)
	if n := len(b.runs) - 1; n >= 0 && b.runs[n].style == style && b.runs[n].link == link {
		b.runs[n].parts = append(b.runs[n].parts, t)
		return
	}
	b.runs = append(b.runs, run{[]clean.Text{t}, style, link})
}

// Join puts cleaned texts together without copying each of them many times.
func Join(parts []clean.Text) clean.Text {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return parts[0]
	}
	half := len(parts) / 2
	return Join(parts[:half]) + Join(parts[half:])
}
