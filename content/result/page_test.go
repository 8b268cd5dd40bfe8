package result_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/result"
	"github.com/standfirst/standfirst/content/workshop"
)

// room is a result of two rounds of twelve people, with a settled label and hostile words.
func room(t *testing.T) *result.Result {
	t.Helper()
	p := pack(t, "FOOA")
	p.Article.Source.Title = &content.Found[clean.Text]{Value: `The "tide" <script>alert(1)</script> & table`}
	p.Article.Source.Authors = []content.Author{{Name: content.Found[clean.Text]{Value: "Ilse Vandermeer", Where: "byline"}}}
	var people []answers
	for i := range 12 {
		first, second := []byte("FFOO"), []byte("FFOA")
		if i%2 == 0 {
			first[1], second[1] = 'O', 'O'
		}
		people = append(people, answers{clean.Inline(fmt.Sprint("pupil", i), nil), []string{string(first), string(second)}})
	}
	c := collected(t, p, people...)
	log := `{"schema":"standfirst/answers/1","text":"` + p.TextHash() + `"}` + "\n" +
		`{"v":1,"id":"x","t":"agreed","s":1,"label":"opinion","note":"<img src=x> it judges","n":1}` + "\n"
	if _, err := c.Read(strings.NewReader(log), "room"); err != nil {
		t.Fatal(err)
	}
	return result.New(c, result.Options{Program: p.Program, Unnamed: true})
}

