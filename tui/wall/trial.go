package wall

import (
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/row"
	"github.com/standfirst/standfirst/tui/serve"
)

// trial is the warm-up: its sentences, then how they were answered and what is right, and how
// somebody who comes late still gets in.
func (s *Scene) trial(width, height int) []row.Row {
	out := row.Of(serve.WhereTrial(s.Frame.Warming())+": how is it put forward?", styles.Style{}).Wrap(width, 0)
	for i, w := range s.Pack.Trials() {
		text := row.Row{{Text: row.Int(i+1) + "  "}, {Text: w.Text, Style: bold}}.Wrap(width, 3)
		out = append(append(out, nil), text...)
		if room, right := s.Frame.OfTrial(i, &s.Pack.Scheme); right != "" {
			out = append(out, row.Of(room, styles.Style{}).Wrap(width, 3)...)
			out = append(out, row.Of(right, styles.Style{}).Wrap(width, 3)...)
		}
	}
	if late := s.late(width); len(out)+len(late) < height {
		out = append(append(out, nil), late...)
	}
	return out
}
