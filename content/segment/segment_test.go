package segment_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/segment"
)

// golden has one case for each of the 48 situations that public segmenters are
// usually compared on, in our own sentences. "|" marks where one ends.
var golden = []struct{ name, text string }{
	{"plain stops", "The ferry is late.| My name on the list is Orla."},
	{"question mark", "Where is the harbour master?| My boat is sinking."},
	{"exclamation mark", "There she goes!| I saw the mast."},
	{"one-letter upper case", "My name is Tilda E. Vance."},
	{"lower-case initial in a name", "Please write to p. Okoro before noon."},
	{"single capital then a sentence", "We shared the cabin, Bess and I.| Did you see Albert I. Penrose on deck?"},
	{"two-letter lower-case abbreviation", "Were the eggs from Dunmore & Co. in the box?"},
	{"two-letter upper-case abbreviation", "They closed the mill with Dunmore & Co.| It was sold in spring."},
	{"abbreviation before a name", "I can see Mt. Corran from the quay."},
	{"saints", "St. Brigid's Chapel lies on the far shore."},
	{"possessive abbreviation", "That is Dunmore Jr.'s coat."},
	{"multi-period abbreviation", "I crossed the U.K. by bicycle."},
	{"multi-period abbreviation at the end", "I live in the U.K.| How about you?"},
	{"acronym before a noun", "I work for the U.K. Treasury in the north."},
	{"acronym at a comma", "I have lived in the U.K., on and off, for years."},
	{"clock time", "At 5 a.m. Mr. Hale went to the pier.| He left the pier at 6 P.M.| Mr. Hale then slept."},
	{"number as amount", "She has $100.00 in her purse."},
	{"amount at the end", "She has $100.00.| It is in her purse."},
	{"parentheses within", "He teaches knots (he once worked five years as a rigger) at the local school."},
	{"parenthesised sentence within", "He teaches knots (He once worked five years as a rigger.) at the local school."},
	{"mail address", "Her address is orla.vance@harbour.example.| I wrote to her there."},
	{"web address", "The site is: https://www.harbour.example.com/Tide.Tables.html.| Please look it up."},
	{"single quotation marks within", "She turned to him, 'This is splendid.' she said."},
	{"double quotation marks within", "She turned to him, \"This is splendid.\" she said."},
	{"double quotation marks at the end", "She turned to him, \"This is splendid.\"| She held the lamp out to show him."},
	{"doubled marks", "Hello!!| It has been ages."},
	{"doubled questions", "Hello??| Who is there?"},
	{"mixed marks", "Hello!?| Is that you?"},
	{"mixed marks, turned", "Hello?!| Is that you?"},
	{"numbered list with dot and bracket", "1.) The first rope| 2.) The second rope"},
	{"numbered list with dot and bracket, stopped", "1.) The first rope.| 2.) The second rope."},
	{"numbered list with bracket", "1) The first rope\n|2) The second rope"},
	{"numbered list with bracket, stopped", "1) The first rope.| 2) The second rope."},
	{"numbered list with dot", "1. The first rope| 2. The second rope"},
	{"numbered list with dot, stopped", "1. The first rope.| 2. The second rope."},
	{"bullet and number", "• 9. The first rope |• 10. The second rope"},
	{"hyphen bullet", "⁃9. The first rope |⁃10. The second rope"},
	{"lettered list", "a. The first rope| b. The second rope| c. The third net"},
	{"line break inside a sentence", "This sentence was\ncut off in the middle by the printer."},
	{"line break inside a sentence, short", "It was a wet \nnight at the pier."},
	{"line breaks of a list", "ropes\n|tide tables\n|lamps, wicks\n"},
	{"number sign", "You will find it at N°. 1026.253.553.| That is where the anchor lies."},
	{"ellipsis at the end of a quotation", "Orr holds that by sailing alone, \"the rules of the sea will appear less strange. . . .\""},
	{"bracketed ellipsis", "\"Vance [...] used the picture of two ladders [...]\" (Orr 55)."},
	{"ellipsis and a stop", "Show what is left out by dots before the stop . . . .| The next sentence follows."},
	{"ellipsis that breaks off", "I never meant that....| She left the chandlery."},
	{"ellipsis within", "I was not really ... well, what I mean...see . . . what I say, the thing is . . . I did not mean it."},
	{"spaced ellipses of four", "One habit which was somewhat lost . . . was that of joining words into riddles. . . .| The practice was not given up. . . ."},
}

