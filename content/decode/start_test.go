package decode_test

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/decode"
)

const crossing = "The ferry to Ostby was late again, and nobody on the pier could say why.\n\n"

// The start of a large file is a page as the whole is one, of whole lines.
func TestTheStartOfALargeFile(t *testing.T) {
	for name, text := range map[string]string{
		decode.Plain:    strings.Repeat(crossing, 20_000),
		decode.Markdown: "# Ferries\n\n" + strings.Repeat("- *"+crossing[:20]+"*\n", 60_000),
		decode.HTML:     "<!DOCTYPE html><title>Ferries</title>" + strings.Repeat(ferry+"\n", 12_000),
	} {
		start, whole := decode.Start([]byte(text), "", "ferry"), opened(t, []byte(text), "ferry")
		if start == nil {
			t.Errorf("%s: it has none", name)
			continue
		}
		if start.MediaType != name || whole.MediaType != name {
			t.Errorf("%s: the start is %s, the whole %s", name, start.MediaType, whole.MediaType)
		}
		if n := len(start.Text); n > len(text)/4 || !strings.HasPrefix(text, start.Text) || !strings.HasSuffix(start.Text, "\n") {
			t.Errorf("%s: %d of %d bytes, or others", name, n, len(text))
		}
	}
}

func opened(t *testing.T, data []byte, name string) *decode.Page {
	t.Helper()
	p, err := decode.Open(data, "", name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Half an envelope is not opened, and what is told by the whole only is left to it.
func TestFilesWithoutAStart(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	for i := range 300_000 {
		_, _ = z.Write([]byte{byte(i * i >> 3), byte(i * 7 >> 2), byte(i ^ i>>5), byte(i * 31 >> 4), '\n'})
	}
	if z.Close() != nil {
		t.Fatal("it is not packed")
	}
	letters := strings.Repeat("From ada@ostby.example Mon Jan  5 10:00:00 2026\nFrom: Ada Quill <ada@ostby.example>\nSubject: Ferries\n\n"+crossing, 9_000)
	const mail = "From: Ada Quill <ada@ostby.example>\nSubject: Ferries\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nMIME-Version: 1.0\n\n"
	for name, data := range map[string]string{
		"short.txt":      strings.Repeat(crossing, 20),
		"line.txt":       strings.Repeat(strings.TrimSpace(crossing)+" ", 20_000),
		"letters.mbox":   letters,
		"letters.mbox#2": letters,
		"feed.xml":       `<?xml version="1.0"?><rss version="2.0"><channel><item>` + strings.Repeat(crossing, 20_000) + "</item></channel></rss>",
		"page.gz":        packed.String(),
		"mail.eml":       mail + strings.Repeat(crossing, 20_000),
		"empty.txt":      strings.Repeat("\n", 2<<20),
	} {
		if len(data) < 1<<20 && name != "short.txt" {
			t.Fatalf("%s: %d bytes are too few to tell", name, len(data))
		}
		if p := decode.Start([]byte(data), "", name); p != nil {
			t.Errorf("%s has a start of %d bytes, %s", name, len(p.Text), p.MediaType)
		}
	}
}
