package feed_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/feed"
)

const rss = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Tidewater Ledger &amp; Post</title><link>https://ledger.example/</link>
<item><title>Bring back the &lt;em&gt;ferry&lt;/em&gt; – café</title><link>/opinion/ferry</link><guid isPermaLink="false">id-1</guid>
<dc:creator>Ines Calloway</dc:creator><pubDate>Sat, 14 Mar 2026 09:30:00 +0100</pubDate><description>Two boats.</description>
<content:encoded><![CDATA[<p>The council should buy <b>two</b> boats.</p>]]></content:encoded></item>
<item><title>Control &#27;[31m and &#x9b;31m and &nbsp; here</title><guid>https://ledger.example/2</guid></item>
<item><description>&lt;p&gt;No title, but a text that is long enough to stand for one in a list of entries, and longer.&lt;/p&gt;</description>
<link>javascript:alert(1)</link></item>
</channel></rss>`

const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Saltmarsh Post</title><link href="https://post.example/"/>
<entry><id>urn:1</id><title type="html">The &lt;b&gt;tide&lt;/b&gt; table</title><link rel="alternate" href="https://post.example/tide"/>
<author><name>Ilse Vandermeer</name></author><author><name>Odo Reyes</name></author>
<updated>2026-03-04T00:00:00Z</updated><summary>Twelve pages.</summary></entry></feed>`

const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"Mere Notes","home_page_url":"https://mere.example",
"items":[{"id":"1","url":"https://mere.example/one","title":"One \u001b[31m note","date_published":"2026-01-02T03:04:05Z","authors":[{"name":"Ada Quill"}],
"content_text":"some words here"}]}`

func parse(t *testing.T, text, address string) *content.List {
	t.Helper()
	l, err := feed.Parse([]byte(text), "", "feed.xml", address)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestFeeds(t *testing.T) {
	l := parse(t, rss, "https://ledger.example/rss.xml")
	if l.Kind != content.Feed || l.Title != "The Tidewater Ledger & Post" || l.Site != "https://ledger.example/" ||
		l.Address != "https://ledger.example/rss.xml" || len(l.Items) != 3 {
		t.Fatalf("%+v", l)
	}
	want := content.Listed{
		ID: "id-1", Number: 1, Title: "Bring back the ferry – café", Address: "https://ledger.example/opinion/ferry", Author: "Ines Calloway", Words: 6,
	}
	got := l.Items[0]
	if got.Date == nil || !got.Date.Time.Equal(time.Date(2026, 3, 14, 8, 30, 0, 0, time.UTC)) {
		t.Error(got.Date)
	}
	if got.Date = nil; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if got := l.Items[1]; got.Title != "Control [31m and ›31m and here" || got.Address != "https://ledger.example/2" {
		t.Errorf("%+v", got)
	}
	if got := l.Items[2]; got.Address != "" || !strings.HasPrefix(string(got.Title), "No title, but a text") {
		t.Errorf("%+v", got)
	}

	l = parse(t, atomFeed, "")
	if got := l.Items[0]; got.Title != "The tide table" || got.Author != "Ilse Vandermeer, Odo Reyes" || got.Date == nil ||
		got.Address != "https://post.example/tide" || got.ID != "urn:1" {
		t.Errorf("%+v", got)
	}
	l = parse(t, jsonFeed, "")
	if got := l.Items[0]; got.Title != "One [31m note" || got.Author != "Ada Quill" || got.Words != 3 || got.Address != "https://mere.example/one" {
		t.Errorf("%+v", got)
	}
}

func TestFrontPage(t *testing.T) {
	l := parse(t, `<!doctype html><html><head><title>The Ledger</title>
