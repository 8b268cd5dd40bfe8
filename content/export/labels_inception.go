package export

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/standfirst/standfirst/content"
)

// Part is one file of an export that has several.
type Part struct {
	Name  string
	Write func(io.Writer) error
}

// Parts are a file for each person and round, and one for the program, in WebAnno TSV 3.3
// as INCEpTION reads it. The project needs a span layer "Standfirst" with a text feature
// "label". Offsets are units of UTF-16; what stands between sentences is not in the format.
func (l *Labelled) Parts() ([]Part, error) {
	if l.Article == nil || !l.WithText {
		return nil, ErrNoText
	}
	pieces := tsvPieces(&l.Article.Document)
	var out []Part
	add := func(name string, label func(sentence int) string) {
		for _, s := range l.Sentences {
			if label(s) != "" {
				out = append(out, Part{name + ".tsv", func(w io.Writer) error { return writeTSV(w, pieces, label) }})
				return
			}
		}
	}
	for p := range l.People {
		for round := 1; round <= l.Rounds; round++ {
			add(fmt.Sprintf("%s-round-%d", l.number(p), round), func(s int) string { return l.name(l.Label(p, round, s)) })
		}
	}
	add("program", l.program)
	return out, nil
}

// tsvPiece is what the format calls a sentence: one of the article's, or a block without any,
// as a heading, whose sentence is -1.
type tsvPiece struct {
	text     []rune
	sentence int
	start    int // in units of UTF-16
}

func tsvPieces(d *content.Document) []tsvPiece {
	text := newPlainText(d)
	units := make([]int, 1, len(text.runes)+1) // before each code point
	for _, r := range text.runes {
		units = append(units, units[len(units)-1]+utf16.RuneLen(r))
	}
	var out []tsvPiece
	at, point := 0, 0
	for block := range d.Blocks {
		runes := []rune(d.Blocks[block].Text)
		begun := at
		for ; at < len(d.Sentences) && d.Sentences[at].Block == block; at++ {
			p := text.places[at]
			out = append(out, tsvPiece{text.runes[p.Start:p.End], at, units[p.Start]})
		}
		if at == begun {
			out = append(out, tsvPiece{runes, -1, units[point]})
		}
		point += len(runes) + 2
	}
	return out
}

// writeTSV writes the pieces that have words, and what label gives those that are sentences.
func writeTSV(w io.Writer, pieces []tsvPiece, label func(sentence int) string) error {
	escape := tsvEscape()
	var b strings.Builder
	b.WriteString("#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Standfirst|label\n\n")
	number, id := 0, 0
	for _, p := range pieces {
		tokens := tsvTokens(p.text)
		if len(tokens) == 0 {
			continue
		}
		number++
		b.WriteString("\n")
		for line := range strings.SplitSeq(string(p.text), "\n") {
			b.WriteString("#Text=" + escape.Replace(line) + "\n")
		}
		value := "_"
		if name := labelOf(p.sentence, label); name != "" {
			if value = escape.Replace(name); len(tokens) > 1 {
				id++
				value = fmt.Sprintf("%s[%d]", value, id)
			}
		}
		at, unit := 0, p.start
		for k, t := range tokens {
			unit += tsvUnits(p.text[at:t.Start])
			end := unit + tsvUnits(p.text[t.Start:t.End])
			fmt.Fprintf(&b, "%d-%d\t%d-%d\t%s\t%s\n", number, k+1, unit, end, escape.Replace(string(p.text[t.Start:t.End])), value)
			at, unit = t.End, end
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// tsvEscape puts a backslash before what means something in the format.
func tsvEscape() *strings.Replacer {
	return strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`, `|`, `\|`, `_`, `\_`, `->`, `\->`, `;`, `\;`, `*`, `\*`, "\t", `\t`)
}

func labelOf(sentence int, label func(sentence int) string) string {
	if sentence < 0 {
		return ""
	}
	return label(sentence)
}

func tsvUnits(runes []rune) (n int) {
	for _, r := range runes {
		n += utf16.RuneLen(r)
	}
	return n
}

// tsvTokens are words, with the apostrophes within them, and other characters one by one.
func tsvTokens(text []rune) (out []content.Span) {
	word := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '\'' || r == '’'
	}
	for i := 0; i < len(text); {
		start := i
		for i++; word(text[start]) && i < len(text) && word(text[i]); {
			i++
		}
		if !unicode.IsSpace(text[start]) {
			out = append(out, content.Span{Start: start, End: i})
		}
	}
	return out
}
