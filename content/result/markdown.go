package result

import (
	"bufio"
	"fmt"
	"io"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/markdown"
)

// Markdown writes the result as Markdown. Nobody is named who is not named in the result.
func (r *Result) Markdown(out io.Writer, text bool) error {
	w := bufio.NewWriter(out)
	v := r.view(text)
	escape := func(s string) clean.Text { return markdown.Escape(clean.Inline(s, nil)) }
	fmt.Fprintf(w, "# %s\n\n", escape(v.Title))
	if v.By != "" {
		fmt.Fprintf(w, "%s\n\n", escape(v.By))
	}
	for _, line := range v.Summary {
		fmt.Fprintf(w, "%s\n\n", escape(line))
	}
	for _, l := range v.Legend {
		fmt.Fprintf(w, "- **%s** %s\n", escape(l.Letter), escape(l.Counted))
	}
	if rows := r.apart(); len(rows) > 0 && r.People > 0 {
		title := "Most divided first"
		if r.People == 1 {
			title = "Where you and the program differ"
		}
		fmt.Fprintf(w, "\n## %s\n\n", title)
		for i := range rows {
			row := &rows[i]
			fmt.Fprintf(w, "- **%d** %s: %s\n", row.Sentence+1, escape(r.words(row, text)), escape(r.said(row)))
			if row.Why != "" {
				fmt.Fprintf(w, "  - the program: %s\n", escape(string(row.Why)))
			}
			if row.Key != "" {
				fmt.Fprintf(w, "  - the lesson's own answer: %s\n", escape(string(row.Key)))
			}
			if s := r.settled(row.Sentence); s != "" {
				fmt.Fprintf(w, "  - settled on %s\n", escape(s))
			}
		}
	}
	fmt.Fprint(w, "\n## Sentence by sentence\n\n")
	for i := range r.Rows {
		row := &r.Rows[i]
		fmt.Fprintf(w, "- **%d** %s — %s\n", row.Sentence+1, escape(r.words(row, text)), escape(r.said(row)))
		if row.Key != "" {
			fmt.Fprintf(w, "  - the lesson's own answer: %s\n", escape(string(row.Key)))
		}
		for _, line := range row.Said {
			fmt.Fprintf(w, "  - “%s”\n", escape(string(line)))
		}
	}
	if len(v.Facts) > 0 {
		fmt.Fprint(w, "\n## Who is speaking\n\n")
		for _, f := range v.Facts {
			fmt.Fprintf(w, "- **%s:** %s\n", f[0], escape(f[1]))
		}
	}
	return w.Flush()
}
