package export

import (
	"encoding/json"
	"fmt"
	"io"
)

// answersSchema names the form, which is that of a log of answers.
const answersSchema = "standfirst/answers/1"

// jsonl writes answers as 'standfirst compare' reads them. Sentences are counted from 0.
func (l *Labelled) jsonl(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	sentences := 0
	if l.Article != nil {
		sentences = len(l.Article.Document.Sentences)
	} else if n := len(l.Sentences); n > 0 {
		sentences = l.Sentences[n-1] + 1
	}
	if err := enc.Encode(map[string]any{"schema": answersSchema, "text": l.Text, "scheme": l.Scheme.Name, "sentences": sentences}); err != nil {
		return err
	}
	type event struct {
		V        int    `json:"v"`
		ID       string `json:"id"`
		Kind     string `json:"t"`
		Round    int    `json:"round"`
		P        string `json:"p"`
		Sentence int    `json:"s"`
		Label    string `json:"label,omitempty"`
		Note     string `json:"note,omitempty"`
		N        int    `json:"n"`
	}
	n := 0
	return l.each(func(p, round, s, label int) error {
		e := event{V: 1, Kind: "label", Round: round, P: l.Set + "-" + l.number(p), Sentence: s, Label: l.name(label)}
		if label >= 0 {
			n++
			e.ID, e.N = fmt.Sprintf("%s-%d", l.Set, n), n
			if err := enc.Encode(e); err != nil {
				return err
			}
		}
		reason := l.reason(p, round, s)
		if reason == "" {
			return nil
		}
		n++
		e.ID, e.Kind, e.Label, e.Note, e.N = fmt.Sprintf("%s-%d", l.Set, n), "reason", "", reason, n
		return enc.Encode(e)
	})
}
