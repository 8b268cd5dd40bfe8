package letters_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/letters"
)

// page is a page in blocks, one a line; a stroke stands for a line break, # leads a heading.
func page(s string) []letters.Block {
	var blocks []letters.Block
	for line := range strings.Lines(s) {
		text, heading := strings.CutPrefix(strings.TrimSpace(line), "# ")
		if text != "" {
			blocks = append(blocks, letters.Block{Text: strings.ReplaceAll(text, " / ", "\n"), Heading: heading})
		}
	}
	return blocks
}

func TestSignatures(t *testing.T) {
	for name, c := range map[string]struct {
		page string
		said bool
		want string
	}{
		"two lines": {`
			# The pier
			The pier is lost.
			Ada Quill / Port Orla
			# The ferry
			The ferry wakes me.
			Nell van Orr / East Slip, N.H.
			Nobody asked us.
			Peter Lund Jr. / Orla`, false, "2 Ada Quill @ Port Orla; 5 Nell van Orr @ East Slip, N.H.; 7 Peter Lund Jr. @ Orla"},
		"one line, where the page says that it holds letters": {`
			The pier is lost.
			Ada Quill, Port Orla
			“Who will pay?”
			— Nell and Leo Orr, via email`, true, "1 Ada Quill @ Port Orla; 3 Nell and Leo Orr @ via email"},
		"two blocks": {`
			The pier is lost.
			Ada Quill
			Port Orla
			The ferry wakes me.
			Nell Orr
			East Slip`, true, "1-2 Ada Quill @ Port Orla; 4-5 Nell Orr @ East Slip"},
		"a dash and a name": {`
			The pier is lost.
			— Ada Quill
			The ferry wakes me.
			— Nell Orr`, true, "1 Ada Quill @ ; 3 Nell Orr @ "},
		"a page that says nothing needs three, on two lines": {`
			The pier is lost.
			Ada Quill / Port Orla
			The ferry wakes me.
			Nell Orr / East Slip`, false, ""},
		"one signature is that of an author": {`
			The pier is lost.
			Ada Quill, Port Orla`, true, ""},
		"what a letter names is no signature": {`
			I have three complaints:
			Ada Quill, Mayor
			The ferry wakes me in the morning, and
			Nell Orr, East Slip
			The end`, true, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			blocks := page(c.page)
			for _, s := range letters.Signatures(len(blocks), func(i int) letters.Block { return blocks[i] }, c.said) {
				at := fmt.Sprint(s.Block)
				if s.Blocks == 2 {
					at += fmt.Sprint("-", s.Block+1)
				}
				got = append(got, fmt.Sprintf("%s %s @ %s", at, s.Writer, s.Place))
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("got  %q\nwant %q", s, c.want)
			}
		})
	}
}
