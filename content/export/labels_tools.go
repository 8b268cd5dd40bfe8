package export

import (
	"encoding/json"
	"fmt"
	"io"
)

// doccano writes a line for each person and round, and one for the program: the whole text
// and the spans of its sentences, for a project of sequence labelling.
func (l *Labelled) doccano(w io.Writer) error {
	text := newPlainText(&l.Article.Document)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	type line struct {
		Text        string   `json:"text"`
		Label       [][3]any `json:"label"`
		Participant string   `json:"participant"`
		Round       int      `json:"round,omitempty"`
	}
	write := func(who string, round int, label func(sentence int) string) error {
		out := line{Text: text.text, Participant: who, Round: round}
		for _, s := range l.Sentences {
			if name := label(s); name != "" {
				out.Label = append(out.Label, [3]any{text.places[s].Start, text.places[s].End, name})
			}
		}
		if out.Label == nil {
			return nil
		}
		return enc.Encode(out)
	}
	for p := range l.People {
		for round := 1; round <= l.Rounds; round++ {
			if err := write(l.number(p), round, func(s int) string { return l.name(l.Label(p, round, s)) }); err != nil {
				return err
			}
		}
	}
	return write("program", 0, l.program)
}

type (
	studioTask struct {
		Data        map[string]string  `json:"data"`
		Meta        map[string]string  `json:"meta"`
		Annotations []studioAnnotation `json:"annotations"`
		Predictions []studioPrediction `json:"predictions"`
	}
	studioAnnotation struct {
		Result []studioResult `json:"result"`
	}
	studioPrediction struct {
		Model  string         `json:"model_version"`
		Result []studioResult `json:"result"`
	}
	studioResult struct {
		ID   string            `json:"id"`
		From string            `json:"from_name"`
		To   string            `json:"to_name"`
		Type string            `json:"type"`
		Meta map[string]string `json:"meta,omitempty"`
		// Value is the span, in code points.
		Value studioSpan `json:"value"`
	}
	studioSpan struct {
		Start  int      `json:"start"`
		End    int      `json:"end"`
		Text   string   `json:"text"`
		Labels []string `json:"labels"`
	}
)

// labelStudio writes one task: the text, an annotation for each person and round, and the
// program's labels as a prediction. Its interface is <Text name="text" value="$text"/>
// with <Labels name="label" toName="text">.
func (l *Labelled) labelStudio(w io.Writer) error {
	text := newPlainText(&l.Article.Document)
	task := studioTask{
		Data: map[string]string{"text": text.text}, Meta: map[string]string{"text_id": l.textID(), "set": l.Set},
		Annotations: []studioAnnotation{}, Predictions: []studioPrediction{},
	}
	results := func(who string, round int, label func(sentence int) string) []studioResult {
		var out []studioResult
		for _, s := range l.Sentences {
			name := label(s)
			if name == "" {
				continue
			}
			place := text.places[s]
			r := studioResult{
				ID: fmt.Sprintf("%s-%d-%d", who, round, s+1), From: "label", To: "text", Type: "labels",
				Value: studioSpan{place.Start, place.End, string(text.runes[place.Start:place.End]), []string{name}},
			}
			if round > 0 {
				r.Meta = map[string]string{"participant": who, "round": fmt.Sprint(round)}
			}
			out = append(out, r)
		}
		return out
	}
	for p := range l.People {
		for round := 1; round <= l.Rounds; round++ {
			if r := results(l.number(p), round, func(s int) string { return l.name(l.Label(p, round, s)) }); r != nil {
				task.Annotations = append(task.Annotations, studioAnnotation{r})
			}
		}
	}
	if r := results("program", 0, l.program); r != nil {
		task.Predictions = append(task.Predictions, studioPrediction{string(l.By), r})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode([]studioTask{task})
}
