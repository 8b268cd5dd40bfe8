package envelope_test

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/decode/envelope"
)

const page = "<html><body><p>The ferry to Ostrand sails again.</p></body></html>"

func packed(t testing.TB, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil || w.Close() != nil {
		t.Fatal("cannot pack")
	}
	return b.String()
}

func mail(head, body string) string {
	return "From: Mirela Vosk <mv@dunlin.example>\nDate: Tue, 4 Feb 2025 07:30:00 +0100\nMIME-Version: 1.0\n" + head + "\n\n" + body
}

func letters() string {
	return "From mv@dunlin.example Tue Feb  4 07:30:00 2025\n" + mail("Subject: Fwd: The ferry", "It sails.\n>From Monday on.\n") +
		"\nFrom ob@dunlin.example Wed Feb  5 07:30:00 2025\n" + mail("Subject: The toll", "It rises.\n")
}

func TestWhatIsTakenOut(t *testing.T) {
	both := mail(`Subject: =?utf-8?q?F=C3=A4hre?=
Content-Type: multipart/alternative; boundary="b 1"`, "preface\n--b 1\nContent-Type: text/plain\n\nplain words\n--b 1\nContent-Type: "+
		"text/html\nContent-Transfer-Encoding: base64\n\n"+
		base64.StdEncoding.EncodeToString([]byte(page))+"\n--b 1--\nend\n")
	for name, c := range map[string]struct {
		data    string
		entry   int
		want    string
		said    envelope.Facts
		refused string
	}{
		"a page as it is": {data: page, want: page},
		"packed":          {data: packed(t, page), want: page},
		"packed twice":    {data: packed(t, packed(t, page)), want: page},
		"a recorded answer": {
			data: "HTTP/1.1 301 Moved\r\nLocation: https://dunlin.example/ferry\r\n\r\nHTTP/2 200 \r\ncontent-type: text/html\r\n\r\n" + page, want: page,
			said: envelope.Facts{Address: envelope.Fact{Value: "https://dunlin.example/ferry", Where: "redirect in the server's answer"}},
		},
		"a recorded refusal": {data: "HTTP/1.1 404 Not Found\r\n\r\n" + page, refused: "a server's answer 404"},
		"a mail in two forms": {data: both, want: page, said: envelope.Facts{
			Title: envelope.Fact{Value: "Fähre", Where: "mail header Subject"}, Author: envelope.Fact{Value: "Mirela Vosk", Where: "mail header From"},
			Date: envelope.Fact{Value: "Tue, 4 Feb 2025 07:30:00 +0100", Where: "mail header Date"},
		}},
		"an attachment is not the letter": {
			data: mail(`Content-Type: multipart/mixed; boundary=x`,
				"--x\nContent-Type: text/html\nContent-Disposition: attachment\n\nbill\n--x\nContent-Type: text/plain\n\nletter\n--x--\n"), want: "letter",
			said: envelope.Facts{
				Author: envelope.Fact{Value: "Mirela Vosk", Where: "mail header From"},
				Date:   envelope.Fact{Value: "Tue, 4 Feb 2025 07:30:00 +0100", Where: "mail header Date"},
			},
		},
		"a type with letters that are no UTF-8": {
			data: mail("Content-Type: multipart/mixed; Boundary=x; y="+strings.Repeat("\xff", 100), "--x\nContent-Type: text/plain\n\nletter\n--x--\n"),
			want: "letter",
			said: envelope.Facts{
				Author: envelope.Fact{Value: "Mirela Vosk", Where: "mail header From"},
				Date:   envelope.Fact{Value: "Tue, 4 Feb 2025 07:30:00 +0100", Where: "mail header Date"},
			},
		},
		"lines that flow": {
			data: mail("Content-Type: text/plain; format=flowed\nSubject: x", "one \ntwo\n\n three\n"), want: "one two\n\nthree\n",
			said: envelope.Facts{
				Title: envelope.Fact{Value: "x", Where: "mail header Subject"}, Author: envelope.Fact{Value: "Mirela Vosk", Where: "mail header From"},
				Date: envelope.Fact{Value: "Tue, 4 Feb 2025 07:30:00 +0100", Where: "mail header Date"},
			},
		},
		"a saved page": {
			data: "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://dunlin.example/ferry\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: " +
				"multipart/related;\r\n\tboundary=\"--q\"\r\n\r\n" +
				"----q\r\nContent-Type: text/html\r\nContent-Location: https://dunlin.example/advert\r\n\r\nadvert\r\n" +
				"----q\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: " +
				"https://dunlin.example/ferry\r\n\r\n<p>sa=\r\nils=21</p>\r\n----q--\r\n",
			want: "<p>sails!</p>", said: envelope.Facts{Address: envelope.Fact{Value: "https://dunlin.example/ferry", Where: "address in the saved page"}},
		},
		"a page that an older browser saved": {
			data: "From: <Saved by Windows Internet Explorer 8>\nSubject: x\nDate: Tue, 4 Feb 2025 07:30:00 +0100\nMIME-Version: 1.0\nContent-Type: " +
				"multipart/related; boundary=q\n\n--q\nContent-Type: text/html\nContent-Location: https://dunlin.example/ferry\n\n" + page + "\n--q--\n",
			want: page, said: envelope.Facts{Address: envelope.Fact{Value: "https://dunlin.example/ferry", Where: "address in the saved page"}},
		},
		"a mail that Apple's program keeps": {
			data: fmt.Sprintf("%-10d\n", len(mail("Subject: x", "letter\n"))) + mail("Subject: x", "letter\n") + `<?xml version="1.0"?><plist/>`,
			want: "letter\n",
			said: envelope.Facts{
				Title: envelope.Fact{Value: "x", Where: "mail header Subject"}, Author: envelope.Fact{Value: "Mirela Vosk", Where: "mail header From"},
				Date: envelope.Fact{Value: "Tue, 4 Feb 2025 07:30:00 +0100", Where: "mail header Date"},
			},
		},
		"a mail attached whole": {
			data: "From: Odo Brand <ob@dunlin.example>\nDate: Fri, 7 Feb 2025 07:30:00 +0100\nSubject: Fwd: x\nContent-Type: multipart/mixed; boundary=q\n\n" +
				"--q\nContent-Type: text/plain\n\nRead this!\n--q\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n" +
				mail("Subject: y", "letter") + "\n--q--\n",
			want: "letter",
			said: envelope.Facts{
				Title: envelope.Fact{Value: "y", Where: "mail header Subject"}, Author: envelope.Fact{Value: "Mirela Vosk", Where: "mail header From"},
				Date: envelope.Fact{Value: "Tue, 4 Feb 2025 07:30:00 +0100", Where: "mail header Date"},
			},
		},
		"what 'curl -v' tells": {
			data: "* Trying 192.0.2.1:443...\n> GET /ferry HTTP/2\n> Host: dunlin.example\n> \n< HTTP/2 302 \n< location: https://dunlin.example/f\n< \n" +
				"* Issue another request\n> GET /f HTTP/2\n>\n< HTTP/2 200 \n< content-type: text/html\n< \n{ [5 bytes data]\n" + page, want: page,
			said: envelope.Facts{Address: envelope.Fact{Value: "https://dunlin.example/f", Where: "redirect in the server's answer"}},
		},
		"a sender as of old": {
			data: "Received: by x\nFrom: mv@dunlin.example (Mirela Vosk)\nDate: Tue, 4 Feb 2025 07:30:00 +0100\nSubject: x\n\nletter", want: "letter",
			said: envelope.Facts{
				Title: envelope.Fact{Value: "x", Where: "mail header Subject"}, Author: envelope.Fact{Value: "Mirela Vosk", Where: "mail header From"},
				Date: envelope.Fact{Value: "Tue, 4 Feb 2025 07:30:00 +0100", Where: "mail header Date"},
			},
		},
		"a quotation is no answer": {data: "> The ferry\n> sails.\n", want: "> The ferry\n> sails.\n"},
		"a mailbox of two":         {data: letters(), refused: "a mailbox with 2 messages"},
		"a mailbox names them":     {data: letters(), refused: "#1 “The ferry”, #2 “The toll”"},
		"no such message":          {data: letters(), entry: 3, refused: "the last one is #2"},
		"a note that is no mail":   {data: "Note: this is a text.\nAnd so on.\n", want: "Note: this is a text.\nAnd so on.\n"},
		"empty parts":              {data: mail("Content-Type: multipart/mixed; boundary=x", "--x\n\n--x--\n"), refused: "a message without a text"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := envelope.Open([]byte(c.data), "", c.entry)
			if c.refused != "" {
				if err == nil || !strings.Contains(err.Error(), c.refused) {
					t.Fatalf("got %v, want %q", err, c.refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if string(got.Data) != c.want {
				t.Errorf("got %q, want %q", got.Data, c.want)
			}
			if got.Facts != c.said {
				t.Errorf("it says %+v, want %+v", got.Facts, c.said)
			}
		})
	}
}

func TestMessageOfMailbox(t *testing.T) {
	got, err := envelope.Open([]byte(letters()), "", 1)
	if err != nil || !strings.Contains(string(got.Data), "It sails.\nFrom Monday on.") || got.Title.Value != "The ferry" {
		t.Errorf("%v %q %+v", err, got.Data, got.Facts)
	}
}

// binaryList writes a property list of strings in its binary form.
func binaryList(pairs ...string) string {
	var b bytes.Buffer
	b.WriteString("bplist00")
	var at []int
	for _, s := range pairs {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "\x5f\x11%c%c%s", len(s)>>8, len(s)&0xff, s)
	}
	at = append(at, b.Len())
	b.WriteByte(byte(0xd0 | len(pairs)/2))
	for i := 0; i < len(pairs); i += 2 {
		b.WriteByte(byte(i))
	}
	for i := 1; i < len(pairs); i += 2 {
		b.WriteByte(byte(i))
	}
	table := b.Len()
	for _, a := range at {
		b.Write([]byte{byte(a >> 8), byte(a)})
	}
	b.Write([]byte{0, 0, 0, 0, 0, 0, 2, 1})
	for _, n := range []int{len(at), len(at) - 1, table} {
		b.Write([]byte{0, 0, 0, 0, 0, 0, byte(n >> 8), byte(n)})
	}
	return b.String()
}

const webArchive = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0"><dict>
<key>WebMainResource</key><dict><key>WebResourceData</key><data>PHA+c2FpbHM8L3A+</data><key>WebResourceMIMEType</key><string>text/html</string>
<key>WebResourceURL</key><string>https://dunlin.example/ferry</string></dict>
<key>WebSubresources</key><array><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>AAAA</data></dict></dict></array></dict></plist>`

func TestWebArchive(t *testing.T) {
	got, err := envelope.Open([]byte(webArchive), "", 0)
	if err != nil || string(got.Data) != "<p>sails</p>" || got.MediaType != "text/html" || got.Address.Value != "https://dunlin.example/ferry" {
		t.Errorf("%v %q %+v", err, got.Data, got)
	}
}

func TestShortcut(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"windows": {"[InternetShortcut]\r\nIconIndex=1\r\nURL=https://dunlin.example/ferry\r\n", "https://dunlin.example/ferry"},
		"windows, marked": {
			"\ufeff[{000214A0-0000-0000-C000-000000000046}]\nProp3=19,2\n[InternetShortcut]\nurl = http://dunlin.example/\n",
			"http://dunlin.example/",
		},
		"linux, KDE": {"[Desktop Entry]\nType=Link\nURL[$e]=https://dunlin.example/\n", "https://dunlin.example/"},
		"linux":      {"[Desktop Entry]\nType=Link\nName=Ferry\nURL=https://dunlin.example/\n", "https://dunlin.example/"},
		"mac, xml": {`<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://dunlin.example/?a=1&amp;b=2</string></dict>` +
			`</plist>`, "https://dunlin.example/?a=1&b=2"},
		"mac, binary":      {binaryList("URL", "https://dunlin.example/ferry"), "https://dunlin.example/ferry"},
		"another scheme":   {"[InternetShortcut]\nURL=file:///etc/passwd\n", ""},
		"a text about one": {"The file begins with\n[InternetShortcut]\nURL=https://dunlin.example\n", ""},
		"a page":           {page, ""},
	} {
		if got, ok := envelope.Shortcut([]byte(c.data)); got != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q %v, want %q", name, got, ok, c.want)
		}
	}
}

