package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// keptArticle is the article as the program keeps it: the JSON that others read,
// with the structure of each block, and with or without the program's labels.
type keptArticle struct {
	Schema    string         `json:"schema"`
	Reference clean.Text     `json:"reference"`
	MediaType clean.Text     `json:"media_type"`
	Language  *clean.Text    `json:"language"`
	Source    jsonSource     `json:"source"`
	Blocks    []jsonBlock    `json:"blocks"`
	Sentences []jsonSentence `json:"sentences"`
	LeftOut   []jsonLeftOut  `json:"left_out,omitempty"`
}

// Keep writes an article so that [Read] gives it again: title, source facts,
// blocks, sentences and, where labels is true, the program's judgements and what
// was left out of the article. It is one line of JSON.
func Keep(a *content.Article, labels bool) ([]byte, error) {
	kept := keptArticle{
		Schema: Schema, Reference: a.Reference, MediaType: a.MediaType, Language: absent(a.Language),
		Source: source(&a.Source), Blocks: slices.AppendSeq([]jsonBlock{}, blocks(&a.Document)),
		Sentences: slices.AppendSeq([]jsonSentence{}, sentences(a, labels)),
	}
	for i := range kept.Blocks {
		kept.Blocks[i].Structure = structure(&a.Document.Blocks[i])
	}
	if labels {
		kept.LeftOut = each(a.LeftOut, func(l content.LeftOut) jsonLeftOut { return jsonLeftOut(l) })
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(kept); err != nil {
		return nil, fmt.Errorf("write the article: %w", err)
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}

// readArticle is keptArticle for reading: a sentence may carry a judgement.
type readArticle struct {
	keptArticle

	Sentences []readSentence `json:"sentences"`
}

type readSentence struct {
	I     int `json:"i"`
	Block int `json:"block"`
	jsonSpan

	Label             *string            `json:"label"`
	Confidence        float64            `json:"confidence"`
	Probabilities     *jsonProbabilities `json:"probabilities"`
	Reasons           []jsonReason       `json:"reasons"`
	Against           *jsonReason        `json:"against"`
	Speaker           clean.Text         `json:"speaker"`
	SpeakerConfidence float64            `json:"speaker_confidence"`
	SpeakerOr         clean.Text         `json:"speaker_or"`
	Via               clean.Text         `json:"via"`
	FactsInside       []jsonSpan         `json:"facts_inside"`
	OpinionsInside    []jsonSpan         `json:"opinions_inside"`
}

// errKept is what is wrong with a kept article whose parts do not fit together.
var errKept = errors.New("its parts do not fit together")

// Read reads what [Keep] wrote. The bytes are not trusted: texts are cleaned again,
// and every place is checked against its text. Of a judgement that does not fit,
// all judgements are left out.
func Read(b []byte) (*content.Article, error) {
	var kept readArticle
	if err := json.Unmarshal(b, &kept); err != nil {
		return nil, fmt.Errorf("it is not an article of this program: %w", err)
	}
	if !strings.HasPrefix(kept.Schema, "standfirst/article/") {
		return nil, fmt.Errorf("its schema is %q, not %q", clean.Inline(kept.Schema, nil), Schema)
	}
	a := &content.Article{Reference: kept.Reference, MediaType: kept.MediaType}
	if kept.Language != nil {
		a.Language = *kept.Language
	}
	var err error
	if a.Source, err = kept.Source.source(); err != nil {
		return nil, err
	}
	for i := range kept.Blocks {
		b, ok := kept.Blocks[i].block()
		if !ok {
			return nil, errKept
		}
		a.Document.Blocks = append(a.Document.Blocks, b)
	}
	for _, l := range kept.LeftOut {
		a.LeftOut = append(a.LeftOut, content.LeftOut(l))
	}
	judged := true
	at := cursor{block: -1}
	for i := range kept.Sentences {
		s := &kept.Sentences[i]
		if s.I != i || s.Block < 0 || s.Block >= len(a.Document.Blocks) {
			return nil, errKept
		}
		span, ok := at.bytes(s.Block, a.Document.Blocks[s.Block].Text, s.Start, s.End)
		if !ok {
			return nil, errKept
		}
		a.Document.Sentences = append(a.Document.Sentences, content.Sentence{Index: i, Block: s.Block, Span: span})
		j, ok := s.judgement(a.Document.Blocks[s.Block].Text[span.Start:span.End])
		judged = judged && ok
		a.Judgements = append(a.Judgements, j)
	}
	if !judged {
		a.Judgements = nil
	}
	return a, nil
}

// judgement reads the judgement of the sentence with that text.
func (s *readSentence) judgement(text clean.Text) (content.Judgement, bool) {
	if s.Label == nil {
		return content.Judgement{}, false
	}
	label, ok := content.LabelNamed(*s.Label)
	j := content.Judgement{
		Label: label, Confidence: s.Confidence, Speaker: s.Speaker, SpeakerConfidence: s.SpeakerConfidence, SpeakerOr: s.SpeakerOr, Via: s.Via,
	}
	if s.Probabilities != nil {
		j.Probabilities = content.Probabilities(*s.Probabilities)
	}
	inside := func(at jsonSpan) content.Span {
		c := cursor{block: -1}
		span, fits := c.bytes(0, text, at.Start-s.Start, at.End-s.Start)
		ok = ok && fits
		return span
	}
	for _, r := range s.Reasons {
		j.Reasons = append(j.Reasons, content.Reason{Span: inside(r.jsonSpan), Why: r.Why})
	}
	for _, f := range s.FactsInside {
		j.FactsInside = append(j.FactsInside, inside(f))
	}
	for _, o := range s.OpinionsInside {
		j.OpinionsInside = append(j.OpinionsInside, inside(o))
	}
	if s.Against != nil {
		j.Against = &content.Reason{Span: inside(s.Against.jsonSpan), Why: s.Against.Why}
	}
	return j, ok
}

// cursor turns code points of a block's text into bytes. Spans of a block are
// asked for in order, so that a long block is walked through once.
type cursor struct{ block, bytesAt, pointsAt int }

// bytes gives the span from one code point to another, and whether it is in the text.
func (c *cursor) bytes(block int, text clean.Text, start, end int) (content.Span, bool) {
	if block != c.block || start < c.pointsAt {
		*c = cursor{block: block}
	}
	if start < 0 || end < start || !c.forward(text, start) {
		return content.Span{}, false
	}
	span := content.Span{Start: c.bytesAt}
	ok := c.forward(text, end)
	span.End = c.bytesAt
	return span, ok
}

func (c *cursor) forward(text clean.Text, point int) bool {
	for c.pointsAt < point && c.bytesAt < len(text) {
		_, size := utf8.DecodeRuneInString(string(text[c.bytesAt:]))
		c.bytesAt += size
		c.pointsAt++
	}
	return c.pointsAt == point
}

// source reads who is speaking.
func (j *jsonSource) source() (content.Source, error) {
	s := content.Source{
		Title: j.Title.found(), Dek: j.Dek.found(), Section: j.Section.found(), Genre: j.Genre.found(),
		Publisher: j.Publisher.found(), Canonical: j.Canonical.found(), Disclaimer: j.Disclaimer.found(),
		Disclosure: j.Disclosure.found(), Sponsorship: j.Sponsorship.found(), Paywall: j.Paywall.found(),
	}
	var err error
	if s.Published, err = readDate(j.Published); err != nil {
		return s, err
	}
	if s.Updated, err = readDate(j.Updated); err != nil {
		return s, err
	}
	for _, a := range j.Authors {
		if a.Name == nil {
			return s, errKept
		}
		s.Authors = append(s.Authors, content.Author{
			Name: *a.Name.found(), Role: a.Role.found(), Organisation: a.Organisation.found(),
			Bio: a.Bio.found(), Address: a.URL.found(), More: a.more(), Body: a.Kind == organisationAuthor,
		})
	}
	for _, p := range j.Policies {
		s.Policies = append(s.Policies, content.Policy(p))
	}
	for _, c := range j.Conflicts {
		s.Conflicts = append(s.Conflicts, content.Conflict(c))
	}
	if p := j.Provenance; p != nil {
		s.Provenance = &content.Provenance{Kind: p.Kind, Where: p.Where}
		if p.Value != nil {
			s.Provenance.Value = *p.Value
		}
		if p.From != nil {
			s.Provenance.From = *p.From
		}
		if !slices.Contains(content.ProvenanceKinds(), p.Kind) {
			return s, errKept
		}
	}
	for _, n := range j.Notes {
		if n != nil {
			s.Notes = append(s.Notes, *n.found())
		}
	}
	for _, c := range j.Captions {
		caption := content.Caption{Text: c.Text, Where: c.Where}
		if c.Credit != nil {
			caption.Credit = *c.Credit
		}
		s.Captions = append(s.Captions, caption)
	}
	if s.Genre != nil && !slices.Contains(content.Genres(), s.Genre.Value) {
		return s, errKept
	}
	return s, nil
}

// more are the author's affiliations behind the first, which is Role and Organisation.
func (a *jsonAuthor) more() []content.Affiliation {
	rest := a.Affiliations
	if (a.Role != nil || a.Organisation != nil) && len(rest) > 0 {
		rest = rest[1:]
	}
	var out []content.Affiliation
	for _, one := range rest {
		out = append(out, content.Affiliation{Role: one.Role.found(), Organisation: one.Organisation.found()})
	}
	return out
}

func (f *jsonFact[T]) found() *content.Found[T] {
	if f == nil {
		return nil
	}
	return &content.Found[T]{Value: f.Value, Where: f.Where, Sure: f.Sure}
}

func readDate(f *jsonText) (*content.Found[content.Date], error) {
	if f == nil {
		return nil, nil //nolint:nilnil // no date is no error
	}
	d := content.Date{Clock: strings.Contains(string(f.Value), "T")}
	layout := time.DateOnly
	if d.Clock {
		layout = time.RFC3339
	}
	t, err := time.Parse(layout, string(f.Value))
	if err != nil {
		return nil, errKept
	}
	d.Time = t
	return &content.Found[content.Date]{Value: d, Where: f.Where, Sure: f.Sure}, nil
}
