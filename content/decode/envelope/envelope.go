// Package envelope takes a page out of what it was kept in: a packed file, a mail
// message, a mailbox, a web archive, a recorded answer of a server, a feed.
//
// What a thing is is told by its bytes, never by its name. The package does not
// read the page itself, follows no address and decodes no character set. All it
// gives is outside text that nobody has cleaned. It unwraps a bounded number of
// layers and never makes more of a file than [MaxOpened].
package envelope

import (
	"errors"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Fact is what an envelope says of the page in it, and where it says so.
type Fact struct{ Value, Where string }

// say is a fact, or none when nothing is said.
func say(value, where string) Fact {
	if value == "" {
		return Fact{}
	}
	return Fact{value, where}
}

// Facts are what an envelope says of the page in it. What is not said is empty.
type Facts struct {
	// Address is where the page is from.
	Address Fact
	// Title, Author and Date are the page's, the date as it is written.
	Title, Author, Date Fact
	// Publisher is who sent it: the name of the feed or of the newsletter.
	Publisher Fact
}

// Contents are a page and what its envelope says of it.
type Contents struct {
	Facts

	// Data is the page, MediaType its Content-Type as the envelope has it, or empty.
	Data      []byte
	MediaType string
}

const (
	// MaxOpened is the most that is made of a packed file, in bytes.
	MaxOpened = 64 << 20
	// maxLayers is how many envelopes may lie in each other: a packed answer that
	// holds a message that was forwarded, and some to spare.
	maxLayers = 6
)

// layer opens one kind of envelope. It is false when the contents are none.
type layer func(c *Contents, entry int) (bool, error)

// Open takes off every layer. The mediaType is the Content-Type that came with the
// bytes, or empty. Entry is the one that is asked for of an envelope with several
// pages, from 1 up, or 0 for the only one. An error is a [*content.Error].
func Open(data []byte, mediaType string, entry int) (Contents, error) {
	c := Contents{Data: data, MediaType: mediaType}
	for range maxLayers {
		opened := false
		for _, open := range [...]layer{packed, answer, archive, mailbox, message} {
			was, err := open(&c, entry)
			if err != nil {
				return Contents{}, err
			}
			opened = opened || was
		}
		if !opened {
			return c, nil
		}
	}
	return Contents{}, refuse("it is wrapped in too many layers", nil)
}

// refuse is the error of an envelope that is not opened. The cause is nil where there is no error behind it.
func refuse(reason string, cause error) error {
	return &content.Error{Kind: content.Refused, Op: "read", Reason: clean.Inline(reason, nil), Err: cause}
}

// errTooMuch is of what becomes larger than is read.
var errTooMuch = errors.New("too much")
