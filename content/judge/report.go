package judge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/grammar/lexicon"
	"github.com/standfirst/standfirst/content/words"
)

// reports are the reports of the sentence, with the words that report, the firmest first, until phrases are asked for.
func (d *decision) reports() []candidate {
	s := d.sentence
	cs := d.room.candidates[:0]
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
	d.room.candidates = cs
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
	report.End = d.reportEnd(f, report)
	if at := d.share(f); at < report.Start {
		report.Start = at
		return report
	}
	if f.Kind == grammar.Labelled || f.Speaker.Len() == 0 || f.Speaker.End > report.Start || report.Start-f.Speaker.Start > longest ||
		strings.ContainsAny(text[f.Speaker.Start:report.Start], "“”\"—:;") || strings.HasPrefix(text[f.Speaker.Start:], "who ") || d.dated(f) {
		return report
	}
	report.Start = d.namedFrom(f)
	return report
}

// share is where the share of those asked begins who stand right before the verb of saying, or where that begins: "Only 15% | said".
func (d *decision) share(f *grammar.Frame) int {
	at := f.Cue.Start
	for i := range d.sentence.Tokens {
		if d.sentence.Tokens[i].Start < f.Cue.Start {
			continue
		}
		k := i - 1
		if t := d.sentence.Token(k); t.Low != "%" && t.Low != "percent" && t.Low != "cent" {
			return at
		}
		for k > 0 && !d.sentence.Token(k).Number {
			k--
		}
		if !d.sentence.Token(k).Number {
			return at
		}
		switch d.sentence.Token(k - 1).Low {
		case "only", "just", "some", "about", "nearly":
			k--
		}
		return d.sentence.Token(k).Start
	}
	return at
}

// reportEnd is where the words that report end, without what they report where no "that" stands between: "said | much of
// the session was lost".
func (d *decision) reportEnd(f *grammar.Frame, report content.Span) int {
	if f.Cue.Start < report.Start || f.Cue.End >= report.End || f.Way {
		return report.End
	}
	if !beforeClause(strings.ToLower(d.sentence.Text[f.Cue.Start:f.Cue.End])) {
		return report.End
	}
	for i := range d.sentence.Tokens {
		t := &d.sentence.Tokens[i]
		if t.Start < f.Cue.End {
			continue
		}
		if t.Preposition() || t.Adverb() || t.Cap || t.Is(lexicon.Day) || t.Is(lexicon.Time) || t.Low == "last" || t.Low == "this" || f.Inverted {
			return report.End
		}
		return f.Cue.End
	}
	return report.End
}

// leadsOn reports whether a word, in small letters, at the end of a phrase only leads on to others.
func leadsOn(w string) bool {
	if strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
		return true
	}
	return onlyLeadsOn(w) || words.ShortTitles()[w]
}

// dated reports whether what stands for the speaker is a day or a month: "on Monday | lamented".
func (d *decision) dated(f *grammar.Frame) bool {
	t := d.sentence.Token(f.To - 1)
	return t.Is(lexicon.Day) || t.Is(lexicon.Month)
}

// shows reports whether a phrase names the speaker, and whether it names somebody at all.
func (d *decision) shows(f *grammar.Frame, span content.Span) (speaker, somebody bool) {
	if f.Party == grammar.Pronoun || f.Party == grammar.Nobody || d.dated(f) || f.Speaker.Start < span.Start || f.Speaker.End > span.End ||
		f.Speaker.Len() == 0 {
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
	if d.halved(f) {
		who = ""
	}
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
	if who == "" {
		return d.whyUnnamed(f)
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

// whyUnnamed says what a report does whose speaker is not sure or not named.
func (d *decision) whyUnnamed(f *grammar.Frame) clean.Text {
	switch named := d.said.Name != "" && d.said.Name != content.Unnamed; {
	case named && f.Kind == grammar.According:
		return "names the source"
	case named:
		return "tells what somebody says"
	case f.Kind == grammar.Passive, f.Kind == grammar.NounThat, f.Kind == grammar.Found:
		return "tells what others say; nobody is named"
	case len(d.sentence.Mentions) > 0:
		return "tells what somebody says"
	}
	return "tells what somebody says; nobody is named"
}

// several reports whether a speaker is named in the plural: "officials", "Orr and Marsh".
func several(who string) bool {
	last := who[strings.LastIndexByte(who, ' ')+1:]
	switch first, _, _ := strings.Cut(strings.ToLower(who), " "); {
	case beginsSeveral(first):
		return true
	case beginsOffice(first):
		return false
	}
	plain := last != "" && last[0] >= 'a' && last[0] <= 'z' || grammar.Folk(last)
	if strings.HasPrefix(strings.ToLower(who), "one of ") {
		return false
	}
	for _, end := range []string{"ians", "icans", "crats", "ists"} {
		plain = plain || strings.HasSuffix(last, end) // a people, a party
	}
	return people(last) || strings.Contains(who, " and ") || plain && strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss")
}
