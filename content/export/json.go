package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/markdown"
)

// Schema names the version of the JSON. Fields may be added under the same
// name; none is removed, renamed or given another meaning. Version 2 adds to the
// sentences of version 1 doubted, probabilities, against, speaker_confidence, speaker_or and
// opinions_inside, and changes nothing else.
const Schema = "standfirst/article/2"

// The types below are the schema. Nothing is omitted: what is absent is null
// or an empty list. Offsets are Unicode code points into the block's text.
type (
	jsonArticle struct {
		Schema    string         `json:"schema"`
		Reference clean.Text     `json:"reference"`
		MediaType clean.Text     `json:"media_type"`
		Language  *clean.Text    `json:"language"`
		Warning   *clean.Text    `json:"warning"`
		Source    jsonSource     `json:"source"`
		Blocks    []jsonBlock    `json:"blocks"`
		Sentences []jsonSentence `json:"sentences"`
		Counts    *jsonCounts    `json:"counts"` // null when the sentences carry no labels
		LeftOut   []jsonLeftOut  `json:"left_out"`
		Cleaned   clean.Counts   `json:"cleaned"`
	}
	jsonFact[T any] struct {
		Value T          `json:"value"`
		Where clean.Text `json:"where"`
		Sure  bool       `json:"sure"`
	}
	jsonText   = jsonFact[clean.Text]
	jsonSource struct {
		Title       *jsonText                `json:"title"`
		Dek         *jsonText                `json:"dek"`
		Section     *jsonFact[[]clean.Text]  `json:"section"`
		Genre       *jsonFact[content.Genre] `json:"genre"`
		Publisher   *jsonText                `json:"publisher"`
		Published   *jsonText                `json:"published"`
		Updated     *jsonText                `json:"updated"`
		Canonical   *jsonText                `json:"canonical"`
		Authors     []jsonAuthor             `json:"authors"`
		Provenance  *jsonProvenance          `json:"provenance"`
		Disclaimer  *jsonText                `json:"disclaimer"`
		Disclosure  *jsonText                `json:"disclosure"`
		Notes       []*jsonText              `json:"notes"`
		Sponsorship *jsonText                `json:"sponsorship"`
		Paywall     *jsonText                `json:"paywall"`
		Captions    []jsonCaption            `json:"captions"`
	}
	jsonAuthor struct {
		Name         *jsonText `json:"name"`
		Role         *jsonText `json:"role"`
		Organisation *jsonText `json:"organisation"`
		Bio          *jsonText `json:"bio"`
		URL          *jsonText `json:"url"`
	}
	jsonProvenance struct {
		Value *clean.Text            `json:"value"`
		Kind  content.ProvenanceKind `json:"kind"`
		From  *clean.Text            `json:"from"`
		Where clean.Text             `json:"where"`
	}
	jsonCaption struct {
		Text   clean.Text  `json:"text"`
		Credit *clean.Text `json:"credit"`
		Where  clean.Text  `json:"where"`
	}
	jsonBlock struct {
		I        int        `json:"i"`
		Kind     string     `json:"kind"`
		Text     clean.Text `json:"text"`
		Markdown clean.Text `json:"markdown"`
		// Structure is only in what the program keeps for itself.
		Structure *jsonStructure `json:"structure,omitempty"`
	}
	jsonSpan struct {
		Start int        `json:"start"`
		End   int        `json:"end"`
		Text  clean.Text `json:"text"`
	}
	jsonReason struct {
		jsonSpan

		Why clean.Text `json:"why"`
	}
	jsonSentence struct {
		I     int `json:"i"`
		Block int `json:"block"`
		jsonSpan
		*jsonJudgement
	}
	jsonJudgement struct {
		Label             string             `json:"label"`
		Confidence        float64            `json:"confidence"`
		Doubted           *string            `json:"doubted"`
		Probabilities     *jsonProbabilities `json:"probabilities"`
		Reasons           []jsonReason       `json:"reasons"`
		Against           *jsonReason        `json:"against"`
		Speaker           *clean.Text        `json:"speaker"`
		SpeakerConfidence *float64           `json:"speaker_confidence"`
		SpeakerOr         *clean.Text        `json:"speaker_or"`
		Via               *clean.Text        `json:"via"`
		FactsInside       []jsonSpan         `json:"facts_inside"`
		OpinionsInside    []jsonSpan         `json:"opinions_inside"`
	}
	jsonProbabilities struct {
		Fact       float64 `json:"fact"`
		Opinion    float64 `json:"opinion"`
		Attributed float64 `json:"attributed"`
		Prediction float64 `json:"prediction"`
	}
	jsonCounts struct {
		Fact       int `json:"fact"`
		Opinion    int `json:"opinion"`
		Attributed int `json:"attributed"`
		Prediction int `json:"prediction"`
		Unsure     int `json:"unsure"`
	}
	jsonLeftOut struct {
		Text   clean.Text `json:"text"`
		Reason clean.Text `json:"reason"`
	}
)

