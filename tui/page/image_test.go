package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Words that stand for an image and begin its caption are shown once, and are
// found once.
func TestImageSaysItOnce(t *testing.T) {
	for _, c := range []struct{ text, caption, want string }{
		{"The ferry at the slip", "The ferry at the slip. Photo by Tomasz Brandt.", "The ferry at the slip. Photo by Tomasz Brandt."},
		{"The ferry at the slip", "The ferry at the slip", "The ferry at the slip"},
		{"A ferry", "The last crossing.", "A ferry The last crossing."},
		{"A ferry", "", "A ferry"},
		{"", "The last crossing.", "The last crossing."},
		{"", "", "image"},
	} {
		d := &content.Document{Blocks: []content.Block{{Kind: content.Image, Text: clean.Text(c.text), Caption: clean.Text(c.caption)}}}
		p := New(d, look(), Options{Width: 72, Method: ansi.GraphemeWidth})
		var lines []string
		for _, l := range p.Lines(p.Top(), 9) {
			lines = append(lines, strings.TrimSpace(ansi.Strip(l.Draw(&Looks{Current: NoSentence}))))
		}
		got := strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
		if !strings.HasSuffix(got, c.want) || len(strings.Fields(got)) > len(strings.Fields(c.want))+1 {
			t.Errorf("alt %q, caption %q: %q, want %q", c.text, c.caption, got, c.want)
		}
		if strings.HasPrefix(c.caption, c.text) && c.text != "" {
			if hits := p.Find("ferry"); len(hits) != 1 {
				t.Errorf("alt %q, caption %q: %d hits", c.text, c.caption, len(hits))
			}
		}
	}
}
