package decode_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/decode"
)

const page = `<html><head><title>Grüße aus Öd</title></head><body><p>Bürgermeisterin Änne Ößler – „ja“.</p></body></html>`

func TestTypeIsDecidedByContent(t *testing.T) {
	for name, c := range map[string]struct{ data, header, name, want string }{
		"html without header":          {page, "", "", decode.HTML},
		"html said to be plain":        {"<!DOCTYPE html>" + page, "text/plain", "a.txt", decode.HTML},
		"html after a comment":         {"<!-- saved -->\n" + page, "", "", decode.HTML},
		"xhtml":                        {`<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">` + page, "", "", decode.HTML},
		"a fragment":                   {`<div class="story"><p>One.</p><p>Two.</p></div>`, "", "", decode.HTML},
		"markdown by name":             {"Harbour **fees** rise.", "", "notes/fees.md", decode.Markdown},
		"markdown by header":           {"- one\n- two\n", "text/markdown; charset=utf-8", "", decode.Markdown},
		"markdown by content":          {"# Fees\n\nThe harbour.\n\n## Who pays\n\nAll.", "text/plain", "fees.txt", decode.Markdown},
		"one heading at the beginning": {"# Fees\n\nThe harbour fees rise.", "", "-", decode.Markdown},
		"one heading further down":     {"The harbour.\n\n# Fees\n\nThey rise.", "", "-", decode.Plain},
		"front matter":                 {"---\ntitle: Fees\nauthor: Ada Quill\n---\n\nThe harbour.", "", "", decode.Markdown},
		"a scrape named md":            {"OpinionCity\n\nFees must rise\nAda Quill\n\nThe harbour is full.", "", "fees.md", decode.Plain},
		"plain with stars and dashes":  {"Fees must rise\n\n* * *\n\n- a dash\n\nThe harbour is full.", "text/plain", "", decode.Plain},
		"plain that speaks of a tag":   {"Write <b> for bold, the manual says.", "", "", decode.Plain},
		"markdown with some html":      {"# Fees\n\n<div>x</div>\n\n## More\n\n<p>y</p>", "", "a.md", decode.Markdown},
		"text that starts with braces": {"{sic} is what the editor wrote.", "", "", decode.Plain},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := decode.Decode([]byte(c.data), c.header, c.name)
			if err != nil {
				t.Fatal(err)
			}
			if p.MediaType != c.want {
				t.Errorf("got %s, want %s", p.MediaType, c.want)
			}
			if (p.Tree != nil) != (p.MediaType == decode.HTML) {
				t.Errorf("tree: %v for %s", p.Tree != nil, p.MediaType)
			}
		})
	}
}

func TestWhatIsNotAPageIsNamed(t *testing.T) {
	for what, c := range map[string]struct {
		data string
		kind content.Kind
	}{
		"a PDF document":                {"%PDF-1.7\n%\xe2\xe3", content.Refused},
		"an image (png)":                {"\x89PNG\r\n\x1a\n\x00\x00", content.Refused},
		"an image (svg)":                {`<svg xmlns="http://www.w3.org/2000/svg"></svg>`, content.Refused},
		"an archive (ZIP)":              {"PK\x03\x04\x00\x00", content.Refused},
		"a Word document":               {"PK\x03\x04\x00\x00 word/document.xml", content.Refused},
		"JSON data":                     {`{"a": [1, 2]}`, content.Refused},
		"XML data":                      {`<?xml version="1.0"?><ledger><row/></ledger>`, content.Refused},
		"it is a feed with 2 entries":   {`<?xml version="1.0"?><rss><channel><item></item><item></item></channel></rss>`, content.Listing},
		"a feed whose entry holds no t": {`<feed xmlns="http://www.w3.org/2005/Atom"><entry></entry></feed>`, content.Listing},
		"it is empty":                   {" \n\t", content.NoArticle},
		"binary data":                   {strings.Repeat("ab\x01\x02\x03\x00", 20), content.Refused},
		"it is larger than 10 MB":       {strings.Repeat("a", content.MaxBytes+1), content.Refused},
		"a message without a text":      {"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n--x", content.NoArticle},
	} {
		t.Run(what, func(t *testing.T) {
			_, err := decode.Decode([]byte(c.data), "", "")
			if err == nil || !strings.Contains(err.Error(), what) {
				t.Fatalf("got %v", err)
			}
			if k := content.KindOf(err); k != c.kind {
				t.Errorf("kind %d, want %d", k, c.kind)
			}
		})
	}
}

// What is no article is called what it is, by the type or the ending of its name.
func TestOtherTexts(t *testing.T) {
	const data = "harbour,fee\nNorth,12\n"
	for _, c := range []struct{ header, name, what string }{
		{"text/csv", "fees.csv", "it is a table (CSV)"},
		{"", "fees.csv", "it is a table (CSV)"},
		{"text/calendar", "", "it is a calendar (iCalendar)"},
		{"", "tides.ics", "it is a calendar (iCalendar)"},
		{"text/css; charset=utf-8", "https://quay.example/style", "it is a style sheet (CSS)"},
		{"", "fees.py", "it is source code (.py)"},
		{"application/javascript", "fees.js", "it is source code (.js)"},
	} {
		_, err := decode.Decode([]byte(data), c.header, c.name)
		if content.KindOf(err) != content.Refused || !strings.Contains(err.Error(), c.what) {
			t.Errorf("%s %s: %v, want %q", c.header, c.name, err, c.what)
		}
	}
	if _, err := decode.Decode([]byte(data), "text/plain", "fees.csv"); err != nil {
		t.Errorf("plain text by its header: %v", err)
	}
}

