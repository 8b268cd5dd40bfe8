package speaker_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/speaker"
)

// TestWhoSpeaks holds, mechanism by mechanism, who is taken to speak in the last sentence.
func TestWhoSpeaks(t *testing.T) {
	for name, c := range map[string]struct {
		lines   []string
		speaker string
	}{
		"title before the name": {[]string{"Harbour Gov. Nell Orr said the pier was lost."}, "Nell Orr"},
		"place in the title":    {[]string{"Mayor of Orla Nell Orr said the pier was lost."}, "Nell Orr"},
		"apposition with commas": {
			[]string{"Nell Orr, director of the Centre for Piers, Boats and Bridges at the Orla School, says the pier is lost."},
			"Nell Orr",
		},
		"apposition before":        {[]string{"The envoy, Nell Orr, said the pier was lost."}, "Nell Orr"},
		"said in the middle":       {[]string{"Nell Orr came early.", "The pier, said Orr, is “lost for good.”"}, "Nell Orr"},
		"possessive with a curl":   {[]string{"Nell Orr came early.", "Orr’s boat was late.", "“The pier is lost,” Orr said."}, "Nell Orr"},
		"report at the end":        {[]string{"The pier was lost in the night, the Orla Herald reported."}, "Orla Herald"},
		"according to, at the end": {[]string{"The pier is lost, according to several engineers."}, "several engineers"},
		"a group":                  {[]string{"Critics of the plan say that it is too dear."}, "Critics of the plan"},
		"his critics":              {[]string{"Olof Marsh built the bridge.", "His critics said that it was too dear."}, "His critics"},
		"an office":                {[]string{"Olof Marsh, the mayor of Orla, came early.", "¶“The pier is lost,” the mayor said."}, "Olof Marsh"},
		"they, a group": {[]string{
			"The islanders met Robert Marsh at the pier.", "Their boats are old.",
			"They believe that the pier is lost.",
		}, "The islanders"},
		"she, not he": {[]string{"Nancy Orr met Robert Marsh at the pier.", "She said it was lost."}, "Nancy Orr"},
		"he, not she": {[]string{"Robert Marsh met Nancy Orr at the pier.", "He said it was lost."}, "Robert Marsh"},
		"who is spoken of": {
			[]string{"Speaking at the Al Brandt dinner, Robert Marsh took on the council.", "“I have my job to do,” he said."},
			"Robert Marsh",
		},
		"indirect speech goes on": {[]string{
			"Nancy Orr said the pier was lost.", "She said nobody would pay for it.", "“The boats are gone.",
			"The men are gone,” she said.",
		}, "Nancy Orr"},
		"quotation over paragraphs": {[]string{"“The pier is lost,” said Nancy Orr.", "¶“Nobody will pay for it.", "And nobody should.”"}, "Nancy Orr"},
		"name after two sentences":  {[]string{"“Nobody will pay for it.", "We are too few.", "The pier is lost,” said Nancy Orr."}, "Nancy Orr"},
		"saying, without a subject": {[]string{"Nancy Orr wrote to the council, saying that the pier was lost."}, "Nancy Orr"},
		"a name with a link run in": {[]string{"Nell Orr Nell Jane OrrHarbour votes to close the slip MORE (Orla) said the pier was lost."}, "Nell Orr"},
		"saying, after a pronoun": {[]string{
			"Nancy Orr came early.",
			"In a letter she wrote in May, she blamed Robert Marsh, saying: “The pier is lost.”",
		}, "Nancy Orr"},
		"saying, after a group": {
			[]string{"Critics of the council have been hard on Robert Marsh, saying that the pier was lost."},
			"Critics of the council",
		},
		"an office with its title": {[]string{"Mayor Nancy Orr came early.", "The boats were late.", "¶The mayor said the pier was lost."}, "Nancy Orr"},
		"a report of a report":     {[]string{"The pier was lost in the night, Robert Marsh said, according to the Orla Herald."}, "Robert Marsh"},
		"a survey taken up": {
			[]string{"A survey by the Coast Institute found that the boats are late.", "The survey found that the pier is lost."},
			"A survey by the Coast Institute",
		},
		"named after a dash": {[]string{"The pier can be mended when the council is able to return to Orla — said Rep. Nell Orr, a member of the " +
			"panel."}, "Nell Orr"},
		"named after an outlet": {[]string{"The pier was lost in the night, reports Harbour News correspondent Nell Orr."}, "Nell Orr"},
		"a clause after said":   {[]string{"Nancy Orr, reporting from the pier, said Robert Marsh was late."}, "Nancy Orr"},
		"insertion with a name": {[]string{"Nell Orr, director of the Shore Centre on Piers and Public Works at the Orla School, says that the pier is " +
			"lost."}, "Nell Orr"},
		"insertion, then a book":    {[]string{"Olof Marsh, who steered the ferry from 1971 to 2009, wrote in his memoir, The Long Crossing:"}, "Olof Marsh"},
		"verbs joined":              {[]string{"Nancy Orr met Robert Marsh and said that the pier was lost."}, "Nancy Orr"},
		"set apart at the end":      {[]string{"Marsh showed “no sense” in closing the pier, Nancy Orr said."}, "Nancy Orr"},
		"transcript":                {[]string{"NELL ORR: The pier is lost.", "¶OLOF MARSH: I doubt it.", "¶NELL ORR: Look at it."}, "NELL ORR"},
		"initial, no ASCII letter":  {[]string{"Émile J. Quay came early.", "The boats were late.", "Émile Quay said the pier was lost."}, "Émile J. Quay"},
		"capitals, no ASCII letter": {[]string{"Ece Öztürk runs the pier.", "¶ÖZTÜRK: It is lost."}, "Ece Öztürk"},
		"who is accused does not speak": {[]string{
			"The council heard Captain Frieda Wilms.",
			"Kessler accused Wilms of theft, calling her an “empty barrel” more concerned with herself than the crew.",
		}, "Kessler"},
		"a name that ends as adverbs do": {
			[]string{"Captain Nell Kelly came early.", "Frieda Wilms was late.", "“The pier is lost,” Kelly said."},
			"Nell Kelly",
		},
		"a title in quotation marks":  {[]string{"“The Long Crossing” claims that the pier was lost."}, "Long Crossing"},
		"name with a small article":   {[]string{"Earlier on Thursday, al-Orri accused the council of “losing the pier.”"}, "al-Orri"},
		"embedded post":               {[]string{"The pier is lost, and so are we. — Nell Orr (@nellorr) May 5"}, "Nell Orr"},
		"full name from the headline": {[]string{"“The pier is lost,” Orr said."}, "Nell Orr"},
	} {
		in := grammar.Input{Title: "Nell Orr on the pier"}
		ss := readIn(in, c.lines...)
		if got := ss[len(ss)-1]; got.said.Name != c.speaker {
			t.Errorf("%s: speaker %q, want %q", name, got.said.Name, c.speaker)
		}
	}
}

