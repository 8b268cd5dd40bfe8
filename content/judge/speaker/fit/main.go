// Command fit learns the weights by which package speaker picks the speaker of a
// sentence.
//
//	go run ./content/judge/speaker/fit -labels train.jsonl -added content/judge/train/labels.jsonl \
//	  -articles articles.jsonl.gz -out content/judge/speaker/speakers.txt
//
// The labels are in the format that "standfirst eval labels" reads; the added ones
// are offsets into articles that are not in this repository. It prints the result of five-fold cross-validation over
// articles, then fits on all of them. Everything is deterministic.
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"strings"

	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// rounds is how often the articles are followed with speakers picked, inner into
// how many parts they are cut for it.
const (
	rounds = 1
	inner  = 3
)

type article struct {
	annotated.Article

	in       grammar.Input
	read     []grammar.Sentence
	reported []float32
	// measured reports whether the article counts in the printed results.
	measured bool
}

func main() {
	labels := flag.String("labels", "", "annotated articles, JSON lines, files joined by commas")
	added := flag.String("added", "", "more labels, as offsets into other articles")
	texts := flag.String("articles", "", "those articles, JSON lines packed with gzip")
	test := flag.String("test", "", "annotated articles to report on only")
	out := flag.String("out", "", "file to write the weights to")
	misses := flag.String("misses", "", "file to write the held-out sentences with a wrong speaker to")
	flag.Parse()
	var all []article
	for f := range strings.SplitSeq(*labels, ",") {
		all = append(all, must(prepare(must(annotated.Read(must(os.ReadFile(f))))))...)
	}
	for i := range all {
		all[i].measured = true
	}
	if *added != "" {
		all = append(all, must(prepare(must(annotated.Join(must(os.ReadFile(*added)), *texts))))...)
	}
	var t tally
	if *misses != "" {
		t.misses = &strings.Builder{}
	}
	for f := range annotated.Folds {
		w := fit(where(all, func(a *article) bool { return a.Fold() != f }))
		t.follow(where(all, func(a *article) bool { return a.Fold() == f && a.measured }), w)
	}
	t.print("cross-validation")
	if t.misses != nil {
		if err := os.WriteFile(*misses, []byte(t.misses.String()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
	if *test == "" && *out == "" {
		return
	}
	final := fit(where(all, func(*article) bool { return true }))
	if *test != "" {
		held := must(prepare(must(annotated.Read(must(os.ReadFile(*test))))))
		t := tally{}
		t.follow(where(held, func(*article) bool { return true }), final)
		t.print("test")
	}
	if *out != "" {
		if err := os.WriteFile(*out, []byte(final.Format()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

func where(all []article, keep func(*article) bool) []*article {
	var out []*article
	for i := range all {
		if keep(&all[i]) {
			out = append(out, &all[i])
		}
	}
	return out
}

// prepare reads the articles as the judge does, and finds how likely it thinks each
// sentence attributed.
func prepare(as []annotated.Article) ([]article, error) {
	j := judge.New()
	out := make([]article, len(as))
	for i := range out {
		a := &out[i]
		a.Article = as[i]
		a.in.Title = a.Title
		for _, x := range a.Sentences {
			a.in.Sentences, a.in.Blocks = append(a.in.Sentences, x.Text), append(a.in.Blocks, x.Block)
		}
		vs, err := j.Sentences(context.Background(), a.in)
		if err != nil {
			return nil, err
		}
		for _, v := range vs {
			a.reported = append(a.reported, v.Probabilities[blend.Attributed])
		}
		a.read = grammar.Read(a.in)
	}
	return out, nil
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}
