package export

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
)

// The types below are those of the Web Annotation Data Model (W3C Recommendation of 23
// February 2017) that are used here.
type (
	w3cCollection struct {
		Context string  `json:"@context"`
		ID      string  `json:"id"`
		Type    string  `json:"type"`
		Label   string  `json:"label"`
		Total   int     `json:"total"`
		First   w3cPage `json:"first"`
	}
	w3cPage struct {
		ID         string          `json:"id"`
		Type       string          `json:"type"`
		StartIndex int             `json:"startIndex"` //nolint:tagliatelle // the standard's name
		Items      []w3cAnnotation `json:"items"`
	}
	w3cAnnotation struct {
		Context    string    `json:"@context"`
		ID         string    `json:"id"`
		Type       string    `json:"type"`
		Motivation string    `json:"motivation"`
		Creator    w3cAgent  `json:"creator"`
		Generator  w3cAgent  `json:"generator"`
		Body       []w3cBody `json:"body"`
		Target     w3cTarget `json:"target"`
	}
	w3cAgent struct {
		Type     string `json:"type"`
		Name     string `json:"name,omitempty"`
		Nickname string `json:"nickname,omitempty"`
	}
	w3cBody struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Value   string `json:"value"`
	}
	w3cTarget struct {
		Source   string        `json:"source"`
		Selector []w3cSelector `json:"selector"`
	}
	w3cSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact,omitempty"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
		Start  *int   `json:"start,omitempty"`
		End    *int   `json:"end,omitempty"`
	}
)

const w3cContext = "http://www.w3.org/ns/anno.jsonld"

// w3cAround is how much stands before and after a quotation, in code points.
const w3cAround = 32

// w3c writes a list of collections: one for each round, and one for the program.
func (l *Labelled) w3c(w io.Writer) error {
	text := newPlainText(&l.Article.Document)
	source := addressOf(l.Article, l.Text)
	software := w3cAgent{Type: "Software", Name: string(l.By)}
	annotation := func(creator w3cAgent, sentence int, label, reason string) w3cAnnotation {
		place := text.places[sentence]
		before, after := text.around(sentence, w3cAround)
		a := w3cAnnotation{
			Context: w3cContext, ID: newURN(), Type: "Annotation", Motivation: "classifying", Creator: creator, Generator: software,
			Target: w3cTarget{Source: source, Selector: []w3cSelector{
				{Type: "TextQuoteSelector", Exact: string(text.runes[place.Start:place.End]), Prefix: before, Suffix: after},
				{Type: "TextPositionSelector", Start: &place.Start, End: &place.End},
			}},
		}
		if label == "" { // a reason alone
			a.Motivation = "commenting"
		} else {
			a.Body = append(a.Body, w3cBody{Type: "TextualBody", Purpose: "classifying", Value: label})
		}
		if reason != "" {
			a.Body = append(a.Body, w3cBody{Type: "TextualBody", Purpose: "commenting", Value: reason})
		}
		return a
	}
	rounds := make([][]w3cAnnotation, l.Rounds+1)
	err := l.each(func(p, round, s, label int) error {
		person := w3cAgent{Type: "Person", Nickname: l.number(p)}
		rounds[round] = append(rounds[round], annotation(person, s, l.name(label), l.reason(p, round, s)))
		return nil
	})
	if err != nil {
		return err
	}
	out := []w3cCollection{}
	for round := 1; round <= l.Rounds; round++ {
		if rounds[round] != nil {
			out = append(out, collection(fmt.Sprintf("round %d", round), rounds[round]))
		}
	}
	var program []w3cAnnotation
	for _, s := range l.Sentences {
		if label := l.program(s); label != "" {
			program = append(program, annotation(software, s, label, ""))
		}
	}
	if program != nil {
		out = append(out, collection("the program", program))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(out)
}

func collection(label string, items []w3cAnnotation) w3cCollection {
	return w3cCollection{
		Context: w3cContext, ID: newURN(), Type: "AnnotationCollection", Label: label, Total: len(items),
		First: w3cPage{ID: newURN(), Type: "AnnotationPage", Items: items},
	}
}

// newURN is a random identity: a UUID of version 4.
func newURN() string {
	var b [16]byte
	rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
