package judge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
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
	if span := d.speech(); len(out) == 0 && span.Len() > 0 {
		out = append(out, content.Reason{Span: span, Why: "tells what somebody says"})
	}
	if len(out) == 0 && (d.said.Sure < carried || !d.after() || d.perhaps(0) != "") || len(d.sentence.Frames) == 0 && d.fragment() {
		return []content.Reason{{Why: d.undecided()}}, false
	}
	if len(out) == 0 {
		out = append(out, content.Reason{Why: d.goesOn()})
	}
	if perhaps := d.perhaps(1); perhaps != "" && len(out) == 1 && d.sentence.QuoteShare < .6 {
		out = append(out, content.Reason{Why: "a close call: " + perhaps})
	}
	return out, true
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
		if t.Quoted || !spoken(t.Low) || i == 0 && t.Low != "according" {
			continue
		}
		a, b := i, i
		if next := s.Token(i + 1); next.Cap && next.Word {
			for b = i + 1; s.Token(b+1).Word && s.Token(b+1).Cap; b++ {
			}
		} else if before := s.Token(i - 1); before.Word && !before.Quoted {
			a--
		}
		return content.Span{Start: s.Tokens[a].Start, End: s.Tokens[b].End}
	}
	return content.Span{}
}

// spoken reports whether a word, in small letters, is a verb of saying or tells that others say it.
func spoken(w string) bool {
	switch w {
	case "says", "said", "saying", "told", "tells", "argue", "argues", "argued", "arguing", "claim", "claims", "claimed", "claiming", "insist", "insists", "insisted",
		"insisting", "reportedly", "allegedly", "according", "wrote", "writes", "warned", "warns", "warning", "believes", "admitted", "admits":
		return true
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
const carried = .75

// certain is the weight from which a report says who speaks.
const certain = .6

// after reports whether the sentence before this one is most likely somebody's words.
func (d *decision) after() bool {
	return d.index > 0 && d.reading.probabilities[d.index-1][blend.Attributed] > .5
}

// reports are the reports of the sentence, with the words that report, the firmest first.
func (d *decision) reports() []candidate {
	s := d.sentence
	var cs []candidate
	for k := range s.Frames {
		f := &s.Frames[k]
		if f.Party == grammar.Author || f.Party == grammar.Reader {
			continue
		}
		w := 1.0
		if f.Modal || f.Embedded || f.Infinitive || f.Negated || f.Party == grammar.Thing || f.Party == grammar.Nobody && f.Kind != grammar.Passive {
			w = .4
		}
		switch {
		case f.Firm():
			w += .2
		case f.Kind == grammar.Passive && !f.That:
			w *= .4
		case f.Kind == grammar.Thought, f.Kind == grammar.Wanted, f.Kind == grammar.Acted:
			w *= .8
		}
		span := d.bearing(f, s.Report(f))
		cs = append(cs, candidate{Reason: content.Reason{Span: span, Why: d.whyReport(f, span)}, weight: w})
	}
	slices.SortStableFunc(cs, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	return cs
}

// bearing is the words that report, with who speaks where that stands right before them, and without an end that leads
// on to more.
func (d *decision) bearing(f *grammar.Frame, report content.Span) content.Span {
	const longest = 72 // bytes
	text := d.sentence.Text
	for {
		words := text[report.Start:report.End]
		k := strings.LastIndexByte(words, ' ')
		if k < 0 || !leadsOn(strings.ToLower(words[k+1:])) {
			break
		}
		report.End = report.Start + k
	}
	if f.Kind == grammar.Labelled || f.Speaker.Len() == 0 || f.Speaker.End > report.Start || report.Start-f.Speaker.Start > longest ||
		strings.ContainsAny(text[f.Speaker.Start:report.Start], "“”\"—:;") || strings.HasPrefix(text[f.Speaker.Start:], "who ") || d.dated(f) {
		return report
	}
	report.Start = f.Speaker.Start
	return report
}

// leadsOn reports whether a word, in small letters, at the end of a phrase only leads on to others.
func leadsOn(w string) bool {
	if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
		return true
	}
	switch w {
	case "ahead", "of", "in", "on", "at", "to", "for", "with", "by", "from", "the", "a", "an", "his", "her", "their", "its", "that", "and", "part", "about", "during", "after", "before":
		return true
	}
	return false
}

// dated reports whether what stands for the speaker is a day or a month: "on Monday | lamented".
func (d *decision) dated(f *grammar.Frame) bool {
	t := d.sentence.Token(f.To - 1)
	return t.Is(grammar.Day) || t.Is(grammar.Month)
}

// shows reports whether a phrase names the speaker, and whether it names somebody at all.
func (d *decision) shows(f *grammar.Frame, span content.Span) (speaker, somebody bool) {
	if f.Party == grammar.Pronoun || f.Party == grammar.Nobody || d.dated(f) || f.Speaker.Start < span.Start || f.Speaker.End > span.End || f.Speaker.Len() == 0 {
		return false, false
	}
	last := d.said.Name[strings.LastIndexByte(d.said.Name, ' ')+1:]
	if strings.Contains(d.sentence.Text[f.Speaker.Start:f.Speaker.End], " and ") && !strings.Contains(d.said.Name, " and ") {
		return false, true // of two who speak together one
	}
	return last != "" && strings.Contains(d.sentence.Text[span.Start:span.End], last), true
}

// whyReport says what a report does, naming the speaker where the sentence has one. Where the words that report name
// somebody else, they do it by themselves.
func (d *decision) whyReport(f *grammar.Frame, span content.Span) clean.Text {
	who := d.speaker()
	if speaker, somebody := d.shows(f, span); somebody && (!speaker || who == "") {
		switch f.Kind {
		case grammar.Found, grammar.According, grammar.NounThat, grammar.Passive:
			return "names the source"
		case grammar.Thought, grammar.Wanted:
			return "names whose view it is"
		}
		return "names who says so"
	}
	one := clean.Text("s")
	if several(d.said.Name) {
		one = ""
	}
	const plain = .9
	if f.Gerund && d.said.Sure < plain {
		who = ""
	}
	switch named := d.said.Name != "" && d.said.Name != content.Unnamed; {
	case who != "":
	case named && f.Kind == grammar.According:
		return "names the source"
	case named:
		return "tells what somebody says"
	default:
		switch f.Kind {
		case grammar.Passive, grammar.NounThat, grammar.Found:
			return "tells what others say; nobody is named"
		}
		if len(d.sentence.Mentions) > 0 {
			return "tells what somebody says"
		}
		return "tells what somebody says; nobody is named"
	}
	switch f.Kind {
	case grammar.Asked:
		if !f.That && !f.Quote && strings.HasPrefix(strings.ToLower(d.sentence.Text[f.Cue.Start:f.Cue.End]), "question") {
			return "tells what " + who + " said of it" // questioned the advice
		}
		return who + " ask" + one + " or urge" + one + " it"
	case grammar.Acted:
		return "tells what " + who + " said of it"
	case grammar.Thought:
		if f.Party == grammar.Body {
			return who + " is the source"
		}
		return "tells what " + who + " think" + one + ", with its content"
	case grammar.Wanted:
		return "tells what " + who + " want" + one
	case grammar.Found, grammar.According, grammar.NounThat, grammar.Passive:
		if one == "" {
			return who + " are the source"
		}
		return who + " is the source"
	case grammar.Labelled:
		return "the words after the name are those of " + who
	}
	return who + " say" + one + " so"
}

// several reports whether a speaker is named in the plural: "officials", "Orr and Marsh".
func several(who string) bool {
	last := who[strings.LastIndexByte(who, ' ')+1:]
	switch strings.ToLower(who) {
	case "some", "many", "others", "both", "few", "several", "most":
		return true
	}
	for _, many := range []string{"Many ", "Some ", "Most ", "Several ", "A few ", "Both ", "Two ", "Other "} {
		if strings.HasPrefix(who, many) {
			return true
		}
	}
	plain := last != "" && last[0] >= 'a' && last[0] <= 'z' || grammar.Folk(last)
	if strings.HasPrefix(strings.ToLower(who), "one of ") {
		return false
	}
	for _, end := range []string{"ians", "icans", "crats", "ists"} {
		plain = plain || strings.HasSuffix(last, end) // a people, a party
	}
	return strings.Contains(who, " and ") || plain && strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") || last == "people"
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
		return content.Reason{Why: "inside quotation marks that opened " + number(back) + " sentences before"}, true
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

func number(n int) clean.Text {
	if n < 2 || n > 8 {
		return "many"
	}
	return [...]clean.Text{"two", "three", "four", "five", "six", "seven", "eight"}[n-2]
}

// goesOn says whose words go on without a mark.
func (d *decision) goesOn() clean.Text {
	if who := d.speaker(); who != "" {
		return "goes on with the words of " + who
	}
	return "goes on with the words of the speaker before"
}
