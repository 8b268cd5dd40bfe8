package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
)

// addedLabels are labels of an article that lies elsewhere: offsets in code points into
// its text.
type addedLabels struct {
	ID        string `json:"id"`
	Sentences []struct {
		Block   int    `json:"block"`
		Start   int    `json:"start"`
		End     int    `json:"end"`
		Label   string `json:"label"`
		Speaker string `json:"speaker"`
	} `json:"sentences"`
}

// loadAdded reads the labels of file, whose articles are in the packed file texts.
func loadAdded(file, texts string) ([]article, error) {
	labels := map[string]addedLabels{}
	var order []string
	err := lines(file, false, func(b []byte) error {
		var l addedLabels
		if err := json.Unmarshal(b, &l); err != nil {
			return err
		}
		labels[l.ID] = l
		order = append(order, l.ID)
		return nil
	})
	if err != nil {
		return nil, err
	}
	found := map[string]article{}
	err = lines(texts, true, func(b []byte) error {
		var t struct {
			ID    string `json:"id"`
			Title string `json:"title"`
			Text  string `json:"text"`
		}
		if err := json.Unmarshal(b, &t); err != nil {
			return err
		}
		l, ok := labels[t.ID]
		if !ok {
			return nil
		}
		text := []rune(t.Text)
		a := article{Doc: "x" + t.ID, Title: t.Title}
		for _, s := range l.Sentences {
			a.Sentences = append(a.Sentences, sentence{s.Block, string(text[s.Start:s.End]), s.Label, s.Speaker})
		}
		found[t.ID] = a
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []article
	for _, id := range order {
		a, ok := found[id]
		if !ok {
			return nil, fmt.Errorf("%s: no article %s", texts, id)
		}
		out = append(out, a)
	}
	return out, prepare(out)
}

// lines calls f with every line of a file, which may be packed.
func lines(file string, packed bool, f func([]byte) error) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	s := bufio.NewScanner(r)
	if packed {
		z, err := gzip.NewReader(r)
		if err != nil {
			return err
		}
		s = bufio.NewScanner(z)
	}
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		if err := f(s.Bytes()); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return s.Err()
}
