// Command soft writes what the whole judge says of documents, for a network to learn
// from: the probability of each outcome for each of their sentences.
//
//	python3 train.py --data DIR --documents documents.jsonl
//	go run ./content/judge/train/soft < documents.jsonl > soft.jsonl
//
// It reads one document a line from standard input and writes one line for each, in
// the same order.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"log"
	"os"
	"runtime"
	"sync"

	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// document is an article, cut into sentences.
type document struct {
	ID     string   `json:"id"`
	Kind   string   `json:"kind"`
	Title  string   `json:"title"`
	Sents  []string `json:"sents"`
	Blocks []int    `json:"blocks"`
}

// judged is the probabilities of a document's sentences, in the order of blend's
// outcomes.
type judged struct {
	ID string                    `json:"id"`
	P  [][blend.Outcomes]float32 `json:"p"`
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(in io.Reader, out io.Writer) error {
	j := judge.New()
	w := bufio.NewWriter(out)
	write, read := json.NewEncoder(w), json.NewDecoder(bufio.NewReader(in))
	for more := true; more; {
		var docs []document
		for len(docs) < 64*runtime.GOMAXPROCS(0) {
			var d document
			if err := read.Decode(&d); err == io.EOF {
				more = false
				break
			} else if err != nil {
				return err
			}
			docs = append(docs, d)
		}
		answers := make([]judged, len(docs))
		errs := make([]error, len(docs))
		next := make(chan int)
		var wait sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			wait.Go(func() {
				for i := range next {
					answers[i], errs[i] = judgeOne(j, &docs[i])
				}
			})
		}
		for i := range docs {
			next <- i
		}
		close(next)
		wait.Wait()
		for i := range answers {
			if errs[i] != nil {
				return errs[i]
			}
			if err := write.Encode(&answers[i]); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}

func judgeOne(j *judge.Judge, d *document) (judged, error) {
	vs, err := j.Sentences(context.Background(), judge.Input{
		Title: d.Title, Kind: d.Kind, Sentences: d.Sents, Blocks: d.Blocks, Quoted: make([]bool, len(d.Sents)),
	})
	out := judged{ID: d.ID}
	for _, v := range vs {
		out.P = append(out.P, v.Probabilities)
	}
	return out, err
}
