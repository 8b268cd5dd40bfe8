package read

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/fetch"
)

// events are those of a page until all is judged.
func events(t *testing.T, name, text string) []content.Event {
	t.Helper()
	var all []content.Event
	err := New().Article(context.Background(), &fetch.Resource{Reference: name, Name: name, Bytes: []byte(text)},
		func(e content.Event) { all = append(all, e) })
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// opened are the first and the last article of some events.
func opened(all []content.Event) (first, last *content.Article) {
	for _, e := range all {
		switch e := e.(type) {
		case content.Opened:
			if last = e.Article; first == nil {
				first = last
			}
		case content.Judged:
			last.Add(e)
		}
	}
	return first, last
}

// harbourPage is a web page of so many paragraphs, with what a publisher puts around them.
func harbourPage(paragraphs int) string {
	var b strings.Builder
	b.WriteString(`<title>The old pier</title><meta name="author" content="Ada Quill"><nav><p><a href="/">Home</a></p></nav><article><h1>The old ` +
		`pier</h1><p>By Ada Quill</p>`)
	for i := range paragraphs {
		fmt.Fprintf(&b, "<p>Paragraph %d: the harbour of Ostby was closed for the whole of that day, and no boat came in. "+
			"It should have been open, as everybody knows.</p>", i+1)
	}
	b.WriteString(`<p>Disclosure: The author owns shares in the Ostby Pier Company.</p></article>`)
	return b.String()
}

// The first screens of a long page are there before it has been read to its end, and the
// whole begins as they do.
func TestALongPageIsShownFromItsBeginning(t *testing.T) {
	for name, text := range map[string]string{
		"pier.html": harbourPage(900),
		"pier.md":   "# The old pier\n\n" + strings.Repeat("The harbour of Ostby was closed on that day, and no boat came in.\n\n", 900),
	} {
		first, last := opened(events(t, name, text))
		if !first.Partial || last.Partial {
			t.Fatalf("%s: the first is in part: %v, the last: %v", name, first.Partial, last.Partial)
		}
		n, all := len(first.Document.Blocks), len(last.Document.Blocks)
		if n < 20 || n > all/4 || !reflect.DeepEqual(first.Document.Blocks, last.Document.Blocks[:n]) {
			t.Errorf("%s: %d blocks of %d are shown first, or others", name, n, all)
		}
		if title := first.Source.Title; title == nil || title.Value != "The old pier" {
			t.Errorf("%s: the title is %v", name, title)
		}
	}
}

// So are those of a huge file, of which no more has been decoded by then.
func TestAHugeFileIsShownFromItsStart(t *testing.T) {
	for name, text := range map[string]string{
		"pier.html": harbourPage(9_000),
		"pier.md":   "# The old pier\n\n" + strings.Repeat("The harbour of Ostby was closed on that day, and no boat came in.\n\n", 20_000),
	} {
		ctx, enough := context.WithCancel(t.Context())
		var first, last *content.Article
		_ = New().Article(ctx, &fetch.Resource{Reference: name, Name: name, Bytes: []byte(text)}, func(e content.Event) {
			o, ok := e.(content.Opened)
			switch {
			case ok && first == nil:
				first = o.Article
			case ok:
				last = o.Article
				enough()
			}
		})
		if last == nil || !first.Partial || last.Partial {
			t.Fatalf("%s: the first is in part: %v; is there a second: %v", name, first.Partial, last != nil)
		}
		n := len(first.Document.Blocks)
		if n < 20 || n > len(last.Document.Blocks)/40 || !reflect.DeepEqual(first.Document.Blocks, last.Document.Blocks[:n]) {
			t.Errorf("%s: %d blocks of %d are shown first, or others", name, n, len(last.Document.Blocks))
		}
	}
}

// A page that is not long is shown with what heads it; what takes a search follows, and
// with it what is no part of the text.
func TestTheLastFactsFollow(t *testing.T) {
	first, last := opened(events(t, "pier.html", harbourPage(12)))
	if !first.Partial || len(first.Source.Authors) != 1 || first.Source.Disclosure != nil || len(first.Document.Blocks) != 13 {
		t.Errorf("first %d blocks, authors %v, disclosure %v", len(first.Document.Blocks), first.Source.Authors, first.Source.Disclosure)
	}
	if last.Partial || last.Source.Disclosure == nil || len(last.Document.Blocks) != 12 {
		t.Errorf("last %d blocks, disclosure %v", len(last.Document.Blocks), last.Source.Disclosure)
	}
}

// Whoever waits for the whole gets the same as one who looked on.
func TestTheWholeIsTheSameSoonOrLate(t *testing.T) {
	for _, text := range []string{harbourPage(12), harbourPage(900)} {
		_, soon := opened(events(t, "pier.html", text))
		var late *content.Article
		err := New().Whole(context.Background(), &fetch.Resource{Reference: "pier.html", Name: "pier.html", Bytes: []byte(text)}, func(e content.Event) {
			switch e := e.(type) {
			case content.Opened:
				late = e.Article
			case content.Judged:
				late.Add(e)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(soon, late) {
			t.Errorf("%d and %d judgements, or another article", len(soon.Judgements), len(late.Judgements))
		}
	}
}