// writeJSON writes an object and a line feed, on one line if indent is empty.
func writeJSON(w io.Writer, a *content.Article, indent string) error {
	var frame bytes.Buffer
	err := encoder(&frame, "", indent).Encode(jsonArticle{
		Schema:    Schema,
		Reference: a.Reference,
		MediaType: a.MediaType,
		Language:  absent(a.Language),
		Warning:   absent(a.Warning()),
		Source:    source(&a.Source),
		Blocks:    []jsonBlock{},
		Sentences: []jsonSentence{},
		Counts:    counts(a),
		LeftOut:   each(a.LeftOut, func(l content.LeftOut) jsonLeftOut { return jsonLeftOut(l) }),
		Cleaned:   a.Cleaned,
	})
	if err != nil {
		return err
	}
	// The lists go into the frame one by one: as a whole, a long article would be in
	// memory five times.
	rest := frame.Bytes()
	if rest, err = writeList(w, rest, "blocks", indent, blocks(&a.Document)); err == nil {
		rest, err = writeList(w, rest, "sentences", indent, sentences(a, len(a.Judgements) > 0))
	}
	if err == nil {
		_, err = w.Write(rest)
	}
	return err
}

func encoder(w io.Writer, prefix, indent string) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, indent)
	return enc
}

// writeList writes the frame up to its empty list of a name, and in place of that one
// the list. It gives the rest of the frame. What looks like the list's name cannot be
// text: in a text the quotation marks are escaped.
func writeList[T any](w io.Writer, frame []byte, name, indent string, list iter.Seq[T]) ([]byte, error) {
	empty := `"` + name + `":[]`
	between, last := ",", ""
	prefix := strings.Repeat(indent, 2)
	if indent != "" {
		empty = `"` + name + `": []`
		between, last = ",\n"+prefix, "\n"+indent
	}
	before, rest, found := bytes.Cut(frame, []byte(empty))
	if !found {
		return nil, fmt.Errorf("no place for %s", name)
	}
	var one bytes.Buffer
	one.Write(before)
	one.WriteString(strings.TrimSuffix(empty, "]"))
	enc := encoder(&one, prefix, indent)
	n := 0
	for v := range list {
		separator := between
		if n == 0 {
			separator = strings.TrimPrefix(between, ",")
		}
		one.WriteString(separator)
		if err := enc.Encode(v); err != nil {
			return nil, err
		}
		one.Truncate(one.Len() - 1) // the line feed that Encode adds
		if _, err := one.WriteTo(w); err != nil {
			return nil, err
		}
		n++
	}
	if n > 0 {
		one.WriteString(last)
	}
	one.WriteString("]")
	_, err := one.WriteTo(w)
	return rest, err
}

func counts(a *content.Article) *jsonCounts {
	if len(a.Judgements) == 0 && len(a.Document.Sentences) > 0 {
		return nil
	}
	n := a.Counts()
	return &jsonCounts{
		Fact: n[content.Fact], Opinion: n[content.Opinion], Attributed: n[content.Attributed],
		Prediction: n[content.Prediction], Unsure: n[content.Unsure],
	}
}

func source(s *content.Source) jsonSource {
	out := jsonSource{
		Title:       fact(s.Title),
		Dek:         fact(s.Dek),
		Section:     fact(s.Section),
		Genre:       fact(s.Genre),
		Publisher:   fact(s.Publisher),
		Published:   date(s.Published),
		Updated:     date(s.Updated),
		Canonical:   fact(s.Canonical),
		Authors:     each(s.Authors, author),
		Disclaimer:  fact(s.Disclaimer),
		Disclosure:  fact(s.Disclosure),
		Notes:       each(s.Notes, func(f content.Found[clean.Text]) *jsonText { return fact(&f) }),
		Sponsorship: fact(s.Sponsorship),
		Paywall:     fact(s.Paywall),
		Captions: each(s.Captions, func(c content.Caption) jsonCaption {
			return jsonCaption{Text: c.Text, Credit: absent(c.Credit), Where: c.Where}
		}),
	}
	if p := s.Provenance; p != nil {
		out.Provenance = &jsonProvenance{Value: absent(p.Value), Kind: p.Kind, From: absent(p.From), Where: p.Where}
	}
	return out
}

