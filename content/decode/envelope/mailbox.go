package envelope

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/standfirst/standfirst/content"
)

const (
	// maxEntries is how many messages of a mailbox or entries of a feed are counted.
	maxEntries = 10_000
	// shownEntries is how many of them a message names.
	shownEntries = 5
)

// mailbox takes one message out of a mailbox (mbox).
func mailbox(c *Contents, entry int) (bool, error) {
	if !fromLine(c.Data) {
		return false, nil
	}
	messages := cutMailbox(c.Data)
	switch {
	case len(messages) == 0:
		return false, nil
	case entry == 0 && len(messages) > 1:
		var titles []string
		for _, m := range messages[:min(len(messages), shownEntries)] {
			h, _ := messageHead(m)
			titles = append(titles, subject(h.words("subject")))
		}
		return false, several(content.NoArticle, "a mailbox with %d messages", len(messages), titles)
	case entry > len(messages):
		return false, noEntry("a mailbox with %d messages", len(messages))
	}
	c.Data = bytes.ReplaceAll(messages[max(entry, 1)-1], []byte("\n>From "), []byte("\nFrom "))
	return true, nil
}

// fromLine reports whether bytes begin with the line between messages, and a head below it.
func fromLine(data []byte) bool {
	line, rest, found := bytes.Cut(data[:min(len(data), 400)], []byte("\n"))
	if !found || !bytes.HasPrefix(line, []byte("From ")) {
		return false
	}
	name, _, found := bytes.Cut(rest, []byte(":"))
	return found && fieldName(bytes.TrimPrefix(name, []byte(">")))
}

// cutMailbox cuts a mailbox into messages, without the lines between them.
func cutMailbox(data []byte) [][]byte {
	var messages [][]byte
	_, rest, _ := bytes.Cut(data, []byte("\n"))
	for start, from := 0, 0; len(messages) < maxEntries; {
		i := bytes.Index(rest[from:], []byte("\nFrom "))
		if i < 0 {
			return append(messages, rest[start:])
		}
		at := from + i + 1
		from = at
		if !fromLine(rest[at:]) {
			continue
		}
		messages = append(messages, rest[start:at])
		line := bytes.IndexByte(rest[at:], '\n')
		start = at + line + 1
		from = start
	}
	return messages
}

// several is the error of an envelope with more pages than one.
func several(kind content.Kind, what string, n int, titles []string) *content.Error {
	var b strings.Builder
	b.WriteString("put the number of one behind its name:")
	for i, t := range titles {
		if len(t) > 60 {
			t = strings.ToValidUTF8(t[:57], "") + "…"
		}
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, " #%d “%s”", i+1, t)
	}
	if n > len(titles) {
		b.WriteString(", …")
	}
	return content.Without(kind, "", fmt.Sprintf("it is "+what, n), b.String())
}

// noEntry is the error of a number that an envelope does not have.
func noEntry(what string, n int) error {
	return content.Without(content.NoArticle, "", fmt.Sprintf("it is "+what, n), fmt.Sprintf("the last one is #%d", n))
}
