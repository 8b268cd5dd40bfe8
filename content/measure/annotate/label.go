package main

import (
	"encoding/json"
	"log"
	"os"

	"github.com/standfirst/standfirst/content/judge/annotated"
	places "github.com/standfirst/standfirst/content/measure/annotated"
)

// labelled is an article with labelled sentences, and the page that it is from.
type labelled struct {
	annotated.Article
	Form       string `json:"form,omitempty"`
	Repository string `json:"repository"`
	Commit     string `json:"commit"`
	Path       string `json:"path"`
	URL        string `json:"url,omitempty"`
}

// label writes where the labelled sentences of each article stand, without their words. A
// sentence that the page does not have in one piece is left out.
func label(clones, set, file string) error {
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	placed, all := 0, 0
	err := each(file, func(a labelled) error {
		p := places.Page{Set: set, Repository: a.Repository, Commit: a.Commit, Path: a.Path, Address: a.URL, Form: a.Form}
		data, err := p.Bytes(clones)
		if err != nil {
			log.Print(err)
			return nil
		}
		p.Sum = places.Sum(data)
		words, from := places.Words(p.Path, data), 0
		for _, s := range a.Sentences {
			all++
			at := words.Next(s.Text, from)
			if at.Length == 0 {
				continue
			}
			from = at.Start + at.Length
			placed++
			p.Sentences = append(p.Sentences, places.Sentence{
				Block: s.Block, Start: at.Start, Length: at.Length, Label: s.Label, Accept: s.Accept, Speaker: s.Speaker, Via: s.Via,
			})
		}
		return out.Encode(&p)
	})
	log.Printf("%d of %d sentences were placed", placed, all)
	return err
}
