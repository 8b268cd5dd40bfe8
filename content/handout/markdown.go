package handout

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/markdown"
)

// Markdown writes the handout. Before each sentence stands a box for each label.
func (h *Handout) Markdown(out io.Writer) error {
	w := bufio.NewWriter(out)
	fmt.Fprintf(w, "# %s\n\n", markdown.Escape(h.Title))
	if h.Key {
		fmt.Fprint(w, "**Answer sheet, for the facilitator.** These answers are reasoned, not right: where the room differs is what to talk about.\n\n")
	} else {
		if h.Dek != "" {
			fmt.Fprintf(w, "*%s*\n\n", markdown.Escape(h.Dek))
		}
		fmt.Fprintf(w, "Number of this sheet: \\_\\_\\_\\_\\_\\_ %s\n\n", strings.Repeat("  Round: 1 ☐ 2 ☐", min(h.Rounds-1, 1)))
		fmt.Fprintf(w, "%s Tick one box for each sentence; leave out what you do not want to answer.\n\n", markdown.Escape(h.Question))
	}
	if h.Part != "" {
		fmt.Fprintf(w, "%s\n\n", h.Part)
	}
	for _, l := range h.Labels {
		fmt.Fprintf(w, "- **%s** %s: %s\n", markdown.Escape(clean.Inline(l.Letter, nil)), markdown.Escape(l.Title), markdown.Escape(l.Help))
	}
	if len(h.WarmUp) > 0 && !h.Key {
		fmt.Fprint(w, "\nTo warm up (it counts nowhere and is not typed in):\n\n")
		for _, warm := range h.WarmUp {
			fmt.Fprintf(w, "- %s %s\n", markdown.Escape(warm.Text), h.boxes())
		}
	}
	fmt.Fprint(w, "\n---\n\n")
	for _, q := range h.Pieces {
		h.piece(w, &q)
	}
	if h.Activity != nil && h.Key {
		h.talk(w)
	}
	if !h.Key {
		fmt.Fprint(w, "---\n\n<!-- last page: to be kept back until the sentences are labelled -->\n\n## Who is speaking\n\n")
		for _, f := range h.Facts {
			fmt.Fprintf(w, "- **%s:** %s\n", f[0], markdown.Escape(clean.Inline(f[1], nil)))
		}
	}
	return w.Flush()
}

func (h *Handout) piece(w io.Writer, q *Piece) {
	if q.Heading != "" {
		fmt.Fprintf(w, "## %s\n\n", markdown.Escape(q.Heading))
		return
	}
	// Not a list of Markdown: its numbers would begin anew after each heading.
	fmt.Fprintf(w, "**%d** %s  \n", q.Number, markdown.Escape(q.Text))
	switch {
	case !h.Key:
		fmt.Fprintf(w, "%s\n\n", h.boxes())
	case !q.Answers():
		fmt.Fprintln(w)
	default:
		var lines []string
		if q.Checked != "" {
			line := "key: **" + q.Checked + "**"
			if q.Also != "" {
				line += " (also " + q.Also + ")"
			}
			lines = append(lines, line+": "+string(markdown.Escape(clean.Inline(q.CheckedWhy, nil))))
		}
		if q.Room != "" {
			lines = append(lines, "room: "+string(markdown.Escape(clean.Inline(q.Room, nil))))
		}
		if q.Said != "" {
			line := "program: **" + q.Said + "**"
			if q.SaidWhy != "" {
				line += ": " + string(markdown.Escape(clean.Inline(q.SaidWhy, nil)))
			}
			lines = append(lines, line)
		}
		fmt.Fprintf(w, "%s\n\n", strings.Join(lines, "  \n"))
	}
}

// talk is what to speak about afterwards.
func (h *Handout) talk(w io.Writer) {
	if len(h.WarmUp) > 0 {
		fmt.Fprint(w, "## To warm up\n\n")
		for _, warm := range h.WarmUp {
			fmt.Fprintf(w, "- %s **%s**: %s\n", markdown.Escape(warm.Text), markdown.Escape(warm.Label), markdown.Escape(warm.Why))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprint(w, "## Questions to talk about\n\n")
	for _, q := range h.Activity.Questions {
		fmt.Fprintf(w, "- %s\n", markdown.Escape(q.Text))
	}
}

// boxes is a box for each label: "☐ F  ☐ O".
func (h *Handout) boxes() string {
	var out []string
	for _, l := range h.Labels {
		out = append(out, "☐ "+l.Letter)
	}
	return strings.Join(out, "  ")
}
