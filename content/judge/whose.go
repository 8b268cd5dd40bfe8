package judge

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
)

// tellsReport reports whether a phrase holds words that tell what somebody said.
func (d *decision) tellsReport(s content.Span) bool {
	return slices.ContainsFunc(d.sentence.Frames, func(f grammar.Frame) bool {
		return (f.That || f.Colon || f.Quote) && s.Start <= f.Cue.Start && f.Cue.End <= s.End
	})
}

// reportedAt reports whether a phrase stands in what the sentence says that somebody else says: "critics say it
// | is inadequate".
func (d *decision) reportedAt(s content.Span) bool {
	for k := range d.sentence.Frames {
		f := &d.sentence.Frames[k]
		if f.Party != grammar.Author && f.Party != grammar.Reader && f.Party != grammar.Thing && f.Cue.End <= s.Start &&
			f.Kind != grammar.Labelled && !ends(d.sentence.Text[f.Cue.End:s.Start]) {
			return true
		}
	}
	return d.others(s.Start)
}

// ends reports whether what somebody says ends in the words behind the verb of saying: "as he claims, | but".
func ends(words string) bool {
	if strings.ContainsAny(words, ";—:.") {
		return true
	}
	for _, mark := range [...]string{", but ", ",”", ",\"", "”,", "\","} {
		if strings.Contains(words, mark) {
			return true
		}
	}
	return false
}

// believed reports whether a phrase tells what somebody other than the writer thinks: "is that some advocates think".
func (d *decision) believed(span content.Span) bool {
	for i := range d.sentence.Tokens {
		t := &d.sentence.Tokens[i]
		if t.Start < span.Start || t.End > span.End || !thinks(t.Low) {
			continue
		}
		switch d.sentence.Token(i - 1).Low {
		case "i", "we", "you", "to":
		default:
			return t.Start > span.Start
		}
	}
	return false
}

// others reports whether the words before a place in the sentence say that somebody else thinks what follows: "with some
// believing it | is foolish".
func (d *decision) others(at int) bool {
	const far = 8 // tokens
	n := 0
	for i := len(d.sentence.Tokens) - 1; i >= 0 && n < far; i-- {
		t := &d.sentence.Tokens[i]
		if t.Start >= at {
			continue
		}
		if n++; !t.Word && t.Low != "," && t.Low != "-" {
			return false
		}
		if next := d.sentence.Token(i + 1).Low; next == "for" || next == "on" {
			continue // "by calling for"
		}
		if next := d.sentence.Token(i + 1).Low; t.Noun()&lexicon.EvidenceNoun != 0 && (next == "that" || indicates(next)) ||
			viewpoint(t.Low) && next != "it" && next != "in" {
			switch d.sentence.Token(i - 1).Low {
			case "i", "we", "you":
			default:
				return true // "research showing that", "those he believes"
			}
		}
		if holds(t.Low) {
			return true
		}
	}
	return false
}
