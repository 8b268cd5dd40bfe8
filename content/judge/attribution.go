package judge

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/english"
	"github.com/standfirst/standfirst/content/wording"
)

// attribution gives the reasons for an attribution: who says so and with what words, and
// the quotation that the sentence stands in; where it has neither, that it goes on with
// the words of the speaker before. Where that is not sure either, decided is false.
func (d *decision) attribution() (rs []content.Reason, decided bool) {
	cs := d.reports()
	var out []content.Reason
	for _, c := range cs {
		if c.weight >= certain && (d.moves(c.Span) > 0 || c.weight > 1 && d.convinces(c.Span)) {
			out = append(out, c.Reason)
			break
		}
	}
	if r, ok := d.quotation(); ok && !overlaps(out, r.Span) && (len(out) == 0 || d.sentence.QuoteShare > .15) {
		out = append(out, r)
	}
	if len(out) == 0 && len(cs) > 0 && (cs[0].weight >= .9 || !d.after() || d.names(cs[0].Span)) {
		out = append(out, cs[0].Reason)
	}
	if len(d.sentence.Frames) == 0 && d.fragment() {
		return []content.Reason{{Why: d.undecided()}}, false
	}
	if len(out) == 0 {
		r, ok := d.unmarked()
		if !ok {
			return []content.Reason{r}, false
		}
		out = append(out, r)
	}
	if perhaps := d.perhaps(1); perhaps != "" && len(out) == 1 && d.sentence.QuoteShare < .6 {
		out = append(out, content.Reason{Why: "a close call: " + perhaps})
	}
	return out, true
}

// unmarked is the reason for an attribution without a report or a quotation: a verb of saying, or that the speaker
// before goes on. Where neither is sure, it is false and the reason says so.
func (d *decision) unmarked() (content.Reason, bool) {
	if span := d.speech(); span.Len() > 0 {
		return content.Reason{Span: span, Why: "tells what somebody says"}, true
	}
	if d.said.Sure < carried || !d.after() || d.perhaps(0) != "" {
		return content.Reason{Why: d.undecided()}, false
	}
	return content.Reason{Why: d.goesOn()}, true
}

// names reports whether the sentence names its speaker right before the words that report.
func (d *decision) names(report content.Span) bool {
	const near = 40 // bytes
	who := d.said.Name
	if who == "" || who == content.Unnamed || report.Len() == 0 {
		return false
	}
	last := who[strings.LastIndexByte(who, ' ')+1:]
	return strings.Contains(d.sentence.Text[max(0, report.Start-near):report.Start], last)
}

// speech is a verb of saying outside quotation marks, with the word before it or behind it, that no report was found for.
func (d *decision) speech() content.Span {
	s := d.sentence
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.Quoted || !spoken(t.Low) && !d.pointsOut(i) || i == 0 && t.Low != "according" || english.Determiner(s.Low(i-1)) {
			continue
		}
		a, b := i, i
		if next := s.Token(i + 1); next.Cap && next.Word && !strings.HasSuffix(t.Low, "ing") {
			for b = i + 1; s.Token(b+1).Word && s.Token(b+1).Cap; b++ {
			}
		} else if before := s.Token(i - 1); before.Word && !before.Quoted && !before.Preposition() &&
			before.Low != "and" && before.Low != "or" && before.Low != "but" {
			a--
		}
		switch {
		case d.pointsOut(i):
			if b = i + 1; !s.Tokens[a].Cap && !s.Tokens[a].Adverb() {
				a = i // "in a letter | pointed out"
			}
		case s.Low(i+1) == "to" && s.Low(i+2) == "say":
			b = i + 2 // "responded | to say"
		}
		return content.Span{Start: s.Tokens[a].Start, End: s.Tokens[b].End}
	}
	return content.Span{}
}

// pointsOut reports whether token i is the first word of "pointed out".
func (d *decision) pointsOut(i int) bool {
	switch d.sentence.Low(i) {
	case "pointed", "points":
		return d.sentence.Low(i+1) == "out"
	}
	return false
}

// fragment reports whether all that stands in quotation marks is a few words of the sentence, a term or a title.
func (d *decision) fragment() bool {
	const words, share = 4, .34
	s := d.sentence
	if s.OpenBefore || s.OpenAfter || s.Set || s.QuoteShare > share {
		return false
	}
	for _, q := range s.Quotes {
		if strings.Count(strings.TrimSpace(s.Text[q.Start:q.End]), " ") >= words {
			return false
		}
	}
	return len(s.Quotes) > 0
}

// carried is how sure a speaker must be for a sentence without a mark to be told as his words.
const carried = .85

// certain is the least weight of a report that is the first reason for an attribution because the label is less
// likely without it.
const certain = .6

// after reports whether the sentence before this one is most likely somebody's words.
func (d *decision) after() bool {
	return d.index > 0 && d.reading.probabilities[d.index-1][blend.Attributed] > .5
}

// surely is how sure a speaker must be for a reason to name him.
const surely = .5

// speaker is the sentence's speaker as a reason names it, or "" where nobody is named, it is not sure who,
// or the name is too long to be one.
func (d *decision) speaker() clean.Text {
	const longest = 48
	who := clean.Inline(strings.TrimSpace(d.said.Name), nil)
	if who == content.Unnamed || len(who) > longest || d.said.Sure < surely || strings.HasPrefix(string(who), "and ") {
		return ""
	}
	return who
}

// quotation is the reason that the sentence, or a part of it, stands in quotation marks.
func (d *decision) quotation() (content.Reason, bool) {
	const most = 60 // bytes of a quotation that is worth underlining as a whole
	s := d.sentence
	if len(s.Quotes) == 0 || s.QuoteShare <= .1 {
		return content.Reason{}, false
	}
	longest := s.Quotes[0]
	for _, q := range s.Quotes {
		if q.Len() > longest.Len() {
			longest = q
		}
	}
	switch back := d.openedBefore(); {
	case s.OpenBefore && s.Quotes[0].Start == 0 && back == 1:
		return content.Reason{Why: "inside quotation marks that opened in the sentence before"}, true
	case s.OpenBefore && s.Quotes[0].Start == 0:
		return content.Reason{Why: "inside quotation marks that opened " + wording.Spelled(back) + " sentences before"}, true
	case s.QuoteShare > .6:
		return content.Reason{Why: "its words stand in quotation marks"}, true
	case longest.Len() > most:
		return content.Reason{Why: "part of it stands in quotation marks"}, true
	}
	return content.Reason{Span: inner(s.Text, longest), Why: "stands in quotation marks"}, true
}

// inner is a quotation without its marks.
func inner(text string, s content.Span) content.Span {
	const marks = "“”\"‘’'„«»`,. "
	q := text[s.Start:s.End]
	s.Start += len(q) - len(strings.TrimLeft(q, marks))
	s.End -= len(q) - len(strings.TrimRight(q, marks))
	return content.Span{Start: s.Start, End: max(s.Start, s.End)}
}

// openedBefore is how many sentences before this one its quotation was opened.
func (d *decision) openedBefore() int {
	n := 0
	for i := d.index; i > 0 && d.all[i].OpenBefore && n < 9; i-- {
		n++
	}
	return n
}

// goesOn says whose words go on without a mark.
func (d *decision) goesOn() clean.Text {
	if who := d.speaker(); who != "" {
		return "goes on with the words of " + who
	}
	return "goes on with the words of the speaker before"
}
