package shelf

import (
	"bytes"

	"github.com/standfirst/standfirst/content"
)

// searchLine is the line of search.txt of an article: its key, then title, authors
// and outlet, then each sentence behind the letter of its label, with tabs
// between them. But for the letters everything is folded, so that no word is
// taken for one.
func searchLine(e *Entry, a *content.Article) []byte {
	var b bytes.Buffer
	b.WriteString(string(e.Key))
	b.WriteByte('\t')
	b.WriteString(findText(e))
	for i, s := range a.Document.Sentences {
		j, _ := a.Judgement(i)
		b.WriteByte('\t')
		b.WriteString(j.Label.Letter())
		b.WriteByte(' ')
		b.WriteString(fold(string(a.Document.SentenceText(s))))
	}
	return b.Bytes()
}

// heads is how many tabs stand before the first sentence of a line.
const heads = 4

// starts are where the sentences of a line begin, each with the letter of its label.
func starts(line []byte) []int {
	var out []int
	for at, n := 0, 1; ; n++ {
		tab := bytes.IndexByte(line[at:], '\t')
		if tab < 0 || at+tab+1 == len(line) {
			return out
		}
		at += tab + 1
		if n >= heads {
			out = append(out, at)
		}
	}
}

// indexBytes is bytes.Index for a string.
func indexBytes(b []byte, s string) int { return bytes.Index(b, []byte(s)) }
