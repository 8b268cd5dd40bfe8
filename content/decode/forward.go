package decode

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/decode/envelope"
	"github.com/standfirst/standfirst/content/words"
)

// forwarded reads the heads that mail programs write above a mail they send on, one below the other
// when it was sent on more than once, and takes off the signs before its lines.
func (p *Page) forwarded() {
	lines := parted(strings.Split(p.Text, "\n"))
	n := 0
	for ; n < mostForwards; n++ {
		at, end := p.forwardHead(lines)
		if end == 0 {
			break
		}
		p.aside(strings.Join(lines[:at], "\n"), "words of who sent it on")
		p.aside(strings.Join(lines[at:end], "\n"), "head of a forwarded mail")
		lines = p.warned(lines[end:])
	}
	if n > 0 {
		p.Text = unwrapped(unquoted(lines), false)
	}
}

// mostForwards is how many heads are taken off.
const mostForwards = 6

// forwardHead notes what the first head in the lines says of the mail below, and where it begins, with what is
// written above it for a mark, and ends; the end is 0 when there is none.
func (p *Page) forwardHead(lines []string) (at, end int) {
	at = forwardMark(lines)
	if at < 0 {
		return 0, 0
	}
	from := at
	if !headLine(lines[at]) {
		from++ // the mark itself
	}
	known, end := readHead(lines, from)
	if end == 0 {
		return 0, 0
	}
	facts := envelope.Letter(known["from"], known["subject"], known["date"], "head of the forwarded mail")
	if p.Envelope.Title.Value == "" || facts.Title.Value != "" {
		facts.Address = p.Envelope.Address
		p.Envelope = facts
	}
	return at, end
}

// warned takes off the warning that a mail server writes above what comes from elsewhere.
func (p *Page) warned(lines []string) []string {
	begin := 0
	for begin < len(lines) && strings.TrimSpace(lines[begin]) == "" {
		begin++
	}
	end := begin
	for end < len(lines) && strings.TrimSpace(lines[end]) != "" {
		end++
	}
	lower := strings.ToLower(strings.Join(lines[begin:end], " "))
	for _, mark := range words.MailLines("warning") {
		if strings.Contains(lower, mark) && len(lower) < 500 {
			p.aside(strings.Join(lines[begin:end], "\n"), "warning of a mail server")
			return lines[end:]
		}
	}
	return lines
}

// parted puts the lines of a head apart that a program has written into one, behind its mark.
func parted(lines []string) []string {
	for i, line := range lines[:min(len(lines), lastMark)] {
		mark, head, found := strings.Cut(line, "-From:")
		if !found || !strings.Contains(line, "Subject:") {
			continue
		}
		head = "From:" + head
		for _, name := range [...]string{"To:", "Cc:", "Sent:", "Date:", "Subject:"} {
			head = strings.Replace(head, name, "\n"+name, 1)
		}
		return slices.Concat(lines[:i], []string{mark + "-"}, strings.Split(head, "\n"), lines[i+1:])
	}
	return lines
}

// lastMark is how many lines somebody may write above what is sent on.
const lastMark = 40

// forwardMark is the line that a forwarded mail begins with, or -1.
func forwardMark(lines []string) int {
	first := true
	for i, line := range lines[:min(len(lines), lastMark)] {
		bare := strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), ">"))
		lower := strings.ToLower(bare)
		for _, mark := range words.MailLines("forwarded") {
			if strings.Contains(lower, mark) && len(bare) < 80 && (strings.HasPrefix(bare, "-") || strings.HasSuffix(bare, ":")) {
				return i
			}
		}
		if first && headLine(line) {
			return i
		}
		first = first && bare == ""
	}
	return headBelow(lines)
}

// mostAbove is how many words somebody may write above a head that no mark leads to.
const mostAbove = 120

// headBelow is the first line of a head without a mark, below a few words, or -1: at least three of its lines
// follow each other.
func headBelow(lines []string) int {
	above := 0
	for i, line := range lines[:min(len(lines), lastMark)] {
		if name, _ := headField(line); name == "from" || name == "subject" {
			if known, end := readHead(lines, i); end > 0 && len(known) > 2 && known["from"] != "" {
				return i
			}
		}
		if above += len(strings.Fields(line)); above > mostAbove {
			break
		}
	}
	return -1
}

// headLine reports whether a line is one of the head of a mail.
func headLine(line string) bool {
	name, _ := headField(line)
	return name != ""
}

// headField is what a line of a head tells: "from", "subject", "date", "other", or empty.
func headField(line string) (name, value string) {
	line = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "> "))
	key, value, found := strings.Cut(line, ":")
	if !found {
		return "", ""
	}
	value = strings.TrimSpace(strings.Trim(value, "* "))
	if name = words.MailFields()[strings.ToLower(strings.Trim(key, "* "))]; name == "" {
		return "", ""
	}
	return name, value
}

// readHead reads the head from line i on, its fields by their names, and gives the line after it, or 0 when
// there is none: it names who wrote or what about, and one thing more.
func readHead(lines []string, i int) (known map[string]string, end int) {
	known = map[string]string{}
	for ; i < len(lines) && len(known) < 12; i++ {
		bare := strings.TrimSpace(strings.TrimLeft(lines[i], "> "))
		name, value := headField(lines[i])
		switch {
		case name != "":
			if known[name] == "" {
				known[name] = value
			}
		case bare == "" && len(known) == 0:
			continue
		case bare != "" && len(known) > 0 && (strings.HasPrefix(lines[i], " ") || strings.HasPrefix(lines[i], "\t")):
			continue // a long list of those it went to
		default:
			end = i
		}
		if end > 0 {
			break
		}
	}
	if end == 0 || len(known) < 2 || known["subject"] == "" && known["from"] == "" {
		return nil, 0
	}
	return known, end
}

// unquoted takes the sign of a quotation off lines that all have it.
func unquoted(lines []string) []string {
	marked, filled := 0, 0
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			filled++
			if strings.HasPrefix(line, ">") {
				marked++
			}
		}
	}
	if marked*10 < filled*8 {
		return lines
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		for strings.HasPrefix(line, ">") {
			line = strings.TrimPrefix(line[1:], " ")
		}
		out[i] = line
	}
	return out
}
