package envelope

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/words"
)

// message opens a mail message and what browsers save as a single file (MHTML).
func message(c *Contents, _ int) (bool, error) {
	h, body := messageHead(counted(c.Data))
	if h == nil {
		return false, nil
	}
	p := part{head: h, body: body}
	best, inner := choose(p, p.address())
	if inner != nil && (best == nil || len(bytes.Fields(best.text())) < leastLetter) {
		c.Data, c.MediaType = inner, "" // what was sent on whole, and a line or two to it
		return true, nil
	}
	if best == nil {
		return false, content.Without(content.NoArticle, "", "it is a message without a text in it", "")
	}
	c.Data, c.MediaType = best.text(), best.head.get("content-type")
	at := p.address()
	if at == "" {
		at = best.address() // older browsers name the address with the page itself
	}
	if at != "" {
		c.Address = Fact{at, "address in the saved page"}
		return true, nil // what else the head says is of the saving
	}
	c.letterHead(h)
	return true, nil
}

// leastLetter is how many words a letter has at least that is read rather than the message attached to it.
const leastLetter = 80

// counted is a message without the line that Apple's program writes above it, the number of its bytes, and
// without the property list that it writes below.
func counted(data []byte) []byte {
	line, rest, found := bytes.Cut(data[:min(len(data), 24)], []byte("\n"))
	n, err := strconv.Atoi(string(bytes.TrimSpace(line)))
	if !found || err != nil || n <= 0 || len(rest) == 0 {
		return data
	}
	rest = data[len(line)+1:]
	return rest[:min(n, len(rest))]
}

// messageHead reads the head of a message: it has what every mail or saved page
// has. A text that begins with "Note: …" has not.
func messageHead(data []byte) (fields, []byte) {
	data = bytes.TrimLeft(data, "\r\n\t \ufeff")
	if line, rest, found := bytes.Cut(data, []byte("\n")); found && bytes.HasPrefix(line, []byte("From ")) {
		data = rest // of a mailbox
	}
	h, body := head(data)
	known := 0
	for _, name := range [...]string{
		"mime-version", "content-type", "message-id", "received", "from", "date", "subject", "return-path",
		"snapshot-content-location", "content-location", "content-transfer-encoding",
	} {
		if h.get(name) != "" {
			known++
		}
	}
	if known < 3 || body == nil {
		return nil, nil
	}
	return h, body
}

// letterHead takes what the head of a mail says of the text in it.
func (c *Contents) letterHead(h fields) {
	c.Title = say(subject(h.words("subject")), "mail header Subject")
	c.Date = say(h.get("date"), "mail header Date")
	c.sender(h.words("from"), "mail header From")
	for _, name := range [...]string{"archived-at", "list-post", "x-original-url", "content-base"} {
		if at := strings.Trim(h.get(name), "<> "); strings.HasPrefix(at, "https://") || strings.HasPrefix(at, "http://") {
			c.Address = Fact{at, "mail header " + name}
			break
		}
	}
}

// subject is a subject without what answering and forwarding put before it.
func subject(s string) string {
	s = strings.TrimSpace(s)
	for range 6 {
		before, after, found := strings.Cut(s, ":")
		if !found || !slices.Contains(words.MailLines("answer"), strings.ToLower(strings.TrimSpace(before))) {
			break
		}
		s = strings.TrimSpace(after)
	}
	return s
}

// Letter is what the head of a mail says that somebody has written out above it.
func Letter(from, title, date, where string) Facts {
	c := Contents{Facts: Facts{Title: say(subject(title), where), Date: say(date, where)}}
	c.sender(from, where)
	return c.Facts
}

// sender takes apart a sender: "Ada Quill from The Cold Quay <aq@example.org>".
func (c *Contents) sender(from, where string) {
	name, _, _ := strings.Cut(from, "<")
	if at, called, found := strings.Cut(name, "("); found && strings.Contains(at, "@") { // as mails were signed of old
		name = strings.TrimRight(called, ") ")
	}
	name, _, _ = strings.Cut(name, "[mailto:") // as Outlook quotes it
	name = strings.Trim(strings.TrimSpace(name), `"' `)
	if name == "" || strings.Contains(name, "@") {
		return
	}
	for _, between := range [...]string{" from ", " at ", " via ", " von ", " | ", " @ ", " of "} {
		if person, house, found := strings.Cut(name, between); found && strings.Count(person, " ") < 4 {
			c.Author, c.Publisher = Fact{strings.TrimSpace(person), where}, Fact{strings.TrimSpace(house), where}
			return
		}
	}
	c.Author = Fact{name, where}
}
