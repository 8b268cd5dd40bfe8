package source_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// filler is a paragraph of running text about nothing that is a fact.
const filler = "The harbour was quiet on the morning of the vote, and the ferries left on time, as they had done since the new pier was built at the " +
	"far end of the bay."

func facts(t *testing.T, text, contentType, address string) source.Facts {
	t.Helper()
	p, err := decode.Decode([]byte(text), contentType, "")
	if err != nil {
		t.Fatal(err)
	}
	p.Address = address
	return source.Find(page.Read(p))
}

// article is an HTML page of an invented paper: what is in the head, between title
// and text, and after the text.
func article(t *testing.T, head, top, tail string) source.Facts {
	t.Helper()
	return facts(t, `<!DOCTYPE html><html lang="en"><head><title>Harbour fees must rise | The Quay Post</title>
<meta property="og:site_name" content="The Quay Post">`+head+`</head><body><nav class="menu"><a href="/">Home</a> <a href="/opinion">Opinion</a></nav>
<article><h1>Harbour fees must rise</h1>`+top+`<div class="article-body"><p>`+filler+`</p><p>`+filler+` Again.</p><p>`+filler+` And again.</p><p>`+
		filler+` At last.</p></div>`+tail+`</article>
<footer class="footer"><p>© 2024 The Quay Post. All rights reserved.</p></footer></body></html>`,
		"text/html", "https://www.quaypost.example/2024/harbour-fees")
}

// scrape is a text without markup: lines before and after four paragraphs.
func scrape(t *testing.T, before, after string) source.Facts {
	t.Helper()
	body := strings.Join([]string{filler, filler + " Again.", filler + " And again.", filler + " At last."}, "\n\n")
	return facts(t, strings.TrimSpace(before+"\n\n"+body+"\n\n"+after)+"\n", "text/plain", "")
}

func value(f *content.Found[clean.Text]) string {
	if f == nil {
		return ""
	}
	return string(f.Value)
}

func names(f source.Facts) string {
	var all []string
	for _, a := range f.Authors {
		all = append(all, string(a.Name.Value))
	}
	return strings.Join(all, "; ")
}

func bios(f source.Facts) string {
	var all []string
	for _, a := range f.Authors {
		if b := value(a.Bio); b != "" {
			all = append(all, b)
		}
	}
	return strings.Join(all, " / ")
}

func used(f source.Facts, text string) string {
	for _, u := range f.Used {
		if strings.Contains(string(u.Text), text) {
			return u.Fact
		}
	}
	return ""
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}