<link rel="alternate" type="application/rss+xml" title="All" href="/rss.xml">
<link rel="alternate" type="application/json" href="/x"><link rel="alternate" hreflang="de" href="/de">
</head><body><nav><a href="/section/all-the-news-here">All the news here</a></nav>
<a href="/2026/03/bring-back-the-ferry"><img src=x></a><h2><a href="/2026/03/bring-back-the-ferry">Bring back the ferry</a></h2>
<h2><a href="https://www.ledger.example/a-bridge-too-far-for-all">A bridge too far for all</a></h2>
<a href="https://elsewhere.example/a-bridge-too-far-for-all">Not of this site at all</a><a href="javascript:x()">A script with many words</a>
<a href="/about">About the Ledger and us</a><h2><a href="/coast">More from the coast</a></h2><h2><a href="/">Welcome to the Ledger of today</a></h2>
<h3><a href="/a7.html">Nobody likes the tide table</a></h3><a href="/a8.html"><h3>The tide table is out again</h3><p>A stub.</p></a>
<h1><a href="/home">The Ledger, the paper of this coast</a></h1><aside><h3><a href="/a9.html">Five papers that you may like</a></h3></aside>
<footer><a href="/terms-of-use-and-sale">Terms of use and sale</a></footer></body></html>`, "https://ledger.example/")
	var got []string
	for _, i := range slices.Concat(l.Items, l.Feeds) {
		got = append(got, string(i.Title+" "+i.Address))
	}
	want := []string{
		"Bring back the ferry https://ledger.example/2026/03/bring-back-the-ferry",
		"A bridge too far for all https://www.ledger.example/a-bridge-too-far-for-all", "Nobody likes the tide table https://ledger.example/a7.html",
		"The tide table is out again A stub. https://ledger.example/a8.html", "All https://ledger.example/rss.xml",
	}
	if l.Kind != content.FrontPage || l.Title != "The Ledger" || !slices.Equal(got, want) {
		t.Errorf("%q %q", l.Title, got)
	}
}

// TestOPMLComesBack holds that what is written is read again, exactly.
func TestOPMLComesBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"Sea", "News & views", `"Quoted"`, "<b>", "Ünïcode", "a'b", "the Mere", "日本"}
	for range 200 {
		var feeds []content.Listed
		for i := range r.IntN(30) {
			l := content.Listed{
				Title:   clean.Inline(words[r.IntN(len(words))], nil),
				Address: clean.Inline(fmt.Sprintf("https://feeds.example/%d?a=1&b=%d", i, r.IntN(9)), nil),
			}
			if r.IntN(2) == 0 {
				l.Site = "https://site.example/"
			}
			for range r.IntN(4) {
				l.Folders = append(l.Folders, clean.Inline(words[r.IntN(len(words))], nil))
			}
			feeds = append(feeds, l)
		}
		if len(feeds) == 0 {
			continue
		}
		var first, second bytes.Buffer
		if err := feed.WriteOPML(&first, "My & feeds", feeds); err != nil {
			t.Fatal(err)
		}
		l := parse(t, first.String(), "")
		if l.Kind != content.Feeds || l.Title != "My & feeds" || len(l.Items) != len(feeds) {
			t.Fatal(l)
		}
		if err := feed.WriteOPML(&second, l.Title, l.Items); err != nil || first.String() != second.String() {
			t.Fatalf("%v\n%s\n%s", err, first.String(), second.String())
		}
		for _, f := range feeds {
			if !slices.ContainsFunc(l.Items, func(g content.Listed) bool { g.Number = 0; return reflect.DeepEqual(f, g) }) {
				t.Fatalf("%+v is not in\n%s", f, first.String())
			}
		}
	}
}

func TestOPMLOfOthers(t *testing.T) {
	l := parse(t, `<?xml version="1.0"?><opml version="1.0"><head><title>Old</title></head><body>