func author(a content.Author) jsonAuthor {
	return jsonAuthor{
		Name: fact(&a.Name), Role: fact(a.Role), Organisation: fact(a.Organisation),
		Bio: fact(a.Bio), URL: fact(a.Address),
	}
}

func blocks(d *content.Document) iter.Seq[jsonBlock] {
	return func(yield func(jsonBlock) bool) {
		for i := range d.Blocks {
			b := &d.Blocks[i]
			if !yield(jsonBlock{I: i, Kind: b.Kind.String(), Text: b.Text, Markdown: markdown.Render(*b)}) {
				return
			}
		}
	}
}

func sentences(a *content.Article, judged bool) iter.Seq[jsonSentence] {
	return func(yield func(jsonSentence) bool) {
		at := counter{block: -1}
		for i, s := range a.Document.Sentences {
			text := a.Document.Blocks[s.Block].Text
			start := at.codePoints(s.Block, text, s.Span.Start)
			body := a.Document.SentenceText(s)
			out := jsonSentence{I: i, Block: s.Block, jsonSpan: within(body, content.Span{End: len(body)}, start)}
			if judged {
				j, _ := a.Judgement(i)
				out.jsonJudgement = judgement(&j, body, start)
			}
			if !yield(out) {
				return
			}
		}
	}
}

// judgement is that of a sentence which begins at code point start of its block.
func judgement(j *content.Judgement, body clean.Text, start int) *jsonJudgement {
	span := func(f content.Span) jsonSpan { return within(body, f, start) }
	reason := func(r content.Reason) jsonReason { return jsonReason{span(r.Span), r.Why} }
	out := &jsonJudgement{
		Label: j.Label.String(), Confidence: j.Confidence, Reasons: each(j.Reasons, reason),
		Speaker: absent(j.Speaker), SpeakerOr: absent(j.SpeakerOr), Via: absent(j.Via),
		FactsInside: each(j.FactsInside, span), OpinionsInside: each(j.OpinionsInside, span),
	}
	if l, _, ok := j.Doubted(); ok {
		name := l.String()
		out.Doubted = &name
	}
	if j.Probabilities != (content.Probabilities{}) {
		p := jsonProbabilities(j.Probabilities)
		out.Probabilities = &p
	}
	if j.Against != nil {
		r := reason(*j.Against)
		out.Against = &r
	}
	if j.SpeakerConfidence > 0 {
		out.SpeakerConfidence = &j.SpeakerConfidence
	}
	return out
}

// counter turns byte offsets of a block's text into code points. Offsets of a
// block are asked for in rising order, so that a long block is counted once.
type counter struct{ block, bytes, points int }

func (c *counter) codePoints(block int, text clean.Text, offset int) int {
	if block != c.block {
		*c = counter{block: block}
	}
	c.points += utf8.RuneCountInString(string(text[c.bytes:offset]))
	c.bytes = offset
	return c.points
}

// within is a span of a sentence that begins at code point start of its block.
func within(sentence clean.Text, s content.Span, start int) jsonSpan {
	begin := start + utf8.RuneCountInString(string(sentence[:s.Start]))
	text := sentence[s.Start:s.End]
	return jsonSpan{Start: begin, End: begin + utf8.RuneCountInString(string(text)), Text: text}
}

func fact[T any](f *content.Found[T]) *jsonFact[T] {
	if f == nil {
		return nil
	}
	return &jsonFact[T]{Value: f.Value, Where: f.Where, Sure: f.Sure}
}

func date(f *content.Found[content.Date]) *jsonText {
	if f == nil {
		return nil
	}
	return &jsonText{Value: clean.Inline(f.Value.String(), nil), Where: f.Where, Sure: f.Sure}
}

func absent(t clean.Text) *clean.Text {
	if t == "" {
		return nil
	}
	return &t
}

// each maps a list; an empty one becomes an empty list, never null.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}
