package decode

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/decode/envelope"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// answered reads a mail that is kept as the quotation in an answer: each line is led by a
// sign, and the line above tells when who wrote.
func (p *Page) answered() {
	lines := strings.Split(p.Text, "\n")
	at := 0
	for at < len(lines) && at < lastMark && strings.TrimSpace(lines[at]) == "" {
		at++
	}
	first := at
	for at < len(lines) && at < first+3 && !strings.HasPrefix(lines[at], ">") {
		at++ // the line may be broken
	}
	if at == len(lines) || !strings.HasPrefix(lines[at], ">") || !quoted(lines[at:]) {
		return
	}
	if above := wording.Squeeze(strings.Join(lines[first:at], " ")); above != "" {
		who, when := wrote(above)
		if who == "" {
			return
		}
		p.aside(above, "line above a quoted mail")
		const where = "line above the quoted mail"
		if said := envelope.Letter(who, "", when, where); p.Envelope.Author.Value == "" {
			p.Envelope.Author, p.Envelope.Date = said.Author, said.Date
		}
	}
	p.Text = unwrapped(unquoted(lines[at:]), false)
}

// quoted reports whether all lines that are not empty are led by the sign of a quotation.
func quoted(lines []string) bool {
	n := 0
	for _, line := range lines {
		if strings.HasPrefix(line, ">") {
			n++
		} else if strings.TrimSpace(line) != "" {
			return false
		}
	}
	return n > 2
}

// wrote takes apart "On 4 March 2025 at 07:30, Ada Quill <aq@dunlin.example> wrote:".
func wrote(line string) (who, when string) {
	for _, form := range [...][2]string{
		{"On ", " wrote:"},
		{"Am ", ":"},
		{"Le ", " a écrit :"},
		{"Le ", " a écrit:"},
		{"El ", " escribió:"},
		{"Il ", " ha scritto:"},
		{"Op ", ":"},
		{"Em ", " escreveu:"},
	} {
		rest, begins := strings.CutPrefix(line, form[0])
		rest, ends := strings.CutSuffix(rest, form[1])
		if !begins || !ends || len(rest) > 300 {
			continue
		}
		for _, said := range [...]string{" schrieb ", " schreef "} {
			if when, who, found := strings.Cut(rest, said); found {
				return who, when
			}
		}
		if form[1] == ":" {
			continue
		}
		name, _, _ := strings.Cut(rest, " <")
		if i := strings.LastIndex(name, ", "); i > 0 {
			return rest[i+2:], rest[:i]
		}
	}
	return "", ""
}

// longestSignature is how many lines what stands below a mail may have.
const longestSignature = 12

// signed takes off what a mail program sets below a mail, after a line of two hyphens.
func (p *Page) signed() {
	if !strings.Contains(p.Envelope.Author.Where+p.Envelope.Title.Where, "mail") {
		return
	}
	lines := p.unsigned(strings.Split(p.Text, "\n"))
	p.Text = strings.Join(lines, "\n")
	for i := len(lines) - 1; i > 0 && i >= len(lines)-longestSignature-2; i-- {
		if strings.TrimRight(lines[i], " ") == "--" {
			p.aside(strings.Join(lines[i+1:], "\n"), "signature of a mail")
			p.Text = strings.Join(lines[:i], "\n")
			return
		}
	}
}

// unsigned takes the lines off the end that a mail program writes of itself.
func (p *Page) unsigned(lines []string) []string {
	for end := len(lines); end > 0; end-- {
		line := strings.TrimSpace(lines[end-1])
		if line == "" {
			continue
		}
		if !ofProgram(strings.ToLower(line)) {
			return lines[:end]
		}
		p.aside(line, "signature of a mail")
		lines = lines[:end-1]
	}
	return lines
}

// ofProgram reports whether a line in small letters is what a mail program writes below a mail.
func ofProgram(line string) bool {
	if len(line) > 90 {
		return false
	}
	if strings.HasPrefix(line, "-----") && (strings.Contains(line, "end forwarded message") || strings.Contains(line, "end of forwarded")) {
		return true
	}
	return slices.ContainsFunc(words.MailLines("program"), func(begin string) bool { return strings.HasPrefix(line, begin) })
}
