package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/markdown"
)

// writeMarkdown writes the article as published, then a list of its sentences
// by label, then who is speaking.
func writeMarkdown(w io.Writer, a *content.Article) {
	if t := a.Source.Title; t != nil {
		fmt.Fprintf(w, "# %s\n\n", markdown.Escape(t.Value))
	}
	if t := a.Source.Dek; t != nil {
		fmt.Fprintf(w, "*%s*\n\n", markdown.Escape(t.Value))
	}
	if note := a.Source.Corrected(); note != nil {
		fmt.Fprintf(w, "*%s*\n\n", markdown.Escape(note.Value))
	}
	for i := range a.Document.Blocks {
		fmt.Fprintf(w, "%s\n\n", markdown.Render(a.Document.Blocks[i]))
	}
	fmt.Fprint(w, "---\n\n")
	if warning := a.Warning(); warning != "" {
		fmt.Fprintf(w, "**%s**\n\n", markdown.Escape(warning))
	}
	for _, l := range []content.Label{content.Fact, content.Opinion, content.Attributed, content.Prediction, content.Unsure} {
		writeLabel(w, a, l)
	}
	fmt.Fprint(w, "## Who is speaking\n\n")
	for _, f := range Fields(a) {
		fmt.Fprintf(w, "- **%s:** %s\n", f[0], escape(f[1]))
	}
}

func writeLabel(w io.Writer, a *content.Article, l content.Label) {
	var items []string
	for i, s := range a.Document.Sentences {
		if j, ok := a.Judgement(i); ok && j.Label == l {
			item := fmt.Sprintf("- **%d** %s", i+1, escape(string(a.Document.SentenceText(s)))) // its number on the screen
			if by := voice(j); by != "" {
				item += " — *" + string(escape(by)) + "*"
			}
			items = append(items, item)
		}
	}
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(w, "## %s: %d\n\n", l.Title(), len(items))
	for _, item := range items {
		fmt.Fprintln(w, item)
	}
	fmt.Fprintln(w)
}

// voice is who is said to have said it: "perhaps Ada Quill, via the Harbour Post".
func voice(j content.Judgement) string {
	if j.Label != content.Attributed {
		return ""
	}
	by := string(j.Speaker)
	if how := j.Likely(); how != "" {
		by = string(how) + " " + by
	}
	if j.Via != "" {
		by = strings.TrimPrefix(by+", via "+string(j.Via), ", ")
	}
	return by
}

func escape(s string) clean.Text { return markdown.Escape(clean.Inline(s, nil)) }
