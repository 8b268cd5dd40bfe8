package decode

import "strings"

// kept takes out of a plain text what the program that kept it has put in.
func (p *Page) kept() {
	p.Text = strings.Join(p.recorded(strings.Split(p.Text, "\n")), "\n")
	p.forwarded()
	p.answered()
	p.signed()
	p.dumped()
	p.printed()
}

// aside notes a text that was taken out.
func (p *Page) aside(text, reason string) {
	if text = strings.TrimSpace(text); text != "" && len(p.Aside) < maxAside {
		p.Aside = append(p.Aside, Aside{text, reason})
	}
}

// maxAside is how many texts are noted.
const maxAside = 2_000
