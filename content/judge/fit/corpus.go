package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
)

// folds is how many parts articles are cut into.
const folds = 5

// document is a labelled article.
type document struct {
	Doc       string     `json:"doc"`
	Kind      string     `json:"kind"`
	Title     string     `json:"title"`
	Sentences []sentence `json:"sentences"`
}

type sentence struct {
	Block  int      `json:"block"`
	Text   string   `json:"text"`
	Label  string   `json:"label"`
	Accept []string `json:"accept"`
}

func (d *document) hash() uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(d.Doc))
	return h.Sum32()
}

func (d *document) fold() int { return int(d.hash() >> 3 % folds) }

// load reads labelled articles.
func load(file string) ([]document, error) {
	var docs []document
	err := lines(file, func(b []byte) error {
		var d document
		err := json.Unmarshal(b, &d)
		docs = append(docs, d)
		return err
	})
	return docs, err
}

// loadAdded reads labels that are kept without text, and cuts their sentences out
// of the articles.
func loadAdded(articles, labels string) ([]document, error) {
	type place struct {
		sentence
		Start int `json:"start"`
		End   int `json:"end"`
	}
	places := map[string][]place{}
	err := lines(labels, func(b []byte) error {
		var d struct {
			ID        string  `json:"id"`
			Sentences []place `json:"sentences"`
		}
		err := json.Unmarshal(b, &d)
		places[d.ID] = d.Sentences
		return err
	})
	if err != nil {
		return nil, err
	}
	var docs []document
	err = lines(articles, func(b []byte) error {
		var a struct {
			ID     string `json:"id"`
			Source string `json:"source"`
			URL    string `json:"url"`
			Title  string `json:"title"`
			Text   string `json:"text"`
		}
		if err := json.Unmarshal(b, &a); err != nil {
			return err
		}
		ps, ok := places[a.ID]
		if !ok {
			return nil
		}
		text := []rune(a.Text)
		d := document{Doc: "x" + a.ID, Kind: kind(a.Source, a.URL), Title: a.Title}
		for _, p := range ps {
			if p.End > len(text) {
				return fmt.Errorf("%s: labels beyond its end", a.ID)
			}
			p.Text = string(text[p.Start:p.End])
			d.Sentences = append(d.Sentences, p.sentence)
		}
		docs = append(docs, d)
		return nil
	})
	return docs, err
}

// kind is whether an article comes from an opinion page, by its address.
func kind(source, url string) string {
	named := slices.ContainsFunc([]string{"Opinion", "Editorial", "Guest"}, func(w string) bool { return strings.Contains(source, w) })
	if named || regexp.MustCompile(`(?i)opinion|/op-ed|column|editorial|commentisfree|commentary`).MatchString(url) {
		return "opinion"
	}
	return "news"
}

// lines calls f with each line of a file, which may be compressed.
func lines(file string, f func([]byte) error) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	var in io.Reader = r
	if strings.HasSuffix(file, ".gz") {
		if in, err = gzip.NewReader(r); err != nil {
			return err
		}
	}
	s := bufio.NewScanner(in)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		if err := f(s.Bytes()); err != nil {
			return err
		}
	}
	return s.Err()
}
