// Command fit learns the weights by which package grammar picks the speaker of a
// sentence.
//
//	go run ./content/judge/grammar/fit -labels train.jsonl -added content/judge/train/labels.jsonl -articles articles.jsonl.gz -out content/judge/grammar/speakers.txt
//
// The labels are in the format that "standfirst eval labels" reads; the added ones
// are offsets into articles that are not in this repository. It prints the result of five-fold cross-validation over
// articles, then fits on all of them. Everything is deterministic.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"hash/fnv"
	"log"
	"os"
	"strings"

	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// folds is how many parts the articles are cut into.
const folds = 5

// rounds is how often the articles are followed with speakers picked, inner into
// how many parts they are cut for it.
const (
	rounds = 1
	inner  = 3
)

type sentence struct {
	Block   int    `json:"block"`
	Text    string `json:"text"`
	Label   string `json:"label"`
	Speaker string `json:"speaker"`
}

type article struct {
	Doc       string     `json:"doc"`
	Title     string     `json:"title"`
	Sentences []sentence `json:"sentences"`
	in        grammar.Input
	read      []grammar.Sentence
	reported  []float32
	fold      int
	// measured says that the article counts in the printed results.
	measured bool
}

func main() {
	labels := flag.String("labels", "", "annotated articles, JSON lines")
	added := flag.String("added", "", "more labels, as offsets into other articles")
	texts := flag.String("articles", "", "those articles, JSON lines packed with gzip")
	test := flag.String("test", "", "annotated articles to report on only")
	out := flag.String("out", "", "file to write the weights to")
	misses := flag.String("misses", "", "file to write the held-out sentences with a wrong speaker to")
	flag.Parse()
	all, err := load(*labels)
	if err != nil {
		log.Fatal(err)
	}
	for i := range all {
		all[i].measured = true
	}
	if *added != "" {
		more, err := loadAdded(*added, *texts)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, more...)
	}
	var t tally
	if *misses != "" {
		t.misses = &strings.Builder{}
	}
	for f := range folds {
		w := fit(where(all, func(a *article) bool { return a.fold != f }))
		t.follow(where(all, func(a *article) bool { return a.fold == f && a.measured }), w)
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
		held, err := load(*test)
		if err != nil {
			log.Fatal(err)
		}
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

// load reads annotated articles.
func load(file string) ([]article, error) {
	var out []article
	err := lines(file, false, func(b []byte) error {
		var a article
		if err := json.Unmarshal(b, &a); err != nil {
			return err
		}
		out = append(out, a)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, prepare(out)
}

// prepare reads the articles as the judge does, and finds how likely it thinks each
// sentence attributed.
func prepare(as []article) error {
	j := judge.New()
	for i := range as {
		a := &as[i]
		a.in.Title = a.Title
		for _, x := range a.Sentences {
			a.in.Sentences, a.in.Blocks = append(a.in.Sentences, x.Text), append(a.in.Blocks, x.Block)
		}
		vs, err := j.Sentences(context.Background(), a.in)
		if err != nil {
			return err
		}
		for _, v := range vs {
			a.reported = append(a.reported, v.Probabilities[blend.Attributed])
		}
		a.read = grammar.Read(a.in)
		h := fnv.New32a()
		_, _ = h.Write([]byte(a.Doc))
		a.fold = int(h.Sum32() >> 3 % folds)
	}
	return nil
}
