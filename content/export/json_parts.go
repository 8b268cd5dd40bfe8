package export

import (
	"iter"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/markdown"
)

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
		Policies:  each(s.Policies, func(p content.Policy) jsonPolicy { return jsonPolicy(p) }),
		Conflicts: each(s.Conflicts, func(c content.Conflict) jsonConflict { return jsonConflict(c) }),
	}
	if p := s.Provenance; p != nil {
		out.Provenance = &jsonProvenance{Value: absent(p.Value), Kind: p.Kind, From: absent(p.From), Where: p.Where}
	}
	return out
}

func author(a content.Author) jsonAuthor {
	return jsonAuthor{
		Name: fact(&a.Name), Role: fact(a.Role), Organisation: fact(a.Organisation),
		Bio: fact(a.Bio), URL: fact(a.Address), Kind: authorKind(a.Body), Affiliations: each(affiliations(a), affiliation),
	}
}

// The kinds of authors.
const (
	personAuthor       = "person"
	organisationAuthor = "organisation"
)

func authorKind(body bool) string {
	if body {
		return organisationAuthor
	}
	return personAuthor
}

// affiliations are all of an author's, in the order of the page.
func affiliations(a content.Author) []content.Affiliation {
	if a.Role == nil && a.Organisation == nil {
		return a.More
	}
	return append([]content.Affiliation{{Role: a.Role, Organisation: a.Organisation}}, a.More...)
}

func affiliation(a content.Affiliation) jsonAffiliation {
	return jsonAffiliation{Role: fact(a.Role), Organisation: fact(a.Organisation)}
}

func letter(l content.Letter) jsonLetter {
	return jsonLetter{Writer: l.Writer, Place: absent(l.Place), First: l.From, Last: l.To - 1}
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
			out := jsonSentence{I: i, Number: i + 1, Block: s.Block, jsonSpan: within(body, content.Span{End: len(body)}, start)}
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