func TestCharsets(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(page)
	big, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(page)
	for name, c := range map[string]struct{ data, header string }{
		"utf-8":                          {page, ""},
		"utf-8 with a mark":              {"\xef\xbb\xbf" + page, ""},
		"utf-8 declared as latin":        {page, "text/html; charset=iso-8859-1"},
		"windows-1252 undeclared":        {latin, ""},
		"windows-1252 in the header":     {latin, "text/html; charset=windows-1252"},
		"utf-16 without a mark":          {little, ""},
		"utf-16 with a mark":             {big, ""},
		"utf-16 against the header":      {big, "text/html; charset=utf-8"},
		"declared far into the document": {strings.Replace(latin, "<head>", "<head><!--"+strings.Repeat("x", 3000)+`--><meta charset="windows-1252">`, 1), ""},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := decode.Decode([]byte(c.data), c.header, "")
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(p.Text, "Bürgermeisterin Änne Ößler – „ja“.") || strings.ContainsRune(p.Text, '\uFEFF') {
				t.Errorf("wrong text: %q", p.Text)
			}
		})
	}
}

func TestCharsetOfOneDamagedByte(t *testing.T) {
	p, err := decode.Decode([]byte("Größe, Maß und \xe2 Zahl sind übel."), "", "")
	if err != nil || !strings.Contains(p.Text, "Größe, Maß und \uFFFD Zahl") {
		t.Errorf("%v %v", p, err)
	}
}

func TestJapaneseHiddenInASCII(t *testing.T) {
	in, _ := japanese.ISO2022JP.NewEncoder().String(`<html><meta charset="iso-2022-jp"><p>港の料金</p></html>`)
	p, err := decode.Decode([]byte(in), "", "")
	if err != nil || !strings.Contains(p.Text, "港の料金") {
		t.Errorf("%v %v", p, err)
	}
}

func TestTooDeepForATreeIsFlattened(t *testing.T) {
	in := "<html><head><title>no</title></head><body>" + strings.Repeat("<div>", 600) +
		"<p>The <b>harbour</b>master&#39;s\n fee.</p><script>no()</script><p>Second<br>line.</p>"
	p, err := decode.Decode([]byte(in), "", "")
	if err != nil {
		t.Fatal(err)
	}
	if want := "The harbourmaster's fee.\n\nSecond\nline."; p.Text != want || p.MediaType != decode.Plain {
		t.Errorf("got %q", p.Text)
	}
}

func TestWhatNobodySeesIsLeftOutOfWhatIsTooDeep(t *testing.T) {
	in := "<html><body>" + strings.Repeat("<div>", 600) +
		`<div style="display:none"><div>By nobody.</div> Still nobody.</div><p>Seen.</p><template>no</template><p hidden>No.</p><p>Seen, too.</p>`
	p, err := decode.Decode([]byte(in), "", "")
	if err != nil {
		t.Fatal(err)
	}
	if want := "Seen.\n\nSeen, too."; p.Text != want {
		t.Errorf("got %q", p.Text)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(page), "text/html", "a.html")
	f.Add([]byte("---\ntitle: x\n---\n# H\n"), "", "a.md")
	f.Add([]byte("\xff\xfea\x00b\x00"), "", "")
	f.Add([]byte("---\nsource: https://a.example\n---\n> [!note] x\n> y\n\n[[a|b]] ==c== [^1] ^[d] {{< e >}} %%f%%\n\n[^1]: g\n"), "", "a.md")
	f.Add([]byte("% T\n% A\n\n!!! note\n    x\n::: y\n#tag\n"), "", "a.md")
	f.Add([]byte("---- Forwarded message ----\nFrom: a\nSubject: b\n\n> c\n"), "", "")
	f.Add([]byte("[1]a [2]b [3]c\n\nd\n\nReferences\n\n1. http://a\n2. http://b\n3. http://c\n"), "", "")
	f.Add([]byte("Head 1\n\nx no-\nbody\n\fHead 2\n\ny\f"), "", "")
	f.Add([]byte("<p>x<sup><a href=#f>1</a></sup><pre>y</pre><div class=footnotes><a href=#b>1</a><p>z</div>"), "", "a.html")
	f.Add([]byte("<?xml version='1.0' encoding='shift_jis'?><html>\x83\x65</html>"), "", "")
	f.Add([]byte(strings.Repeat("<table>", 600)+"x"), "text/html; charset=big5", "")
	f.Fuzz(func(t *testing.T, data []byte, header, name string) {
		p, err := decode.Decode(data, header, name)
		if err != nil {
			if k := content.KindOf(err); k != content.Refused && k != content.NoArticle {
				t.Fatalf("kind %d: %v", k, err)
			}
			return
		}
		if !utf8.ValidString(p.Text) || strings.ContainsRune(p.Text, '\r') {
			t.Fatal("text is not as promised")
		}
		if (p.Tree != nil) != (p.MediaType == decode.HTML) {
			t.Fatal("tree and type disagree")
		}
	})
}
