package sandbox

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// What a message is.
const (
	wireProgress byte = iota
	wireOpened
	wireJudged
	wireFailed
	// wireFetched is sent when the bytes are there and the reading begins.
	wireFetched
	wireUnchanged
	// wireListed is of a child that reads lists.
	wireListed
	// wireDone is sent when all has been said of the page: a byte that is not 0 when
	// the child ends now, although it may have been asked for more.
	wireDone
	// wirePicture is of a child that reads a picture.
	wirePicture
)

// wireMost is the longest message taken. An article of 10 MB makes one of
// about 25 MB.
const wireMost = 256 << 20

// sender writes events to the reader's side: a byte for what it is, four for the
// length, the message.
type sender struct {
	codec *codec
	told  *codec // of judgements
	out   io.Writer
	buf   []byte
}

func newSender(out io.Writer) *sender { return &sender{codec: newCodec(), told: newTold(), out: out} }

func (s *sender) send(e content.Event) error {
	b := append(s.buf[:0], 0, 0, 0, 0, 0) //nolint:gocritic // flush keeps it again
	switch e := e.(type) {
	case content.Progress:
		b[0] = wireProgress
		b = s.codec.encode(b, &e)
	case content.Opened:
		b[0] = wireOpened
		s.told.texts.forget()
		b = s.codec.encode(b, e.Article)
	case content.Judged:
		b[0] = wireJudged
		b = s.told.encode(b, &e)
	case content.Unchanged:
		b[0] = wireUnchanged
	case content.Failed:
		b[0] = wireFailed
		b = s.codec.encode(b, asError(e.Err))
	}
	return s.flush(b)
}

func (s *sender) fetched() error {
	return s.flush(append(s.buf[:0], wireFetched, 0, 0, 0, 0))
}

func (s *sender) flush(b []byte) error {
	binary.LittleEndian.PutUint32(b[1:], uint32(len(b)-5))
	if s.buf = b; cap(b) > mostBuffer {
		s.buf = nil
	}
	_, err := s.out.Write(b)
	return err
}

// mostBuffer is how large a message may be whose memory is kept for the next one: only that
// of an article is larger.
const mostBuffer = 256 << 10

// done reports whether nothing more comes of this page, and whether the child ends.
func (s *sender) done(leaves bool) error {
	b := append(s.buf[:0], wireDone, 0, 0, 0, 0, 0) //nolint:gocritic // flush keeps it again
	if leaves {
		b[5] = 1
	}
	return s.flush(b)
}

// pageEnd is what a receiver gives after the last event of a page.
type pageEnd struct{ leaves bool }

func (pageEnd) Error() string { return "the end of the page" }

// receiver reads what a sender wrote.
type receiver struct {
	codec *codec
	told  *codec // of judgements
	in    *bufio.Reader
}

func newReceiver(in io.Reader) *receiver {
	return &receiver{codec: newCodec(), told: newTold(), in: bufio.NewReaderSize(in, 64<<10)}
}

// message gives what the next message is and its text, which may have no more than most
// bytes, or io.EOF when the child has ended.
func (r *receiver) message(most int) (kind byte, text string, err error) {
	var head [5]byte
	if _, err := io.ReadFull(r.in, head[:]); err != nil {
		return 0, "", io.EOF
	}
	n := int64(binary.LittleEndian.Uint32(head[1:]))
	if n > int64(most) {
		return 0, "", errWire
	}
	var b strings.Builder
	b.Grow(int(min(n, 32<<20))) // a child that lies about the length gets no memory for it
	if _, err := io.CopyN(&b, r.in, n); err != nil {
		return 0, "", io.EOF
	}
	return head[0], b.String(), nil
}

// receive gives the next event, a nil one for fetched, a [pageEnd] at the end of the
// page, or io.EOF when the child has ended.
func (r *receiver) receive() (content.Event, error) {
	kind, text, err := r.message(wireMost)
	if err != nil {
		return nil, err
	}
	return r.parse(kind, text)
}

func (r *receiver) parse(kind byte, s string) (content.Event, error) {
	switch kind {
	case wireFetched:
		return nil, nil //nolint:nilnil // there is nothing to tell the reader
	case wireUnchanged:
		return content.Unchanged{}, nil
	case wireDone:
		if len(s) != 1 {
			return nil, errWire
		}
		return nil, pageEnd{leaves: s[0] != 0}
	case wireProgress:
		var p content.Progress
		err := r.codec.decode(s, &p)
		return p, err
	case wireOpened:
		a := new(content.Article)
		r.told.texts.forget()
		if err := r.codec.decode(s, a); err != nil {
			return nil, err
		}
		return content.Opened{Article: a}, checkArticle(a)
	case wireJudged:
		var j content.Judged
		err := r.told.decode(s, &j)
		return j, err
	case wireFailed:
		e := new(content.Error)
		if err := r.codec.decode(s, e); err != nil {
			return nil, err
		}
		if e.Kind > content.Interrupted {
			return nil, errWire
		}
		return content.Failed{Err: e}, nil
	default:
		return nil, errWire
	}
}

// asError is err as the program's own error.
func asError(err error) *content.Error {
	if e, ok := errors.AsType[*content.Error](err); ok {
		return e
	}
	return &content.Error{Op: "read it", Reason: clean.Inline(err.Error(), nil), Err: err}
}