// TestPoll holds that a poll speaks through who made it.
func TestPoll(t *testing.T) {
	ss := read("In a poll by the Orla Herald, just 5 percent said they would pay for it.")
	if !strings.Contains(ss[0].said.Name, "Orla Herald") {
		t.Errorf("speaker %q", ss[0].said.Name)
	}
}

// TestFirstOfQuotation holds that the first sentence of a quotation has the speaker
// named at its end.
func TestFirstOfQuotation(t *testing.T) {
	ss := read("Olof Marsh came early.", "¶“Nobody will pay for it.", "We are too few.", "The pier is lost,” said Nancy Orr.")
	for _, s := range ss[1:] {
		if s.said.Name != "Nancy Orr" {
			t.Errorf("%q: speaker %q", s.Text, s.said.Name)
		}
	}
}

// TestReported holds that what is known of the labels decides who has spoken
// before.
func TestReported(t *testing.T) {
	in := grammar.Input{
		Sentences: []string{"Nancy Orr said the pier was lost.", "Nobody would pay for it.", "The boats were gone."},
		Blocks:    []int{0, 0, 0},
	}
	said := speaker.Find(in, grammar.Read(in), []float32{.9, .9, 0})
	if said[1].Name != "Nancy Orr" || said[2].Name != "" {
		t.Errorf("speakers %q, %q", said[1].Name, said[2].Name)
	}
}

// TestVia holds which outlet, report or place carried the words.
func TestVia(t *testing.T) {
	for _, c := range []struct{ text, speaker, via string }{
		{
			"It was revealed by the Orla Institute that Olof Marsh sent a letter to the council, saying: “We stand by the bridge.”", "Olof Marsh",
			"Orla Institute",
		},
		{"There have been media reports that Olof Marsh called the town “a museum.”", "Olof Marsh", "media reports"},
		{"Ada Marsh told the Herald that the pier was lost.", "Ada Marsh", "Herald"},
		{"Ada Marsh tweeted that the pier was lost.", "Ada Marsh", "Twitter"},
		{"The Orla Herald quoted Ada Marsh as saying that the pier was lost.", "Ada Marsh", "Orla Herald"},
		{"Ada Marsh said that the pier was lost.", "Ada Marsh", ""},
	} {
		if s := read(c.text)[0]; s.said.Name != c.speaker || s.said.Via != c.via {
			t.Errorf("%q: speaker %q via %q, want %q via %q", c.text, s.said.Name, s.said.Via, c.speaker, c.via)
		}
	}
}

func TestRankerText(t *testing.T) {
	one := &speaker.Ranker{Out: []float32{1.5}}
	one.Plain[0], one.Hidden[0] = .25, []float32{-1}
	text := one.Format()
	again, err := speaker.ParseRanker(text)
	if err != nil || again.Plain != one.Plain || again.Hidden[0][0] != -1 || again.Out[0] != 1.5 {
		t.Errorf("%v, %v", again, err)
	}
	for _, bad := range []string{
		text + "nothing 1 2\n", text + "mainSubject 1\n",
		strings.ReplaceAll(text, "names ", "names 0"), strings.ReplaceAll(text, "1.50", "one"),
	} {
		if _, err := speaker.ParseRanker(bad); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
