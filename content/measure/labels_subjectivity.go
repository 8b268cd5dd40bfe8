package measure

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// subjectiveFrom is the probability from which a single sentence counts as
// carrying its author's view. It is not fitted to the benchmark.
const subjectiveFrom = .5

// subjectivity scores the public benchmark of single sentences, each subjective
// (SUBJ: it carries its author's view) or objective (OBJ). Opinion is
// subjective; fact and reported speech are objective; of a prediction half.
func subjectivity(ctx context.Context, w io.Writer, file string, data []byte) error {
	id, label, text := -1, -1, -1
	var hit, extra, missed [2]int
	j := judge.New()
	var took time.Duration
	n := 0
	for k, line := range strings.Split(strings.TrimRight(string(data), "\r\n"), "\n") {
		f := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if k == 0 {
			for i, name := range f {
				switch name {
				case "sentence_id", "id":
					id = i
				case "label":
					label = i
				case "sentence", "text":
					text = i
				}
			}
			if label < 0 || text < 0 {
				return &content.Error{
					Kind: content.Usage, Op: "read", Reference: clean.Inline(file, nil), Reason: "the first line names no label and text",
					Hint: "tab-separated columns id, label (OBJ or SUBJ), text",
				}
			}
			continue
		}
		if len(f) <= max(id, label, text) {
			continue
		}
		begin := time.Now()
		vs, err := j.Sentences(ctx, judge.Input{Sentences: []string{f[text]}, Blocks: []int{0}})
		if err != nil {
			return err
		}
		took += time.Since(begin)
		got, gold := 0, 0
		if subjective(vs[0]) >= subjectiveFrom {
			got = 1
		}
		if f[label] == "SUBJ" {
			gold = 1
		}
		n++
		if got == gold {
			hit[got]++
		} else {
			extra[got]++
			missed[gold]++
		}
	}
	f1 := func(c int) float64 { return share(2*hit[c], 2*hit[c]+extra[c]+missed[c]) }
	fmt.Fprintf(w, "OBJ  F1 %.3f\nSUBJ F1 %.3f\n", f1(0), f1(1))
	fmt.Fprintf(w, "sentences %d  accuracy %.3f  macro-F1 %.3f\n", n, share(hit[0]+hit[1], n), (f1(0)+f1(1))/2)
	if s := took.Seconds(); s > 0 {
		fmt.Fprintf(w, "speed %.0f sentences/s\n", float64(n)/s)
	}
	return nil
}

func subjective(v judge.Verdict) float64 {
	p := v.Probabilities
	rest := 1 - p[blend.None]
	if rest <= 0 {
		return 0
	}
	return float64((p[blend.Opinion] + p[blend.Prediction]/2) / rest)
}
