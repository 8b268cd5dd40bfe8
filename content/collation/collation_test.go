package collation_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/collation"
	"github.com/standfirst/standfirst/content/segment"
)

// article has the paragraphs.
func article(paragraphs ...string) *content.Document {
	d := new(content.Document)
	for _, p := range paragraphs {
		d.Blocks = append(d.Blocks, content.Block{Text: clean.Inline(p, nil)})
	}
	segment.Document(d, "en", false)
	return d
}

// told are the points as one reads them: the kind, and the words of both places.
func told(c *collation.Collation, first, second *content.Document) []string {
	var out []string
	for i := range c.Points {
		p := &c.Points[i]
		out = append(out, p.Kind.String()+": "+string(p.First.Text(first))+" | "+string(p.Second.Text(second)))
	}
	return out
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

const (
	gallery = "The gallery at Tarn Quay will stay shut until the spring, its trustees said on Monday."
	roof    = "The roof let in water twice in a year. Repairs are put at 310,000 crowns."
	mayor   = "“We were told of the roof in August and of the money in November,” said Perpetua Lund, the mayor."
)

func TestBothQuote(t *testing.T) {
	first := article(gallery, "Lund called the sum “a bill for nine years of sleep”. She left at noon.", mayor)
	second := article(
		"What a week for those who love pictures.",
		"\"A bill for nine years of sleep\": the mayor has the gift of the phrase. But “we were told of the roof in August”, she says. Who told her?",
	)
	c := collation.Of(first, second)
	if c.Versions {
		t.Error("two articles pass for two versions of one")
	}
	same(t, told(&c, first, second),
		"both quote: a bill for nine years of sleep | A bill for nine years of sleep",
		"both quote: We were told of the roof in August | we were told of the roof in August")
	p := c.Points[1]
	if p.First.Sentence != 3 || p.First.Block != 2 || p.Second.Sentence != 2 || p.Second.Block != 1 {
		t.Errorf("%+v", p)
	}
}

func TestFewWordsAreCommonToEverybody(t *testing.T) {
	first := article("On Monday the mayor of the town said that she would not come.", "He called it “so it is” and left.")
	second := article("Nobody in the town said that she would not sing.", "They found that “so it is” is no answer.")
	c := collation.Of(first, second)
	same(t, told(&c, first, second))
}

func TestPassageWithoutMarks(t *testing.T) {
	first := article("Its trustees are the seven people whom the founder's will names, and no others. They meet in June.")
	second := article("It is said that the trustees are the seven people whom the founder’s will names. Two are dead.",
		"The pier is closed as well, and so is the inn.")
	c := collation.Of(first, second)
	same(t, told(&c, first, second),
		"both say: trustees are the seven people whom the founder's will names | trustees are the seven people whom the founder’s will names")
}

// What stands twice in one article and once in the other is one point, and no word is in
// two of them.
func TestNothingLiesOverAnother(t *testing.T) {
	long := "the boats go out at four and come back when the light on the mole is lit"
	first := article("They say that "+long+" again. And so "+long+".", "Nothing else is said of it.")
	second := article("Every child knows how "+long+".", "In winter the boats go out at four and come back when the ice allows it, if at all.")
	c := collation.Of(first, second)
	same(t, told(&c, first, second),
		"both say: "+long+" | "+long,
		"both say: the boats go out at four and come back when the | the boats go out at four and come back when the")
}

func TestBlockQuotation(t *testing.T) {
	first := article("The letter is short.", "Do not open the sluice before the swans have gone.")
	first.Blocks[1].Containers = []content.Container{{Kind: content.Quote, First: true}}
	second := article("Nobody asked why, of all things, one should “not open the sluice”, and the swans went their way.")
	c := collation.Of(first, second)
	same(t, told(&c, first, second), "both quote: not open the sluice | not open the sluice")
}

func TestVersions(t *testing.T) {
	then := article(gallery, roof, mayor, "The trustees meet in June.")
	now := article(gallery, strings.Replace(roof, "310,000", "450,000", 1), mayor, "A correction of the figure was made on Tuesday.")
	c := collation.Of(then, now)
	if !c.Versions || !slices.Equal(c.Second, []int{0, 1, 2, 3, -1}) || !slices.Equal(c.First, []int{0, 1, 2, 3, -1}) {
		t.Fatalf("%+v", c)
	}
	same(t, told(&c, then, now),
		"edited: 310,000 | 450,000", "gone: The trustees meet in June. | ", "new:  | A correction of the figure was made on Tuesday.")
	if c.Points[0].Changed == 0 {
		t.Error("a figure has changed, and nothing asks for another look")
	}
	gone, came := c.Points[1], c.Points[2]
	if gone.Second.Sentence != 3 || gone.First.Sentence != 4 || came.First.Sentence != 3 {
		t.Errorf("%+v %+v", gone, came)
	}
}

func TestSameText(t *testing.T) {
	d := article(gallery, roof)
	if c := collation.Of(d, article(gallery, roof)); !c.Versions || len(c.Points) > 0 {
		t.Errorf("%+v", c)
	}
}

func TestNothingToCompare(t *testing.T) {
	d, empty := article(gallery), article()
	for _, pair := range [][2]*content.Document{{empty, d}, {d, empty}, {empty, empty}} {
		if c := collation.Of(pair[0], pair[1]); c.Versions || len(c.Points) > 0 {
			t.Errorf("%+v", c)
		}
	}
}

// A text that is made to be slow is given up in time, and what was found is there.
func TestBoundedWork(t *testing.T) {
	if testing.Short() {
		t.Skip("some seconds")
	}
	began := hostile.Spent()
	again := strings.Repeat("the ferry the bridge ", 20_000)
	first, second := article(again), article("So "+again)
	collation.Of(first, second)
	words := func(from int) string {
		var b strings.Builder
		for i := range 100_000 {
			b.WriteString("w" + strconv.Itoa((i*7919+from)%50_000) + " ")
		}
		return b.String()
	}
	collation.Of(article(words(1)), article(words(5)))
	if took := hostile.Spent() - began; took > 20*time.Second {
		t.Errorf("took %s", took)
	}
}
