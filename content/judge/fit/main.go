// Command fit learns the weights of package blend from labelled articles.
//
//	go run ./content/judge/fit -labels train.jsonl -articles articles.jsonl.gz -added content/judge/train/labels.jsonl \
//		-held dev.jsonl -alone forms-essays.jsonl,forms-opeds.jsonl -out content/judge/blend/weights.txt
//
// The labels are in the format that "standfirst eval labels" reads; -added holds
// labels of the articles in -articles, without their text. The model has learned
// from all of these, so what it says of them is too good. How much the model, the
// grammar alone, and the weights fitted to both together count is therefore what
// makes the labels of -held likeliest, articles that the model has not seen: three
// numbers and a shift for each outcome. The curve of confidence comes from -held, too.
//
// A sentence without its article is likelier to be some labels than the page would have it: what is added for each
// outcome is learned from the sentences of -held and -alone, each judged by itself.
//
// After another network has been trained, -kept takes the weights that there are as they are, and only what is added
// to a sentence without its article is learned again:
//
//	go run ./content/judge/fit -held dev.jsonl -alone forms-essays.jsonl,forms-opeds.jsonl \
//		-kept content/judge/blend/weights.txt -out content/judge/blend/weights.txt
//
// It prints how good the weights are on -held by five-fold cross-validation over
// articles: what is taken from -held is taken from the other four parts.
// Everything is deterministic.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/blend"
)

func main() {
	labels := flag.String("labels", "", "labelled articles, JSON lines, files joined by commas")
	articles := flag.String("articles", "", "unlabelled articles, compressed JSON lines")
	added := flag.String("added", "", "labels of some of them")
	heldout := flag.String("held", "", "labelled articles that the model has not seen")
	out := flag.String("out", "", "file to write the weights to")
	l2 := flag.Float64("l2", 3, "strength of regularisation")
	soft := flag.Float64("soft", .2, "weight of the other defensible labels")
	blind := flag.Float64("blind", .5, "share of articles whose kind is hidden")
	kept := flag.String("kept", "", "weights that stay but for sentences without their article")
	apart := flag.String("alone", "", "more labelled articles that the model has not seen, files joined by commas")
	errors := flag.String("errors", "", "file to write the held sentences that were judged wrongly to")
	flag.Parse()

	held := must(annotated.Read(must(os.ReadFile(*heldout))))
	single := slices.Clone(held)
	if *apart != "" {
		for f := range strings.SplitSeq(*apart, ",") {
			single = append(single, must(annotated.Read(must(os.ReadFile(f))))...)
		}
	}
	c := corpus{soft: *soft, blind: *blind, model: true}
	if *kept != "" {
		w := must(blend.Parse(string(must(os.ReadFile(*kept)))))
		aloneAgain(w, c.examples(sentences(single)))
		if *out != "" {
			write(*out, w.Format())
		}
		return
	}
	var docs []annotated.Article
	for f := range strings.SplitSeq(*labels, ",") {
		docs = append(docs, must(annotated.Read(must(os.ReadFile(f))))...)
	}
	if *added != "" {
		docs = append(docs, must(annotated.Join(must(os.ReadFile(*added)), *articles))...)
	}
	plain := corpus{soft: *soft, blind: *blind}
	grammar := fitGrammar(plain.examples(docs), *l2)
	s := &study{data: c.examples(docs), grammar: grammar, l2: *l2}
	s.held = c.examples(held)
	all := s.crossValidate()
	report("held articles, cross-validation", all)
	shown(all)
	if *errors != "" {
		write(*errors, wrong(all))
	}
	w, m := s.fit(s.held)
	fmt.Printf("model %.2f, grammar alone %.2f, both %.2f, shift %.2f\n", m.model, m.grammar, m.rest, m.shift)
	report("held articles", score(w, s.held))
	aloneAgain(w, c.examples(sentences(single)))
	if *out != "" {
		write(*out, w.Format())
	}
}

// fitGrammar fits the weights of the grammar alone and says how good they are.
func fitGrammar(data []example, l2 float64) *blend.Weights {
	var all []scored
	for f := range annotated.Folds {
		all = append(all, score(learn(except(data, f), l2, &blend.Weights{}), only(data, f))...)
	}
	report("grammar alone, cross-validation", all)
	return learn(data, l2, &blend.Weights{})
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

func write(file, text string) {
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil { //nolint:gosec // the file that is asked for
		log.Fatal(err)
	}
}
