package decode

import (
	"strings"

	"github.com/standfirst/standfirst/content/decode/envelope"
)

// forwarded reads the head that a mail program writes above a mail it sends on, and
// takes off the signs before its lines.
func (p *Page) forwarded() {
	lines := strings.Split(p.Text, "\n")
	at := forwardMark(lines)
	if at < 0 {
		return
	}
	from := at
	if !headLine(lines[at]) {
		from++ // the mark itself
	}
	facts, end := forwardHead(lines, from)
	if end == 0 {
		return
	}
	p.aside(strings.Join(lines[:at], "\n"), "words of who sent it on")
	p.aside(strings.Join(lines[at:end], "\n"), "head of a forwarded mail")
	if p.Envelope.Title.Value == "" || facts.Title.Value != "" {
		facts.Address = p.Envelope.Address
		p.Envelope = facts
	}
	p.Text = unwrapped(unquoted(lines[end:]), false)
}

// lastMark is how many lines somebody may write above what is sent on.
const lastMark = 40

// forwardMark is the line that a forwarded mail begins with, or -1.
func forwardMark(lines []string) int {
	first := true
	for i, line := range lines[:min(len(lines), lastMark)] {
		bare := strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), ">"))
		lower := strings.ToLower(bare)
		for _, words := range [...]string{
			"forwarded message", "original message", "begin forwarded message", "weitergeleitete nachricht", "ursprüngliche nachricht", "originalnachricht",
			"message transféré", "message d'origine", "mensaje reenviado", "messaggio inoltrato", "doorgestuurd bericht", "mensagem encaminhada",
		} {
			if strings.Contains(lower, words) && len(bare) < 80 && (strings.HasPrefix(bare, "-") || strings.HasSuffix(bare, ":")) {
				return i
			}
		}
		if first && headLine(line) {
			return i
		}
		first = first && bare == ""
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
	switch strings.ToLower(strings.Trim(key, "* ")) {
	case "from", "von", "de", "da", "van":
		return "from", value
	case "subject", "betreff", "objet", "asunto", "oggetto", "onderwerp", "assunto":
		return "subject", value
	case "date", "sent", "datum", "gesendet", "fecha", "enviado", "data", "envoyé", "verzonden", "inviato":
		return "date", value
	case "to", "an", "à", "para", "a", "aan", "cc", "bcc", "kopie", "reply-to", "antwort an", "reply to":
		return "other", value
	}
	return "", ""
}

// forwardHead reads the head from line i on and gives the line after it, or 0 when
// there is none: it names who wrote or what about, and one thing more.
func forwardHead(lines []string, i int) (f envelope.Facts, end int) {
	known := map[string]string{}
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
		return envelope.Facts{}, 0
	}
	return envelope.Letter(known["from"], known["subject"], known["date"], "head of the forwarded mail"), end
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