// cases are further situations that news and opinion pages have.
var cases = []struct{ name, text string }{
	{"quotation and reporting name", "“Was it the storm?” Ada Marsh asked.| Nobody knew."},
	{"quotation of several sentences", "He said: “I am tired.| I want to sleep.”| She left."},
	{"curly closing quote", "They call it “the drift.”| It moves at night."},
	{"quote after closing quote", "“We lost.”| “We did not.”"},
	{"decimal", "Rates rose 2.5 percent.| Then 3.1."},
	{"state abbreviation", "Sen. Ida Orr (D-Calif.) voted no.| Rep. Sal Pine of Tacoma, Wash., voted yes."},
	{"state abbreviation goes on", "The mayor of Duluth, Minn. Ola Berg, resigned."},
	{"months", "It opened on Jan. 5 and closed on Sept. 30.| The rest is known."},
	{"company", "Harrow Corp. Chairman Lee Ames left.| Harrow Inc.| It is a shop."},
	{"degrees", "Nell Orr, Ph.D., wrote it.| She has a Ph.D.| He does not."},
	{"initials", "J. R. Pell and W.E.B. Orr met.| George W. Stone did not."},
	{"number word", "See No. 7 on the list.| He said no.| We left."},
	{"versus", "In Marsh v. Ohio the court sat.| In Orr vs. Pine it did not."},
	{"list with no", "Is it safe? yes, mostly.| Is it cheap?| No."},
	{"footnote mark set apart", "The saint died there. [3]| The chapel was built later. [12]"},
	{"footnote mark", "The saint died there.[3]| The chapel was built later.[12]"},
	{"glued by scraping", "The council met in the morning.|The mayor was away."},
	{"not glued: names of sites", "He wrote it in Node.Js and sold it on Booking.com in May."},
	{"not glued: file", "Open the file Harbour.Tides.Log and read."},
	{"bracketed sentences", "(Full disclosure: I sat on that board.| I left in 2010.)| The board met."},
	{"single ellipsis character", "He waited…| Then he left."},
	{"e.g.", "Some fish, e.g. Herring, sell.| Others, i.e. Cod, do not."},
	{"et al.", "Vance et al. (2010) found it.| Orr agreed."},
	{"clock and day", "It began at 9 p.m. Tuesday in the hall.| It ended at 11 p.m.| She left."},
	{"name with I", "Pope Paul I.| The rest is unknown."},
	{"abbreviated rank", "Gen. Amos Lund and Lt. Col. Ray Dix spoke.| Gov. Tess Moy listened."},
	{"wrapped plain text", "The council decided on Thursday night after a long and bitter\nDebate Club session to sell the old pier.\n|\nThe mayor objected."},
	{"address lines", "Harbour Office\n|12 Quay Road\n|Port Orla"},
	{"nbsp", "It\u00a0rained.\u00a0|It stopped."},
	{"U.S. before a starter", "He moved to the U.S.| The rest stayed.| The U.S. Senate met."},
	{"letter about an article", "Re. “Prop. 14 costs the pier,” Page 3, Jan. 9:"},
	{"title before brackets", "The column “Who pays for the pier?” (Page 8, Jan. 15) shows why.| He asked “Why?”| (He never heard.)"},
	{"re elsewhere", "She sang do, fa, re.| Then she left."},
	{"exclaiming brand of one letter", "So says a new report by E! News.| He does not."},
	{"exclaiming brand", "She works at Yahoo! News in the city.| He does not."},
	{"semicolons stay", "It rained; it stopped; we sailed."},
	{"only marks", "?!|"},
	{"dash after a mark", "The further they sail — eight boats next week? — the more they risk."},
	{"stop and ellipsis", "It stands on its own. …| I do not like it."},
	{"empty", ""},
	{"no end", "a line without an end"},
	{"money after stop", "The price fell.| $5 was enough."},
	{"stop inside closing bracket", "It failed (again.)| We left."},
	{"title at quotation", "“The Fall of Mr. Pine” opened.| It closed."},
}

