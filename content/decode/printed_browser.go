package decode

import (
	"regexp"
	"strings"

	"github.com/standfirst/standfirst/content/decode/envelope"
)

// printTime is what a browser prints at the head of a page: "04/02/2025, 07:30".
func printTime() *regexp.Regexp {
	return regexp.MustCompile(`^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?:\s{2,}\S.*)?$`)
}

// ofBrowser takes off what a browser prints around each page: the time and the title above, the
// address and the page's number below. It tells where the page is from.
func (p *Page) ofBrowser(pages [][]string) {
	form := printTime()
	head := ""
	for i, page := range pages {
		for len(page) > 0 && strings.TrimSpace(page[0]) == "" {
			page = page[1:]
		}
		if len(page) == 0 || !form.MatchString(strings.TrimSpace(page[0])) {
			return
		}
		p.aside(page[0], "time of printing")
		page = page[1:]
		at := 0
		for at < len(page) && strings.TrimSpace(page[at]) == "" {
			at++
		}
		switch {
		case at == len(page):
		case i == 0:
			head = strings.TrimSpace(page[at])
			page = p.fromTitle(page, at)
		case strings.TrimSpace(page[at]) == head:
			page = page[at+1:]
		}
		for n := len(page); n > 0 && n > len(page)-6; n-- {
			line, _, _ := strings.Cut(strings.TrimSpace(page[n-1]), " ")
			if absolute(line) || strings.HasPrefix(line, "file://") {
				if absolute(line) && p.Envelope.Address.Value == "" {
					p.Envelope.Address = envelope.Fact{Value: line, Where: "foot of the printed page"}
					p.Address = line
				}
				p.aside(page[n-1], "address at the foot")
				page = append(page[:n-1:n-1], page[n:]...)
				break
			}
		}
		pages[i] = page
	}
}

// fromTitle is the first page from its title on, when that is the title that stands at the head of
// the page, on line at: the head itself and a menu between are none of the text.
func (p *Page) fromTitle(page []string, at int) []string {
	head := strings.TrimSpace(page[at])
	for i := at + 1; i < len(page) && i < at+12; i++ {
		if title := strings.TrimSpace(page[i]); len(title) >= 8 && strings.HasPrefix(head, title) {
			p.aside(strings.Join(page[at+1:i], "\n"), "navigation")
			return page[i:]
		}
	}
	return page
}
