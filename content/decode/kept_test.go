package decode_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/decode/envelope"
)

func decoded(t *testing.T, data, name string) *decode.Page {
	t.Helper()
	p, err := decode.Decode([]byte(data), "", name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestForwardedMail(t *testing.T) {
	const letter = "The ferry to Ostrand sails\nagain.\n\nNobody thought that it would.\n"
	for name, in := range map[string]string{
		"with a mark": "Read this!\n\n---------- Forwarded message ---------\nFrom: Mirela Vosk <mv@dunlin.example>\nDate: Tue, Feb 4, 2025\nSubject: Fwd: " +
			"The ferry\nTo: <r@mail.example>\n\n" +
			"> The ferry to Ostrand sails\n> again.\n>\n> Nobody thought that it would.\n",
		"as Outlook writes it": "From: Mirela Vosk <mv@dunlin.example>\nSent: Tue, Feb 4, 2025\nTo: reader\nSubject: The ferry\n\nThe ferry to Ostrand " +
			"sails\nagain.\n\nNobody thought that it would.\n",
		"as Outlook quotes it": "-----Original Message-----\nFrom: Mirela Vosk [mailto:mv@dunlin.example]\nSent: Tue, Feb 4, 2025\nSubject: RE: The ferry\n\n" +
			"The ferry to Ostrand sails\nagain.\n\nNobody thought that it would.\n",
		"in German": "-------- Weitergeleitete Nachricht --------\nBetreff: 	The ferry\nDatum: 	Tue, Feb 4, 2025\n" +
			"Von: 	Mirela Vosk <mv@dunlin.example>\nAn: 	reader\n\n\n" +
			"The ferry to Ostrand sails\nagain.\n\nNobody thought that it would.\n",
		"twice": "---------- Forwarded message ---------\nFrom: Odo Brand <ob@dunlin.example>\nDate: Fri, Feb 7, 2025\nSubject: Fwd: The ferry\n\n" +
			"---------- Forwarded message ---------\nFrom: Mirela Vosk <mv@dunlin.example>\nDate: Tue, Feb 4, 2025\nSubject: The ferry\nTo: Odo\n\n" + letter,
		"below words, without a mark": "FYI\n\n________________\nFrom: Mirela Vosk <mv@dunlin.example>\nSent: Tue, Feb 4, 2025\nTo: Odo\n" +
			"Importance: High\nSubject: The ferry\n\n" +
			"CAUTION: This e-mail originated from outside of the company.\nDo not open attachments.\n\n" + letter +
			"\nGet Outlook for iOS<https://post.example/o>\n",
		"all on one line": "  ----- Forwarded Message -----From: Mirela Vosk <mv@dunlin.example>To: Odo <ob@dunlin.example>Sent: Tue, Feb 4, 2025" +
			"Subject: The ferry\n\n" + letter,
		"with an end": "----- Forwarded message from Mirela Vosk -----\n\nDate: Tue, Feb 4, 2025\nFrom: Mirela Vosk <mv@dunlin.example>\n" +
			"Subject: The ferry\nUser-Agent: Mutt/2.2\n\n" + letter + "\n----- End forwarded message -----\n",
	} {
		p := decoded(t, in, "a.txt")
		if got := strings.TrimSpace(p.Text); got != "The ferry to Ostrand sails again.\n\nNobody thought that it would." {
			t.Errorf("%s: %q", name, got)
		}
		want := envelope.Facts{
			Title:  envelope.Fact{Value: "The ferry", Where: "head of the forwarded mail"},
			Author: envelope.Fact{Value: "Mirela Vosk", Where: "head of the forwarded mail"},
			Date:   envelope.Fact{Value: "Tue, Feb 4, 2025", Where: "head of the forwarded mail"},
		}
		if p.Envelope != want {
			t.Errorf("%s: %+v", name, p.Envelope)
		}
		if len(p.Aside) == 0 {
			t.Errorf("%s: the head is lost", name)
		}
	}
	const talk = "Question: who pays?\n\nAnswer: nobody.\n"
	if p := decoded(t, talk, ""); p.Text != talk {
		t.Errorf("a talk is taken for a mail: %q", p.Text)
	}
}

func TestForwardedMailInHTML(t *testing.T) {
	const letter = "<p>The ferry to Ostrand sails again.</p>"
	for name, in := range map[string]string{
		"as Gmail writes it": `<div dir="ltr">Read this!<br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: ` +
			`<strong>Mirela Vosk</strong> <span>&lt;<a href="mailto:mv@dunlin.example">mv@dunlin.example</a>&gt;</span><br>Date: Tue, Feb 4, 2025<br>` +
			`Subject: The ferry<br>To: Odo<br></div><br>` + letter + `</div></div>`,
		"as Outlook writes it": `<p>FYI</p><div><p><b>From:</b> Mirela Vosk &lt;mv@dunlin.example&gt;<br><b>Sent:</b> Tue, Feb 4, 2025<br><b>To:</b> Odo<br>` +
			`<b>Subject:</b> The ferry</p></div>` + letter,
		"as Thunderbird writes it": `-------- Forwarded Message --------<table><tr><th>Subject: </th><td>The ferry</td></tr>` +
			`<tr><th>Date: </th><td>Tue, Feb 4, 2025</td></tr><tr><th>From: </th><td>Mirela Vosk &lt;mv@dunlin.example&gt;</td></tr></table><br>` + letter,
	} {
		p := decoded(t,
			"From: Odo Brand <ob@dunlin.example>\nDate: Fri, 7 Feb 2025 07:30:00 +0100\nSubject: Fwd: The ferry\nContent-Type: text/html\n\n"+in, "")
		var shown strings.Builder
		for n := range p.Tree.Descendants() {
			if n.Type == html.TextNode {
				shown.WriteString(n.Data)
			}
		}
		if got := strings.TrimSpace(shown.String()); got != "The ferry to Ostrand sails again." {
			t.Errorf("%s: %q", name, got)
		}
		if p.Envelope.Author.Value != "Mirela Vosk" || p.Envelope.Date.Value != "Tue, Feb 4, 2025" || len(p.Aside) == 0 {
			t.Errorf("%s: %+v", name, p.Envelope)
		}
	}
}

func TestLinksOfTextBrowsers(t *testing.T) {
	const text = "   The [8]ferry to Ostrand sails again, and nobody on the quay\n   had thought that it would.\n\n"
	list := "\n   1. https://dunlin.example/1\n   8. https://dunlin.example/8\n   9. https://dunlin.example/9\n   10. https://dunlin.example/10\n"
	for name, in := range map[string]string{
		"lynx": "   #[1]alternate\n\n   [2]Dunlin\n\n     * [3]Home\n     * [4]News\n\n              The ferry\n\n" + text +
			"   [9]About [10]Contact [1]Imprint\n\nReferences\n" + list,
		"elinks":                 "   Link: [1]alternate\n\n   [2]Dunlin\n\n   The ferry\n\n" + text + "References\n\n   Visible links\n" + list,
		"a title that is a link": "   [1]The ferry\n\n" + text + "References\n" + list,
		"w3m":                    "The ferry\n\n" + text + "References:\n\n[1] https://dunlin.example/1\n[8] https://dunlin.example/8\n",
	} {
		want := "The ferry\n\nThe ferry to Ostrand sails again, and nobody on the quay had thought that it would."
		if got := strings.Join(strings.FieldsFunc(decoded(t, in, "a.txt").Text, func(r rune) bool { return r == '\n' }),
			"\n\n"); strings.TrimSpace(got) != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestPagesPutTogether(t *testing.T) {
	const first = "The toll\n\nMirela Vosk\n\nThe ferry to Ostrand sails again, and nobody on the quay had\nthought that it would.1 The toll of the fer-"
	const second = "ry rose twice last year, and the harbour master\nOdo Brandt had not been told. He left the town at once.\nNobody asked why."
	want := "The toll\n\nMirela Vosk\n\nThe ferry to Ostrand sails again, and nobody on the quay had thought that it would.%s " +
		"The toll of the ferry rose twice last year, " +
		"and the harbour master Odo Brandt had not been told. He left the town at once. Nobody asked why."
	for name, c := range map[string]struct{ in, mark, below string }{
		"heads in turn": {first + "\n\n1\n\f2 The toll\n\n" + second +
			"\n\f3 Mirela Vosk\n\nIt went on.\n\f4 The toll\n\nSo it ended.\n\f", "1", "\n\nIt went on.\n\nSo it ended."},
		"the name of the paper": {"The Quay\n\n" + first + "\n\n- 1 -\n\fThe Quay\n\n" + second + "\n\n- 2 -\n\f", "1", ""},
		"as a browser prints it": {
			"04/02/2025, 07:30\n\nThe toll - Dunlin\n\n" + first +
				"\n\nhttps://dunlin.example/f\n\n1/2\n\n\f04/02/2025, 07:30\n\nThe toll - Dunlin\n\n" + second +
				"\n\nhttps://dunlin.example/f\n\n2/2\n\n\f", "1", "",
		},
		"a note at the foot": {
			first + "\n\n1 Minutes of the council,\nthird sheet.\n\f" + second + "\n\f", "[1]",
			"\n\n[1] Minutes of the council, third sheet.",
		},
	} {
		if got := strings.TrimSpace(decoded(t, c.in, "a.txt").Text); got != fmt.Sprintf(want, c.mark)+c.below {
			t.Errorf("%s:\n%q", name, got)
		}
	}
}

func TestQuotedMail(t *testing.T) {
	const text = "The ferry to Ostrand sails again.\n\nNobody thought that it would."
	const marked = "> The ferry to Ostrand sails\n> again.\n>\n> Nobody thought that it would.\n"
	for name, c := range map[string]struct{ in, author, date string }{
		"in an answer":       {"On Tue, 4 Feb 2025 at 07:30, Mirela Vosk <mv@dunlin.example> wrote:\n\n" + marked, "Mirela Vosk", "Tue, 4 Feb 2025 at 07:30"},
		"of a broken line":   {"On Tue, 4 Feb 2025 at 07:30, Mirela Vosk\n<mv@dunlin.example> wrote:\n" + marked, "Mirela Vosk", "Tue, 4 Feb 2025 at 07:30"},
		"in German":          {"Am 04.02.25 um 07:30 schrieb Mirela Vosk:\n" + marked, "Mirela Vosk", "04.02.25 um 07:30"},
		"with nothing above": {marked, "", ""},
	} {
		p := decoded(t, c.in, "a.txt")
		if got := strings.TrimSpace(p.Text); got != text {
			t.Errorf("%s: %q", name, got)
		}
		if p.Envelope.Author.Value != c.author || p.Envelope.Date.Value != c.date {
			t.Errorf("%s: %+v", name, p.Envelope)
		}
	}
	const answer = "On Monday it sailed, Vosk wrote:\n\n> No.\n\nAnd that was all.\n"
	if p := decoded(t, answer, ""); p.Text != answer {
		t.Errorf("a text with a quotation is taken for a mail: %q", p.Text)
	}
}

func TestSignatureOfAMail(t *testing.T) {
	p := decoded(t, "From: Mirela Vosk <mv@dunlin.example>\nSubject: The ferry\nDate: Tue, 4 Feb 2025 07:30:00 +0100\nMIME-Version: 1.0\n"+
		"Content-Type: text/plain; format=flowed\n\nThe ferry sails \nagain.\n\n-- \nThe Cold Quay\nUnsubscribe: https://dunlin.example/u\n", "a.eml")
	if got := strings.TrimSpace(p.Text); got != "The ferry sails again." {
		t.Errorf("got %q", got)
	}
	if len(p.Aside) != 1 || p.Aside[0].Reason != "signature of a mail" {
		t.Errorf("left out: %+v", p.Aside)
	}
}

func TestDumpOfATextBrowser(t *testing.T) {
	p := decoded(t, "   [1]Home [2]News [3]Sport\n\n                   The ferry\n\n   By [4]Mirela Vosk\n\n   The [5]ferry to Ostrand sails again, and "+
		"nobody on the quay\n   had thought [sic] that it would.\n\n"+
		"References\n\n   Visible links:\n   1. https://dunlin.example/\n   2. https://dunlin.example/news\n   3. https://dunlin.example/sport\n   4. "+
		"mailto:mv@dunlin.example\n   5. https://dunlin.example/f\n", "a.txt")
	if got := strings.Trim(p.Text, "\n"); got != "The ferry\n\nBy Mirela Vosk\n\nThe ferry to Ostrand sails again, and nobody on the quay had thought "+
		"[sic] that it would." {
		t.Errorf("got %q", got)
	}
	if len(p.Aside) != 2 || p.Aside[0].Reason != "addresses of links" || p.Aside[1].Text != "Home News Sport" {
		t.Errorf("aside: %+v", p.Aside)
	}
	const paper = "It was shown before [1].\n\nReferences\n\n1. Vosk, M.: On ferries.\n2. Brand, O.: On tolls.\n"
	if p := decoded(t, paper, "a.txt"); p.Text != paper {
		t.Errorf("a list of works is taken for one of links: %q", p.Text)
	}
}

func TestAddressesAmongTheWords(t *testing.T) {
	const want = "The ferry to Ostrand sails again.\nSee the toll, too."
	for name, in := range map[string]string{
		"of a mail":         "The ferry <https://dunlin.example/f> to Ostrand sails again.\nSee the toll <https://dunlin.example/t>, too.",
		"of a text browser": "#alternate next\nThe [https://dunlin.example/f]ferry to Ostrand sails again.\nSee the [file://localhost/t]toll, too.",
	} {
		if p := decoded(t, in, "a.txt"); strings.TrimSpace(p.Text) != want || len(p.Aside) < 2 {
			t.Errorf("%s: %q %+v", name, p.Text, p.Aside)
		}
	}
	const alone = "Read it:\n<https://dunlin.example/f>\n<https://dunlin.example/g>"
	if p := decoded(t, alone, "a.txt"); p.Text != alone {
		t.Errorf("addresses on lines of their own: %q", p.Text)
	}
}

func TestLongTitleOfAPrintedPage(t *testing.T) {
	for name, in := range map[string]string{
		"over a byline":   "The Quay   4 May\n\nThe ferry that nobody\nwaited for\nBy Mirela Vosk\nIt sails again.\n1\n\fThe Quay  4 May\nNobody waits.\n2\n\f",
		"in capitals":     "The Ferry That Nobody\nHas Waited For\n\nIt sails again.\n\f",
		"a line above it": "Opinion\nThe ferry that nobody waited for\n\nIt sails again.\n\f",
	} {
		want := map[string]string{
			"over a byline": "The ferry that nobody waited for\nBy Mirela Vosk\n", "in capitals": "The Ferry That Nobody Has Waited For\n",
			"a line above it": "Opinion\nThe ferry that nobody waited for\n",
		}[name]
		if p := decoded(t, in, "a.txt"); !strings.HasPrefix(p.Text, want) {
			t.Errorf("%s: %q", name, p.Text)
		}
	}
}

func TestPrintedPages(t *testing.T) {
	p := decoded(t, "Dunlin Quarterly 12\n\nThe ferry to Ostrand sails again, and no-\nbody thought it a well-known ﬁgure of a\n3\n\fDunlin Quarterly "+
		"13\n\nspeech, well-\nknown as it is.\n\nPage 4 of 9\n\f", "a.txt")
	if got := p.Text; got != "The ferry to Ostrand sails again, and nobody thought it a well-known figure of a speech, well-known\nas it is." {
		t.Errorf("got %q", got)
	}
	if len(p.Aside) != 4 {
		t.Errorf("aside: %+v", p.Aside)
	}
}

func TestPicturesWithinAPage(t *testing.T) {
	picture := strings.Repeat("iVBORw0KGgoAAAANSUhEUg", 1<<20)
	p := decoded(t, "<html><body><p>The ferry</p><img src=\"data:image/png;base64,"+picture+"\" alt=\"quay\"><p>sails; base64, it says, is no "+
		"picture.</p></body></html>", "a.html")
	if len(p.Text) > 400 || !strings.Contains(p.Text, `alt="quay"`) || !strings.Contains(p.Text, "sails; base64, it says") {
		t.Errorf("%d bytes: %.300s", len(p.Text), p.Text)
	}
}

func TestWhereAPageWasSaved(t *testing.T) {
	const head = "<html><head>%</head><body><p>x</p></body></html>"
	for name, c := range map[string]struct{ in, address, base string }{
		"comment of a browser": {
			"<!-- saved from url=(0029)https://dunlin.example/a/ferry -->\n" + head, "https://dunlin.example/a/ferry",
			"https://dunlin.example/a/ferry",
		},
		"comment of a saver": {
			"<html><!--\n Page saved with PageKeeper \n url: https://dunlin.example/f \n saved date: x\n--><head></head></html>",
			"https://dunlin.example/f", "https://dunlin.example/f",
		},
		"canonical link": {strings.Replace(head, "%", `<link rel="canonical" href="https://dunlin.example/c">`, 1), "", "https://dunlin.example/c"},
		"base element": {
			"<!-- saved from url=(0024)https://dunlin.example/f -->" + strings.Replace(head, "%", `<base href="/b/">`, 1),
			"https://dunlin.example/f", "https://dunlin.example/b/",
		},
		"a script for base": {strings.Replace(head, "%", `<base href="javascript:x">`, 1), "", ""},
		"said in the text":  {"<html><body><p>saved from url=(1)https://dunlin.example/f</p></body></html>", "", ""},
	} {
		p := decoded(t, c.in, "a.html")
		if p.Address != c.address || p.Base() != c.base {
			t.Errorf("%s: %q %q", name, p.Address, p.Base())
		}
		p.CameFrom("https://mirror.example/f")
		if p.Address != "https://mirror.example/f" {
			t.Errorf("%s: a page from the network says where it is from: %q", name, p.Address)
		}
	}
}

func TestTextThatWasEncodedTwice(t *testing.T) {
	for in, want := range map[string]string{
		"â€œThe cafÃ© is closed,â€\u009d he said, â€œtoday.â€ But Itâ€™s late â€” 5 Â£.": "“The café is closed,” he said, “today.” But It’s late — 5 £.",
		"The Ã and the â€ are letters.": "The Ã and the â€ are letters.",
	} {
		if p := decoded(t, in, "a.txt"); p.Text != want {
			t.Errorf("got %q, want %q", p.Text, want)
		}
	}
}

func TestLabelledAsUTF8AndIsNot(t *testing.T) {
	for in, want := range map[string]string{
		"<html><meta charset=utf-8><p>\x93The caf\xe9 is a fa\xe7ade\x94</p>":            "“The café is a façade”",
		"<html lang=\"ru\"><meta charset=utf-8><p>\xcf\xe0\xf0\xee\xec \xe8\xe4\xb8\xf2": "Паром идёт",
	} {
		if p := decoded(t, in, ""); !strings.Contains(p.Text, want) {
			t.Errorf("got %q, want %q", p.Text, want)
		}
	}
}

func TestTwoColumnsOfAPrintedPage(t *testing.T) {
	const page = `The ferry that nobody waited for

The ferry to Ostrand sails again, and     Nobody knows what it will cost, and the
nobody on the quay had thought that it    county has not asked. The engine is of
would sail at all this year.              1961, and its maker is gone.

The council had cancelled it in March,    The toll rises in the summer, says the
after the engine failed for the third     harbour office, which has not said by
time in a month.                          how much.
                                    3
` + "\f"
	const want = "The ferry that nobody waited for\n\n" +
		"The ferry to Ostrand sails again, and nobody on the quay had thought that it would sail at all this year.\n\n" +
		"The council had cancelled it in March, after the engine failed for the third time in a month.\n\n" +
		"Nobody knows what it will cost, and the county has not asked. The engine is of 1961, and its maker is gone.\n\n" +
		"The toll rises in the summer, says the harbour office, which has not said by how much."
	if p := decoded(t, page, "a.txt"); strings.TrimSpace(p.Text) != want {
		t.Errorf("got %q", p.Text)
	}
	const table = "Year  Boats  Men\n1910     12   40\n1920     14   44\n1930      9   31\n1940      4   12\n1950      4   11\n1960      3    9\n" +
		"1970      3    8\n\f"
	if p := decoded(t, table, "a.txt"); !strings.Contains(p.Text, "1910     12   40") {
		t.Errorf("a table: %q", p.Text)
	}
}