func TestGolden(t *testing.T) {
	for _, c := range slices.Concat(golden, cases) {
		t.Run(c.name, func(t *testing.T) {
			var want []string
			for w := range strings.SplitSeq(c.text, "|") {
				if w = strings.TrimSpace(w); w != "" {
					want = append(want, w)
				}
			}
			got := texts(strings.ReplaceAll(c.text, "|", ""))
			if !slices.Equal(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
	if len(golden) != 48 {
		t.Errorf("%d golden cases, want 48", len(golden))
	}
}

func texts(text string) []string {
	var out []string
	for _, s := range segment.Split(text) {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

func TestDocument(t *testing.T) {
	d := &content.Document{Blocks: []content.Block{
		{Kind: content.Heading, Text: "The pier. A history."},
		{Kind: content.Paragraph, Text: "It rained. It stopped."},
		{Kind: content.Paragraph, Text: "* * *"},
		{Kind: content.Paragraph, Text: "3."},
		{Kind: content.Paragraph, Text: "How many? 42."},
		{Kind: content.Paragraph, Text: "(b)\nThe second reason."},
		{Kind: content.Paragraph, Text: "1999."},
		{Kind: content.Code, Text: "a. B"},
		{Kind: content.Paragraph, Text: "A quoted line.", Containers: []content.Container{{Kind: content.Quote}}},
	}}
	segment.Document(d, "en", false)
	var got []clean.Text
	for i, s := range d.Sentences {
		if s.Index != i {
			t.Errorf("sentence %d has index %d", i, s.Index)
		}
		got = append(got, d.SentenceText(s))
	}
	if want := []clean.Text{"It rained.", "It stopped.", "How many?", "42.", "The second reason.", "1999.", "A quoted line."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestReference cuts the reference article, where it is at hand, into the
// sentences that two careful readers numbered.
func TestReference(t *testing.T) {
	text, want := reference(t)
	from := strings.Index(text, want[0])
	to := strings.LastIndex(text, want[len(want)-1]) + len(want[len(want)-1])
	var got []string
	for p := range strings.SplitSeq(text[from:to], "\n") {
		got = append(got, texts(p)...)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %d sentences, want %d", len(got), len(want))
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Fatalf("sentence %d\ngot  %q\nwant %q", i, got[i], want[i])
			}
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, c := range slices.Concat(golden, cases) {
		f.Add(strings.ReplaceAll(c.text, "|", ""))
	}
	f.Add("((((. A )))). [1.] \xff. \xe2. A.”’)")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range segment.Split(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %v after %d in %d bytes", s, end, len(text))
			}
			if strings.TrimFunc(text[end:s.Start], unicode.IsSpace) != "" {
				t.Fatalf("left out %q", text[end:s.Start])
			}
			if got := text[s.Start:s.End]; strings.TrimFunc(got, unicode.IsSpace) != got {
				t.Fatalf("space around %q", got)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
				t.Fatalf("cut inside a character: %q", text[s.Start:s.End])
			}
			end = s.End
		}
		if strings.TrimFunc(text[end:], unicode.IsSpace) != "" {
			t.Fatalf("left out %q at the end", text[end:])
		}
	})
}

// TestLinear holds that no input takes more than linear time: each of these is
// a megabyte that makes the rules look far ahead or back.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"(", "(a. B ", "a.m. X ", ". ", "\n", " \n", "x\n", "1. X ", "• 1. X", "\"", ".”", "[1]", ".[1", "Mr.\n", "…", ". . ",
		"a.A", "é.É", "\u00a0.", "。", "。」説",
	} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		begin := hostile.Spent()
		segment.Split(text)
		if took := hostile.Spent() - begin; took > 2*time.Second {
			t.Errorf("%q: %v for a megabyte", unit, took)
		}
	}
}

func BenchmarkSplit(b *testing.B) {
	var sb strings.Builder
	for sb.Len() < 1<<20 {
		for _, c := range cases {
			sb.WriteString(strings.ReplaceAll(c.text, "|", "") +
				" The council of the old harbour town met again on the evening of the third day, and nothing at all was decided there.\n\n")
		}
	}
	text := sb.String()
	b.SetBytes(int64(len(text)))
	var spans []content.Span
	for b.Loop() {
		spans = segment.Split(text)
	}
	_ = spans
}

// reference reads the annotated article of STANDFIRST_GOLD: seed/article.txt, and its sentences in
// seed/gold.json.
func reference(t *testing.T) (text string, sentences []string) {
	t.Helper()
	dir := hostile.Gold(t, "seed")
	b, err := os.ReadFile(filepath.Join(dir, "article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	gold, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b), goldTexts(t, gold)
}
