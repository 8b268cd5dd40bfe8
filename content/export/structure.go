package export

import (
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// The structure of a block is what its text and Markdown do not tell a program
// that will not parse Markdown: what the program keeps is read back without
// parsing anything that came from outside.
type (
	jsonStructure struct {
		Level      int                 `json:"level,omitempty"`
		Containers []jsonContainer     `json:"containers,omitempty"`
		Inlines    []jsonInline        `json:"inlines,omitempty"`
		Language   clean.Text          `json:"language,omitempty"`
		Rows       [][]clean.Text      `json:"rows,omitempty"`
		Align      []content.Alignment `json:"align,omitempty"`
		Address    clean.Text          `json:"address,omitempty"`
		Caption    clean.Text          `json:"caption,omitempty"`
	}
	jsonContainer struct {
		Kind   content.ContainerKind `json:"kind"`
		Number int                   `json:"number,omitempty"`
		First  bool                  `json:"first,omitempty"`
	}
	jsonInline struct {
		// Bytes is the length of the run; the runs of a block follow each other in its text.
		Bytes int                 `json:"bytes"`
		Style content.InlineStyle `json:"style,omitempty"`
		Link  clean.Text          `json:"link,omitempty"`
	}
)

func structure(b *content.Block) *jsonStructure {
	return &jsonStructure{
		Level:      b.Level,
		Containers: each(b.Containers, func(c content.Container) jsonContainer { return jsonContainer(c) }),
		Inlines: each(b.Inlines, func(run content.Inline) jsonInline {
			return jsonInline{Bytes: len(run.Text), Style: run.Style, Link: run.Link}
		}),
		Language: b.Language, Rows: b.Rows, Align: b.Align, Address: b.Address, Caption: b.Caption,
	}
}

// block reads a block back. It reports whether its parts fit together.
func (j *jsonBlock) block() (content.Block, bool) {
	b := content.Block{Text: j.Text}
	kind, ok := blockKind(j.Kind)
	b.Kind = kind
	s := j.Structure
	if s == nil {
		return b, ok
	}
	b.Level, b.Language, b.Rows, b.Align, b.Address, b.Caption = s.Level, s.Language, s.Rows, s.Align, s.Address, s.Caption
	ok = ok && s.Level >= 0 && s.Level <= 6
	for _, c := range s.Containers {
		b.Containers = append(b.Containers, content.Container(c))
		ok = ok && c.Kind <= content.OrderedItem && c.Number >= 0
	}
	for _, a := range s.Align {
		ok = ok && a <= content.AlignRight
	}
	at := 0
	for _, run := range s.Inlines {
		end := at + run.Bytes
		if run.Bytes < 0 || end > len(j.Text) || !atRune(j.Text, at) || !atRune(j.Text, end) {
			return b, false
		}
		b.Inlines = append(b.Inlines, content.Inline{Text: j.Text[at:end], Style: run.Style, Link: run.Link})
		at = end
	}
	return b, ok && (len(s.Inlines) == 0 || at == len(j.Text))
}

func blockKind(name string) (content.BlockKind, bool) {
	for k := content.Paragraph; k <= content.Rule; k++ {
		if k.String() == name {
			return k, true
		}
	}
	return content.Paragraph, false
}

// atRune reports whether a character begins at i, or the text ends there.
func atRune(t clean.Text, i int) bool {
	return i == len(t) || t[i]&0xc0 != 0x80
}
