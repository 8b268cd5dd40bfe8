package tuitest

import (
	"strconv"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Article is an opinion piece of our own writing, about people and places that
// do not exist, with every kind of block and every source fact in it.
func Article() *content.Article {
	var w writer
	w.para(
		fact("When the last bus leaves Brackwater at 21:40, the town is cut off from the coast until morning.").because("21:40", "gives a figure"),
		fact("The night ferry was withdrawn in March after 61 years of service.").because("was withdrawn", "tells of an event in the past"),
		opinion("It was the most careless decision this council has taken in a decade.").because("most careless", "is a value judgement"),
	)
	w.linked("The council's own survey", "https://brackwater.example/survey", attributed(
		"The council's own survey says that four in ten night passengers were on their way to or from work.",
		"the council's own survey", "").because("says that", "carries somebody else's words"))
	w.para(
		opinion("Somebody in the town hall should have read it.").because("should", "says what ought to be"),
	)
	w.heading(2, "What the figures leave out")
	w.para(
		opinion("Since 2,300 people crossed at night in an ordinary month, calling the ferry an empty luxury is an insult to every nurse and baker on board.").
			because("an insult", "is a value judgement").because("empty luxury",
			"names a thing with scorn").holding("2,300 people crossed at night in an ordinary month"),
		attributed("“We carried fewer than ten passengers on most nights,” said Councillor Odile Farrant.", "Councillor Odile Farrant", "").because("said",
			"carries somebody else's words"),
		attributed("According to the Harbour Ledger, Farrant told colleagues that she regards the crossing as a hobby.", "Councillor Odile Farrant",
			"the Harbour Ledger").because("According to", "names a source"),
		unsure("Perhaps that is how it looks from the hill."),
	)
	w.quote(attributed("“My shift ends at one. After that I can sleep in the locker room or swim.”", "unnamed", "the survey").because("My shift",
		"is somebody else's voice"))
	w.para(
		fact("Three hotels on the quay have closed their night desks since the spring.").because("have closed", "tells of an event in the past"),
		opinion("The council despises the people who clean those hotels, and it shows.").because("despises",
			"ascribes a feeling to others").because("it shows", "claims what is plain without a source"),
	)
	w.heading(2, "What a night crossing needs")
	w.item(1, fact("One boat of the Merle class uses 180 litres of diesel for a return crossing.").because("180 litres", "gives a figure"))
	w.item(2, fact("A crew of three is required by the harbour rules of 1998.").because("is required", "tells what is so"))
	w.item(3, opinion("A timetable that people can remember is worth more than a new pier.").because("worth more", "is a value judgement"))
	w.para(
		prediction("If nothing changes, the clinic will lose its night staff before the winter.").because("will lose", "tells of the future"),
		prediction("The pier, meanwhile, is unlikely to open before the regatta.").because("is unlikely", "weighs what may happen"),
		fact("Its opening has been put off four times.").because("four times", "gives a figure"),
	)
	w.block(content.Block{
		Kind: content.Table, Rows: [][]clean.Text{
			{"Month", "Crossings", "Passengers"},
			{"January", "31", "2,214"},
			{"February", "28", "2,390"},
		}, Align: []content.Alignment{content.AlignLeft, content.AlignRight, content.AlignRight},
		Text: "Month\tCrossings\tPassengers\nJanuary\t31\t2,214\nFebruary\t28\t2,390",
	})
	w.block(content.Block{
		Kind: content.Image, Text: "The Merle at her berth, lights off", Caption: "The Merle at her berth in April.",
		Address: "https://brackwater.example/merle.jpg",
	})
	w.block(content.Block{Kind: content.Code, Language: "text", Text: "21:40  Brackwater quay\n22:25  Sandholm pier"})
	w.heading(3, "A modest request")
	w.para(
		opinion("Give us one boat, one crew and one lamp on the quay.").because("Give", "calls on others to act"),
		attributed("Even the pilots' union, no friend of this paper, calls the closure “a false economy”.", "the pilots' union", "").because("calls",
			"carries somebody else's words"),
		opinion("Is that too much to ask of a town that lives from the sea?").because("?", "is a question that answers itself"),
	)
	w.linked("published in full", "https://archive.brackwater.example/minutes/2031", fact(
		"The minutes of the meeting were published in full only in June.").because("were published", "tells of an event in the past"))
	w.block(content.Block{Kind: content.Rule})
	w.para(
		prediction("The ferry will come back, because the town cannot do without it.").because("will come back",
			"tells of the future").holding("the town cannot do without it"),
		unsure("We shall see who is on the quay that evening."),
	)

	a := &w.article
	a.Reference = "https://harbourledger.example/opinion/night-ferry"
	a.MediaType, a.Language = "text/html", "en"
	a.Cleaned = clean.Counts{Controls: 2, Bidi: 1}
	a.LeftOut = []content.LeftOut{
		{Text: "You have read 3 articles this month.", Reason: "paywall counter"},
		{Text: "Sign up for the Morning Tide, our free newsletter.", Reason: "newsletter offer"},
		{Text: "More from Opinion: The pier that ate the budget · A lamp for the quay", Reason: "links to other articles"},
	}
	a.Source = source()
	return a
}

func source() content.Source {
	return content.Source{
		Title: &content.Found[clean.Text]{Value: "Let the ferry run at night", Where: "heading of the page", Sure: true},
		Dek: &content.Found[clean.Text]{
			Value: "A town that sleeps on the water has forgotten who keeps it awake.", Where: "below the heading",
			Sure: true,
		},
		Section:   &content.Found[[]clean.Text]{Value: []clean.Text{"Opinion", "Coast"}, Where: "breadcrumb", Sure: true},
		Genre:     &content.Found[content.Genre]{Value: content.GenreOpinion, Where: "JSON-LD @type", Sure: true},
		Publisher: &content.Found[clean.Text]{Value: "The Harbour Ledger", Where: "og:site_name", Sure: true},
		Published: &content.Found[content.Date]{
			Value: content.Date{Time: time.Date(2031, 6, 12, 0, 0, 0, 0, time.UTC)}, Where: "JSON-LD datePublished",
			Sure: true,
		},
		Authors: []content.Author{{
			Name:         content.Found[clean.Text]{Value: "Ida Wernick", Where: "JSON-LD author.name", Sure: true},
			Role:         &content.Found[clean.Text]{Value: "chair", Where: "biography", Sure: true},
			Organisation: &content.Found[clean.Text]{Value: "Friends of the Night Ferry", Where: "biography", Sure: true},
			Bio: &content.Found[clean.Text]{Value: "Ida Wernick is the chair of Friends of the Night Ferry and has crossed the sound some nine thousand " +
				"times.", Where: "last paragraph but one"},
		}},
		Provenance: &content.Provenance{
			Value: "This column first appeared in The Sound Reporter.", Kind: content.FirstAt, From: "The Sound Reporter",
			Where: "last line", Sure: true,
		},
		Disclaimer: &content.Found[clean.Text]{
			Value: "The views in this column are the author's own and not those of the Ledger or its owners.",
			Where: "box below the article", Sure: true,
		},
		Disclosure: &content.Found[clean.Text]{
			Value: "The author receives a pension from the former ferry company.", Where: "note below the article",
			Sure: true,
		},
		Captions:  []content.Caption{{Text: "The Merle at her berth in April.", Credit: "Jon Aske", Where: "figure 1"}},
		Policies:  []content.Policy{{Name: "Corrections", Address: "https://harbourledger.example/corrections", Where: "JSON-LD correctionsPolicy"}},
		Conflicts: []content.Conflict{{Fact: "author", Value: "Harbour Ledger staff", Where: "meta author"}},
	}
}

// Long is an article of about the given number of words.
func Long(words int) *content.Article {
	var w writer
	w.article.Source.Title = &content.Found[clean.Text]{Value: "A long piece", Where: "heading of the page", Sure: true}
	for n, at := 0, 0; n < words; at++ {
		if at%20 == 0 {
			w.heading(2, "Part "+number(at/20+1)+" of the long piece")
		}
		var p []sentence
		for i := range 5 {
			year := number(1300 + 5*at + i)
			s := [...]sentence{
				fact("In " + year + " the harbour was dredged twice, at a cost of " + number(17*at%9000) + " crowns."),
				opinion("Nobody who stood on that quay in the November of " + year + " could call this a plan."),
				attributed("“It will do until "+year+",” said the "+number(at%40+2)+"th harbour master, who has heard every excuse there is.",
					"the harbour master", ""),
				prediction("The storm of " + year + " will settle the argument."),
				unsure("That may be so, as number " + number(at) + " of the minutes has it."),
			}[(i+at)%5]
			p = append(p, s)
			n += strings.Count(string(s.text), " ") + 1
		}
		w.para(p...)
	}
	return &w.article
}

func number(n int) clean.Text { return clean.Inline(strconv.Itoa(n), nil) }

type sentence struct {
	text      clean.Text
	judgement content.Judgement
}

func of(l content.Label, t clean.Text) sentence {
	return sentence{t, content.Judgement{Label: l, Confidence: .6 + float64(len(t)%40)/100}}
}

func fact(t clean.Text) sentence       { return of(content.Fact, t) }
func opinion(t clean.Text) sentence    { return of(content.Opinion, t) }
func prediction(t clean.Text) sentence { return of(content.Prediction, t) }
func unsure(t clean.Text) sentence     { return of(content.Unsure, t) }

func attributed(t, speaker, via clean.Text) sentence {
	s := of(content.Attributed, t)
	s.judgement.Speaker, s.judgement.Via = speaker, via
	return s
}

func (s sentence) span(words string) content.Span {
	at := strings.Index(string(s.text), words)
	if at < 0 {
		panic("not in the sentence: " + words)
	}
	return content.Span{Start: at, End: at + len(words)}
}

func (s sentence) because(words string, why clean.Text) sentence {
	s.judgement.Reasons = append(s.judgement.Reasons, content.Reason{Span: s.span(words), Why: why})
	return s
}

func (s sentence) holding(words string) sentence {
	s.judgement.FactsInside = append(s.judgement.FactsInside, s.span(words))
	return s
}

// writer puts an article together block by block.
type writer struct{ article content.Article }

func (w *writer) block(b content.Block, sentences ...sentence) {
	d := &w.article.Document
	for i, s := range sentences {
		if i > 0 {
			b.Text += " "
		}
		at := len(b.Text)
		b.Text += s.text
		d.Sentences = append(d.Sentences, content.Sentence{Index: len(d.Sentences), Block: len(d.Blocks), Span: content.Span{Start: at, End: len(b.Text)}})
		w.article.Judgements = append(w.article.Judgements, s.judgement)
	}
	d.Blocks = append(d.Blocks, b)
}

func (w *writer) para(s ...sentence) { w.block(content.Block{Kind: content.Paragraph}, s...) }

func (w *writer) heading(level int, t clean.Text) {
	w.block(content.Block{Kind: content.Heading, Level: level, Text: t})
}

func (w *writer) quote(s sentence) {
	w.block(content.Block{Kind: content.Paragraph, Containers: []content.Container{{Kind: content.Quote, First: true}}}, s)
}

func (w *writer) item(n int, s sentence) {
	w.block(content.Block{Kind: content.Paragraph, Containers: []content.Container{{Kind: content.OrderedItem, Number: n, First: true}}}, s)
}

func (w *writer) linked(words string, to clean.Text, s sentence) {
	at := s.span(words)
	w.block(content.Block{Kind: content.Paragraph}, s)
	b := &w.article.Document.Blocks[len(w.article.Document.Blocks)-1]
	for _, in := range []content.Inline{{Text: s.text[:at.Start]}, {Text: s.text[at.Start:at.End], Link: to}, {Text: s.text[at.End:]}} {
		if in.Text != "" {
			b.Inlines = append(b.Inlines, in)
		}
	}
}