const (
	long = "<p>The ferry to Ostrand sails again, and nobody on the quay had thought that it would. "
	rss  = `<?xml version="1.0"?><rss version="2.0"><channel><title>Dunlin</title><image><title>Logo</title></image>%s</channel></rss>`
	atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Dunlin</title><entry><title>The ferry</title><link rel="self" href="x"/><link ` +
		`href="https://dunlin.example/f"/>` +
		`<author><name>Mirela Vosk</name><email>mv@dunlin.example</email></author><published>2025-02-04</published><content type="xhtml"><div><p>%s <a ` +
		`href="/q">quay</a> &amp; toll.</p></div></content></entry></feed>`
)

func TestFeed(t *testing.T) {
	item := func(title, body string) string {
		return "<item><title>" + title + "</title><link>https://dunlin.example/" + title +
			"</link><author>mv@dunlin.example (Mirela Vosk)</author><media:title>no</media:title><description><![CDATA[" + body + "]]></description></item>"
	}
	text := strings.Repeat(long, 6)
	got, is, err := envelope.Feed(fmt.Sprintf(rss, item("ferry", text)), 0)
	if err != nil || !is || !strings.Contains(string(got.Data), strings.TrimSpace(text)) || got.Title.Value != "ferry" || got.Author.Value != "Mirela Vosk" ||
		got.Publisher.Value != "Dunlin" || got.Address.Value != "https://dunlin.example/ferry" {
		t.Errorf("RSS: %v %v %+v", is, err, got.Facts)
	}
	got, is, err = envelope.Feed(fmt.Sprintf(atom, strings.Repeat("It sails again today. ", 20)), 0)
	if err != nil || !is || !strings.Contains(string(got.Data), `<a href="/q">quay</a> &amp; toll.</p>`) || got.Author.Value != "Mirela Vosk" ||
		got.Address.Value != "https://dunlin.example/f" || got.Date.Value != "2025-02-04" {
		t.Errorf("Atom: %v %v %q %+v", is, err, got.Data, got.Facts)
	}
	for entry, words := range map[int]string{
		0: "a feed with 2 entries; put the number of one behind its name: #1 “ferry”, #2 “toll”",
		1: "holds a summary only; the article is at https://dunlin.example/ferry", 9: "the last one is #2",
	} {
		if _, _, err := envelope.Feed(fmt.Sprintf(rss, item("ferry", "Short.")+item("toll", text)), entry); err == nil ||
			!strings.Contains(err.Error(), words) {
			t.Errorf("entry %d: %v", entry, err)
		}
	}
	if got, _, err := envelope.Feed(fmt.Sprintf(rss, item("ferry", "Short.")+item("toll", text)), 2); err != nil || got.Title.Value != "toll" {
		t.Errorf("entry 2: %v %+v", err, got.Facts)
	}
	whole := `<feed><title>Dunlin</title><author><name>Mirela Vosk</name></author><entry><title type="html">Tolls &amp;amp; ` +
		`&lt;i&gt;ferries&lt;/i&gt;</title><content>` + text + `</content></entry></feed>`
	if got, _, err := envelope.Feed(whole, 0); err != nil || got.Author.Value != "Mirela Vosk" || got.Title.Value != "Tolls & ferries" {
		t.Errorf("an author of the whole feed, a title with markup: %v %+v", err, got.Facts)
	}
	if _, is, _ := envelope.Feed("<ledger><item/></ledger>", 0); is {
		t.Error("another document is taken for a feed")
	}
}

func TestJSONFeed(t *testing.T) {
	const head = `{"version":"https://jsonfeed.org/version/1.1","title":"Dunlin","authors":[{"name":"Mirela Vosk"}],"items":[%s]}`
	const item = `{"title":"The ferry","url":"https://dunlin.example/f","date_published":"2025-02-04","content_text":"%s\n\nIt is < late."}`
	got, is, err := envelope.JSONFeed(fmt.Sprintf(head, fmt.Sprintf(item, strings.Repeat("It sails again today. ", 20))), 0)
	if err != nil || !is || !strings.Contains(string(got.Data), "today. </p><p>It is &lt; late.</p>") || got.Title.Value != "The ferry" ||
		got.Author.Value != "Mirela Vosk" || got.Address.Value != "https://dunlin.example/f" || got.Date.Value != "2025-02-04" {
		t.Errorf("%v %v %q %+v", is, err, got.Data, got.Facts)
	}
	short := fmt.Sprintf(item, "Short.")
	if _, _, err := envelope.JSONFeed(fmt.Sprintf(head, short+","+short), 0); err == nil || content.KindOf(err) != content.Listing {
		t.Errorf("two entries: %v", err)
	}
	if _, is, _ := envelope.JSONFeed(`{"items":[]}`, 0); is {
		t.Error("other data is taken for a feed")
	}
}

// What is made to grow without end is given up.
func TestBounds(t *testing.T) {
	if _, err := envelope.Open([]byte(packed(t, strings.Repeat("a", envelope.MaxOpened+1))), "", 0); err == nil ||
		content.KindOf(err) != content.Refused || !strings.Contains(err.Error(), "larger than 64 MB") {
		t.Errorf("a file that unpacks to too much: %v", err)
	}
	nest := page
	for range 40 {
		nest = packed(t, nest)
	}
	if _, err := envelope.Open([]byte(nest), "", 0); err == nil || !strings.Contains(err.Error(), "too many layers") {
		t.Errorf("many layers: %v", err)
	}
	var deep strings.Builder
	for i := range 5_000 {
		fmt.Fprintf(&deep, "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n", i, i+1)
	}
	if _, err := envelope.Open([]byte(mail("Content-Type: multipart/mixed; boundary=b0", deep.String())), "", 0); err == nil {
		t.Error("parts without end are read")
	}
	head := "Subject: x\n" + strings.Repeat("X-Pad: "+strings.Repeat("y", 1000)+"\n", 400)
	if got, err := envelope.Open([]byte(mail(head, "body")), "", 0); err != nil || string(got.Data) == "body" {
		t.Errorf("a head of 400 KB is read: %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(packed(f, page)), 0)
	f.Add([]byte(letters()), 2)
	f.Add([]byte("HTTP/1.1 200 OK\r\nA: b\r\n\r\nx"), 0)
	f.Add([]byte(mail("Content-Type: multipart/related; boundary=b", "--b\nContent-Type: message/rfc822\n\n"+mail("Subject: y", "z")+"\n--b--")), 0)
	f.Add([]byte(webArchive), 0)
	f.Add([]byte(binaryList("WebMainResource", "x", "URL", "y")), 0)
	f.Fuzz(func(t *testing.T, data []byte, entry int) {
		got, err := envelope.Open(data, "text/html", entry)
		if err != nil {
			if k := content.KindOf(err); k != content.Refused && k != content.NoArticle {
				t.Fatalf("kind %d: %v", k, err)
			}
			return
		}
		if len(got.Data) > envelope.MaxOpened {
			t.Fatalf("%d bytes", len(got.Data))
		}
		envelope.Shortcut(data)
	})
}

func FuzzFeed(f *testing.F) {
	f.Add(fmt.Sprintf(rss, "<item><title>a</title><description>"+long+"</description></item>"), 0)
	f.Add(fmt.Sprintf(atom, long), 1)
	f.Fuzz(func(t *testing.T, text string, entry int) {
		if _, is, err := envelope.Feed(text, entry); err != nil && !is {
			t.Fatal("an error about what is no feed")
		}
	})
}

func TestTheCauseOfAFileThatCannotBeUnpacked(t *testing.T) {
	if _, err := envelope.Open([]byte(packed(t, page)[:5]), "", 0); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("%v does not say why", err)
	}
}
