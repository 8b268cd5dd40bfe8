package envelope

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/standfirst/standfirst/content"
)

// maxAnswers is how many heads may stand before the page: redirects and the proxy's own.
const maxAnswers = 24

// answer cuts off the head of a server's answer, as 'curl -i' keeps it, and those
// of the redirects before it.
func answer(c *Contents, _ int) (bool, error) {
	data := c.Data
	if bare := spoken(data); bare != nil {
		data = bare
	}
	if !statusLine(data) {
		return false, nil
	}
	var h fields
	code := 0
	for range maxAnswers {
		if !statusLine(data) {
			break
		}
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		code, _ = strconv.Atoi(string(bytes.Fields(line)[1]))
		if h, data = head(rest); h == nil {
			data = rest
		}
		if to := h.get("location"); code >= 300 && code < 400 && strings.HasPrefix(to, "http") {
			c.Address = Fact{to, "redirect in the server's answer"}
		}
	}
	if code >= 400 {
		return false, content.Without(content.NoArticle, "", "it is a server's answer "+strconv.Itoa(code), "the page itself was not sent")
	}
	if to := h.get("content-location"); strings.HasPrefix(to, "http") {
		c.Address = Fact{to, "head of the server's answer"}
	}
	c.Data, c.MediaType = data, h.get("content-type")
	if strings.EqualFold(h.get("content-encoding"), "br") {
		if plain, err := some(io.Reader(brotli.NewReader(bytes.NewReader(data)))); err == nil {
			c.Data = plain
		}
	}
	return true, nil
}

// mostSpoken is how many lines 'curl -v' may write above a page.
const mostSpoken = 400

// spoken is what 'curl -v' was answered, without what it tells besides ("* Trying …") and what it asked ("> GET …"), the sign
// taken off the lines of the head; nil when it is none of that.
func spoken(data []byte) []byte {
	if !bytes.HasPrefix(data, []byte("* ")) && !bytes.HasPrefix(data, []byte("> ")) && !bytes.HasPrefix(data, []byte("< HTTP/")) {
		return nil
	}
	var heads []byte
	for range mostSpoken {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		switch {
		case bytes.HasPrefix(line, []byte("<")) && (len(line) == 1 || line[1] == ' '):
			heads = append(append(heads, bytes.TrimSpace(line[1:])...), '\n')
		case bytes.HasPrefix(line, []byte("* ")), bytes.HasPrefix(line, []byte(">")), bytes.HasPrefix(line, []byte("{ [")),
			bytes.HasPrefix(line, []byte("} [")):
		case heads == nil, len(line) == 0:
			return nil
		default:
			return append(heads, data...)
		}
		data = rest
	}
	return nil
}

// statusLine reports whether bytes begin as an answer does: "HTTP/1.1 200 OK".
func statusLine(data []byte) bool {
	line, _, found := bytes.Cut(data[:min(len(data), 300)], []byte("\n"))
	if !found || !bytes.HasPrefix(line, []byte("HTTP/")) {
		return false
	}
	words := bytes.Fields(line)
	if len(words) < 2 || len(words[1]) != 3 || len(words[0]) > len("HTTP/1.1") {
		return false
	}
	code, err := strconv.Atoi(string(words[1]))
	return err == nil && code >= 100 && code < 600
}
