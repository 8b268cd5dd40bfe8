package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content/judge/weights"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
)

// format writes trees as [tagger.Parse] reads them.
func format(f *tagger.Forest) string {
	names := tagger.Names()
	var b strings.Builder
	fmt.Fprintf(&b, "names %s %.5f\n", weights.Sum(names), f.Start)
	for _, t := range f.Trees {
		for i, n := range t {
			if i > 0 {
				b.WriteByte(' ')
			}
			if n.Low > 0 {
				fmt.Fprintf(&b, "%s<=%s:%d:%d", names[n.Feature], strconv.FormatFloat(float64(n.Limit), 'g', 6, 32), n.Low, n.High)
			} else {
				fmt.Fprintf(&b, "%.5f", n.Score)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