<outline title="Sea"><outline text="" title="Ledger" type="rss" xmlURL="https://ledger.example/rss" htmlurl="https://ledger.example"></outline>
<outline><outline text="Post" xmlUrl="http://post.example/atom"/></outline></outline>
<outline text="Local" xmlUrl="file:///etc/passwd"/><outline text="Own" xmlUrl="feed:https://x.example/"/></body></opml>`, "")
	if len(l.Items) != 2 || l.Left != 2 {
		t.Fatalf("%+v", l)
	}
	if a, b := l.Items[0], l.Items[1]; a.Title != "Ledger" || !slices.Equal(a.Folders, []clean.Text{"Sea"}) || a.Site != "https://ledger.example" ||
		b.Title != "Post" || !slices.Equal(b.Folders, []clean.Text{"Sea"}) {
		t.Errorf("%+v", l.Items)
	}
}

// TestHostileLists holds that files made to be costly are refused, and soon.
func TestHostileLists(t *testing.T) {
	deep := strings.Repeat
	for name, test := range map[string]struct{ text, says string }{
		"never closed":    {`<rss version="2.0" xmlns:x="x"><channel>` + deep("<x:a>", 2_000_000), "more than 64 deep"},
		"closed":          {`<rss version="2.0"><channel>` + deep("<a></a>", 1_200_000), "more than 1,000,000 parts"},
		"entries":         {`<rss version="2.0"><channel>` + deep("<item></item>", 20_000), "more than 10,000 entries"},
		"folders":         {`<opml><body>` + deep(`<outline text="a">`, 17), "more than 16 deep"},
		"opml never ends": {`<opml><body>` + deep(`<a>`, 2_000_000), "more than 64 deep"},
		"laughs": {`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item>` +
			`</channel></rss>`, ""},
		"outside entity": {`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&a;</title></item>` +
			`</channel></rss>`, ""},
		"json, deep":       {`{"version":"https://jsonfeed.org/version/1","items":` + deep("[", 1_000_000), "not one that can be read"},
		"json of others":   {`{"a":1}`, "there is nothing in this feed"},
		"empty":            {"", "nothing"},
		"nothing in it":    {`<rss version="2.0"><channel></channel></rss>`, "there is nothing in this feed"},
		"a page of text":   {"just some words in a file", "neither a feed nor a page"},
		"an article":       {"<html><body><p>Just one paragraph of text.</p></body></html>", "no links that look like articles"},
		"many attributes":  {`<rss version="2.0"><channel><item ` + strings.Repeat(`a="b" `, 300_000) + `><title>x</title></item></channel></rss>`, ""},
		"a long attribute": {`<opml><body><outline text="` + strings.Repeat("x", 5<<20) + `" xmlUrl="https://a.example/"/></body></opml>`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			began := hostile.Spent()
			l, err := feed.Parse([]byte(test.text), "", "", "")
			if spent := hostile.Spent() - began; spent > 10*time.Second && !hostile.Race {
				t.Errorf("took %s", spent)
			}
			switch {
			case test.says == "" && err != nil, test.says != "" && err == nil:
				t.Fatal(l, err)
			case err != nil:
				if _, ok := errors.AsType[*content.Error](err); !ok || !strings.Contains(err.Error(), test.says) && test.says != "nothing" {
					t.Error(err)
				}
			default:
				for _, i := range l.Items {
					if strings.Contains(string(i.Title), "root:") || len(i.Title) > 600 {
						t.Errorf("%.200s", i.Title)
					}
				}
			}
		})
	}
}

// TestPayloads holds that nothing of a list reaches a terminal as it came.
func TestTheCauseOfAListThatIsNotRead(t *testing.T) {
	_, err := feed.Parse([]byte(`<opml><body><outline text="a"></body`), "", "", "")
	if _, ok := errors.AsType[*xml.SyntaxError](err); !ok {
		t.Errorf("%v does not say why", err)
	}
}

func TestPayloads(t *testing.T) {
	for _, place := range []string{
		rss, atomFeed, jsonFeed, `<opml><body><outline text="tide" xmlUrl="https://a.example/tide"/></body></opml>`,
		`<html><head><title>tide</title></head><body><a href="/2026/tide-a-b-c">the tide table here</a>`,
	} {
		for _, p := range hostile.Payloads() {
			for _, word := range []string{"tide", "ferry", "One", "Ada"} {
				l, err := feed.Parse([]byte(strings.ReplaceAll(place, word, p.Text)), "", "", "https://a.example/")
				if err != nil {
					if o := hostile.Offence(err.Error()); o != "" {
						t.Errorf("%s: %s", p.Name, o)
					}
					continue
				}
				check(t, p.Name, l)
			}
		}
	}
}

func check(t *testing.T, name string, l *content.List) {
	t.Helper()
	texts := []clean.Text{l.Title, l.Address, l.Site}
	for _, i := range slices.Concat(l.Items, l.Feeds) {
		texts = append(texts, i.Title, i.Address, i.Author, i.ID, i.Site)
		texts = append(texts, i.Folders...)
	}
	for _, s := range texts {
		if o := hostile.Offence(string(s)); o != "" || strings.Contains(string(s), "\n") {
			t.Errorf("%s: %q: %s", name, s, o)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		rss, atomFeed, jsonFeed,
		`<opml><body><outline text="a"><outline xmlUrl="https://a.example/" text="b"/></outline></body></opml>`, `<a href="/a-b-c-d">one two three`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		l, err := feed.Parse(b, "", "", "https://a.example/x")
		if err == nil {
			check(t, "fuzz", l)
			_ = feed.WriteOPML(&bytes.Buffer{}, l.Title, l.Items)
		}
	})
}
