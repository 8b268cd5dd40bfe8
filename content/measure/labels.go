package measure

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/judge/annotated"
	"github.com/standfirst/standfirst/content/judge/blend"
)

// Labels judges the annotated articles of a file and prints how the labels
// compare: one article a line, or the tab-separated sentences of the public
// subjectivity benchmark. With predictions, each sentence's label, confidence,
// speaker, via, reasons and facts inside are written there. Labels may be kept without
// text, as offsets into articles of another file.
func Labels(ctx context.Context, w io.Writer, file, articles, predictions string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return unreadable(file, err)
	}
	if head, _, _ := bytes.Cut(data, []byte("\n")); bytes.Contains(head, []byte("\t")) && !bytes.HasPrefix(head, []byte("{")) {
		return subjectivity(ctx, w, file, data)
	}
	docs, err := readLabelled(file, data, articles)
	if err != nil {
		return err
	}
	t := newTally()
	j := judge.New()
	var out []predictedDoc
	var took time.Duration
	for _, d := range docs {
		in := judge.Input{Title: d.Title, Dek: d.Dek, Kind: d.Kind}
		for _, s := range d.Sentences {
			in.Sentences = append(in.Sentences, s.Text)
			in.Blocks = append(in.Blocks, s.Block)
		}
		layOut(&in, d.Sentences)
		begin := time.Now()
		vs, err := j.Sentences(ctx, in)
		if err != nil {
			return err
		}
		took += time.Since(begin)
		before := *t
		p := predictedDoc{Doc: d.Doc, Sentences: make([]predictedSentence, len(vs))}
		for i, v := range vs {
			s := d.Sentences[i]
			p.Sentences[i] = predicted(s, v)
			t.add(s, p.Sentences[i])
		}
		t.document(d.Kind, before)
		if err := t.cut.article(ctx, j, in, vs); err != nil {
			return err
		}
		out = append(out, p)
	}
	t.print(w)
	if s := took.Seconds(); s > 0 {
		fmt.Fprintf(w, "speed %.0f sentences/s\n", float64(t.n)/s)
	}
	if predictions == "" {
		return nil
	}
	return writePredictions(predictions, out)
}

// readLabelled reads labelled articles, or labels whose articles are in another file.
func readLabelled(file string, data []byte, articles string) ([]annotated.Article, error) {
	var docs []annotated.Article
	var err error
	if articles == "" {
		docs, err = annotated.Read(data)
	} else {
		docs, err = annotated.Join(data, articles)
	}
	if line, ok := errors.AsType[*annotated.LineError](err); ok {
		return nil, &content.Error{
			Kind: content.Usage, Op: "read", Reference: clean.Inline(file, nil), Reason: clean.Inline(line.Error(), nil),
			Hint: `each line is {"doc", "kind", "title", "sentences": [{"i", "block", "text", "label", "accept", "speaker"}]}`, Err: line,
		}
	}
	if _, ok := errors.AsType[*fs.PathError](err); ok { // of the labels there is all already
		return nil, unreadable(articles, err)
	}
	if err != nil {
		return nil, unreadable(file, err)
	}
	return docs, nil
}

func unreadable(file string, err error) error {
	return &content.Error{Kind: content.Usage, Op: "read", Reference: clean.Inline(file, nil), Reason: cause(err), Err: err}
}

// cause is what the system said of a file, without the file's name: the message
// that it becomes a part of names the file already.
func cause(err error) clean.Text {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return clean.Inline(err.Error(), nil)
}

type predictedDoc struct {
	Doc       string              `json:"doc"`
	Sentences []predictedSentence `json:"sentences"`
}

type predictedSentence struct {
	I           int               `json:"i"`
	Label       string            `json:"label"`
	Confidence  float64           `json:"confidence"`
	Speaker     *string           `json:"speaker"`
	SpeakerSure float64           `json:"speaker_confidence"`
	SpeakerOr   *string           `json:"speaker_or"`
	Via         *string           `json:"via"`
	Reasons     []predictedReason `json:"reasons"`
	Against     *predictedReason  `json:"against"`
	FactsInside []predictedSpan   `json:"facts_inside"`
}

type predictedReason struct {
	predictedSpan
	Why string `json:"why"`
}

// predictedSpan counts in code points, like the program's JSON.
type predictedSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

func predicted(s annotated.Sentence, v judge.Verdict) predictedSentence {
	p := predictedSentence{I: s.I, Label: v.Label.String(), Confidence: v.Confidence, Reasons: []predictedReason{}, FactsInside: []predictedSpan{}}
	if v.Best == blend.None {
		p.Label = "none"
	}
	// A sentence with another label has a speaker too where it may be attributed.
	p.Speaker, p.Via = optional(v.Speaker), optional(v.Via)
	p.SpeakerSure, p.SpeakerOr = v.SpeakerConfidence, optional(v.SpeakerOr)
	if v.Speaker == "" {
		p.Speaker = optional(v.Reported)
	}
	for _, r := range v.Reasons {
		p.Reasons = append(p.Reasons, predictedReason{points(s.Text, r.Span), string(r.Why)})
	}
	if a := v.Against; a != nil {
		p.Against = &predictedReason{points(s.Text, a.Span), string(a.Why)}
	}
	for _, f := range v.FactsInside {
		p.FactsInside = append(p.FactsInside, points(s.Text, f))
	}
	return p
}

func optional(t clean.Text) *string {
	if t == "" {
		return nil
	}
	s := string(t)
	return &s
}

func points(text string, s content.Span) predictedSpan {
	return predictedSpan{len([]rune(text[:s.Start])), len([]rune(text[:s.End])), text[s.Start:s.End]}
}

func writePredictions(file string, docs []predictedDoc) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, d := range docs {
		if err := e.Encode(d); err != nil {
			return err
		}
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		return &content.Error{Op: "write", Reference: clean.Inline(file, nil), Reason: cause(err), Err: err}
	}
	return nil
}