func made(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	var out strings.Builder
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestThePageShowsStripsBarsAndWhatWasSettled(t *testing.T) {
	page := made(t, func(w io.Writer) error { return room(t).HTML(w, true) })
	says(t, page, "The &#34;tide&#34; &lt;script&gt;", "room, before", "room, after", ">program<", "12 people, 4 sentences",
		"Before and after, the same 12 people",
		"Most divided first", "fact and opinion", "<strong>Settled on:</strong> opinion: &lt;img src=x&gt; it judges", "=Sentence 2 tells of the table.",
		"Ilse Vandermeer [byline")
	if n := strings.Count(page, `class="bars"`); n != 2 { // sentence 2 before and after
		t.Errorf("%d lists of bars", n)
	}
	if strings.Contains(page, "pupil") {
		t.Error("somebody is named")
	}
	safe(t, page)
	short := made(t, func(w io.Writer) error { return room(t).HTML(w, false) })
	few := room(t)
	few.Least = 13
	if text := made(t, func(w io.Writer) error { return few.HTML(w, true) }); !strings.Contains(text, "1: no label") || strings.Contains(text, "2: tied") {
		t.Error("the strip shows what fewer than the least answered")
	}
	if strings.Contains(short, "of the table") || !strings.Contains(short, "=Sentence 2 tells of the …") {
		t.Error("the text is there without being asked for")
	}
}

// safe holds that a page loads and runs nothing.
func safe(t *testing.T, page string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if slices.Contains([]string{"script", "link", "img", "iframe", "object", "form", "base", "a", "image", "use", "foreignobject"}, n.Data) {
			t.Errorf("it has a %s", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || slices.Contains([]string{"src", "href", "style"}, a.Key) {
				t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
	if address := regexp.MustCompile(`[a-z]+://[^"]*`).FindAllString(strings.ReplaceAll(page, "http://www.w3.org/2000/svg", ""), -1); address != nil {
		t.Errorf("it names %q", address)
	}
	if !strings.Contains(page, `content="default-src 'none'; style-src 'unsafe-inline'"`) {
		t.Error("it allows more than its own style")
	}
}

func TestThePictureIsWellFormedAndSaysWhoIsSpeaking(t *testing.T) {
	svg := made(t, room(t).SVG)
	d := xml.NewDecoder(strings.NewReader(svg))
	letters, words := "", ""
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, ok := token.(xml.CharData); ok {
			words += string(text)
			if len(text) == 1 && text[0] != '\n' {
				letters += string(text)
			}
		}
	}
	if !strings.Contains(letters, "F=OO"+"F=OA"+"FOOA") {
		t.Errorf("the strips are %q", letters)
	}
	says(t, words, `The "tide" <script>alert(1)</script> & table`, "Author: Ilse Vandermeer", "opinion: room 1, program 2", "not whether it is true")
	if strings.Contains(svg, "<script") {
		t.Error("it has a script")
	}
}

func TestOneArticleAloneShowsTheProgramAndOnesOwn(t *testing.T) {
	p := pack(t, "FOOA")
	nobody := made(t, func(w io.Writer) error {
		return result.New(collected(t, p), result.Options{Program: p.Program, Unnamed: true}).HTML(w, true)
	})
	says(t, nobody, "asserted as fact: program 1", "The letter is the program", "4 sentences.")
	if strings.Contains(nobody, "people") {
		t.Error("nobody answered, and people are spoken of")
	}
	own := made(t, func(w io.Writer) error {
		return result.New(collected(t, p, answers{"", []string{"FFO."}}), result.Options{Program: p.Program, Unnamed: true}).HTML(w, true)
	})
	says(t, own, "asserted as fact: own 2, program 1", "own and the program: 2 of 3", "Where you and the program differ")
}

// What people wrote stands below the sentence when it is asked for.
func TestNotesAreShownWhenAskedFor(t *testing.T) {
	p := pack(t, "FOOA")
	c := collected(t, p, answers{"", []string{"FFO."}})
	c.Add(&workshop.Event{ID: "note", Kind: workshop.Reason, Round: 1, P: "p0", Sentence: 1, Note: "it <b>can</b> be counted", N: 9})
	for _, asked := range []bool{true, false} {
		r := result.New(c, result.Options{Program: p.Program, Unnamed: true, Reasons: asked})
		html := made(t, func(w io.Writer) error { return r.HTML(w, true) })
		md := made(t, func(w io.Writer) error { return r.Markdown(w, true) })
		if strings.Contains(html, "“it &lt;b&gt;can&lt;/b&gt; be counted”") != asked || strings.Contains(md, "“it \\<b>can\\</b> be counted”") != asked {
			t.Errorf("asked %v:\n%s\n%s", asked, html, md)
		}
		says(t, md, "## Where you and the program differ")
		safe(t, html)
	}
}

func TestTheMarkdownHasTheSameAndNobodyNamed(t *testing.T) {
	md := made(t, func(w io.Writer) error { return room(t).Markdown(w, false) })
	says(t, md, "## Most divided first", "- **2** \\=Sentence 2 tells of the …: fact 6 and opinion 6, tied · program opinion",
		"  - settled on opinion: \\<img src=x> it judges", "**Author:** Ilse Vandermeer")
	if strings.Contains(md, "pupil") {
		t.Error("somebody is named")
	}
}

// What a class takes home of a lesson says the lesson's own answer beside the program's label, which
// would be taken for it otherwise; and neither before the program's step.
func TestTheLessonsOwnAnswerStandsBesideTheProgram(t *testing.T) {
	p := pack(t, "FOOA")
	p.Activity = &workshop.Activity{Name: "tide"}
	for range p.Sentences() {
		p.Activity.Key = append(p.Activity.Key, workshop.KeyEntry{Label: "prediction", Also: []string{"opinion"}, Why: "it tells of tomorrow"})
	}
	const answer = "prediction (opinion can be defended): it tells of tomorrow"
	c := collected(t, p, answers{"ana", []string{"FFOO"}}, answers{"ben", []string{"FOFA"}})
	for name, o := range map[string]result.Options{"with": {Program: p.Program, Unnamed: true}, "without": {Unnamed: true}} {
		r := result.New(c, o)
		for form, out := range map[string]string{
			"html":     made(t, func(w io.Writer) error { return r.HTML(w, true) }),
			"markdown": strings.ReplaceAll(made(t, func(w io.Writer) error { return r.Markdown(w, true) }), `\`, ""),
		} {
			n := strings.Count(out, answer)
			if want := map[string]int{"with": p.Sentences() + len(r.Divided())}[name]; n != want {
				t.Errorf("%s %s the program: the answers stand there %d times, not %d\n%s", form, name, n, want, out)
			}
		}
	}
	says(t, text(t, result.New(c, result.Options{Program: p.Program})), "the lesson's own answer: prediction")
}
