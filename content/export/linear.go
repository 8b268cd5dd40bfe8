package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/wording"
)

// writeLinear writes one line a sentence, its label first, so that a screen
// reader says how a sentence is put forward before it says the sentence.
func writeLinear(w io.Writer, a *content.Article, numbers bool) {
	if t := a.Source.Title; t != nil {
		fmt.Fprintf(w, "[TITLE] %s\n", t.Value)
	}
	if t := a.Source.Dek; t != nil {
		fmt.Fprintf(w, "[DEK] %s\n", t.Value)
	}
	for _, f := range Fields(a) {
		fmt.Fprintf(w, "[%s] %s\n", strings.ToUpper(f[0]), f[1])
	}
	if warning := a.Warning(); warning != "" {
		fmt.Fprintf(w, "[WARNING] %s\n", warning)
	}
	if len(a.Judgements) > 0 {
		fmt.Fprintf(w, "[COUNTS] %s\n", tally(a))
	}
	fmt.Fprintln(w)
	next := 0
	for i := range a.Document.Blocks {
		b := &a.Document.Blocks[i]
		first := next
		for next < len(a.Document.Sentences) && a.Document.Sentences[next].Block == i {
			s := a.Document.Sentences[next]
			name := "SENTENCE"
			if j, ok := a.Judgement(next); ok {
				name = spoken(j)
			}
			if numbers {
				name = fmt.Sprint(s.Index+1, " ", name)
			}
			fmt.Fprintf(w, "[%s] %s\n", name, wording.Squeeze(string(a.Document.SentenceText(s))))
			next++
		}
		if next == first {
			text := wording.Squeeze(string(b.Text))
			if caption := wording.Squeeze(string(b.Caption)); strings.HasPrefix(caption, text) {
				text = caption
			} else if caption != "" {
				text += ". " + caption
			}
			if text != "" {
				fmt.Fprintf(w, "[%s] %s\n", strings.ToUpper(b.Kind.String()), text)
			}
		}
	}
}

// spoken is a label as it is read out, with the speaker where there is one.
func spoken(j content.Judgement) string {
	name := strings.ToUpper(j.Label.String())
	if j.Label == content.Fact {
		name = "ASSERTED AS FACT"
	}
	if j.Label != content.Attributed {
		return name
	}
	switch how := j.Likely(); {
	case how != "":
		name += ", " + string(how+" "+j.Speaker)
	case j.Speaker != "":
		name += " to " + string(j.Speaker)
	}
	if j.Via != "" {
		name += ", via " + string(j.Via)
	}
	return name
}
