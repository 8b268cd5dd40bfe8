package sandbox

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"image/color"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/picture"
)

// picturesArgument makes the child that of [Picture].
const picturesArgument = "picture"

// PictureRequest names a picture of an article.
type PictureRequest struct {
	Address string
	// Near is where the article with the picture came from, the only server besides those
	// of the public network that is asked.
	Near content.Origin
	// Width and Height are the most pixels wanted.
	Width, Height int
	// Ground is what lies behind a picture that can be seen through, from 0, black, to
	// 255, white.
	Ground uint8
}

// pictureRequest is what the child is asked.
type pictureRequest struct {
	Address string        `json:"address"`
	Host    clean.Text    `json:"host"`
	Peer    clean.Text    `json:"peer"`
	Width   int           `json:"width"`
	Height  int           `json:"height"`
	Ground  uint8         `json:"ground"`
	Read    time.Duration `json:"read"`
	Fetch   time.Duration `json:"fetch"`
	Version string        `json:"version"`
}

// Picture fetches a picture and makes it small, in a child.
func Picture(ctx context.Context, r PictureRequest, o Options) (*picture.Picture, error) {
	ref := clean.Reference(r.Address)
	fail := func(reason clean.Text, err error) error {
		return &content.Error{Op: "show the picture", Reference: ref, Reason: reason, Err: err}
	}
	limit := o.fetchTime() + o.timeout() + grace
	timed, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	c, err := ask(timed, o, picturesArgument, pictureRequest{
		Address: r.Address, Host: r.Near.Host, Peer: r.Near.Peer, Width: r.Width, Height: r.Height, Ground: r.Ground,
		Read: o.timeout(), Fetch: o.fetchTime(), Version: o.Version,
	})
	if err != nil {
		return nil, fail(clean.Inline("the process that reads it did not start: "+err.Error(), nil), err)
	}
	p, err := c.answers.receivePicture()
	c.kill()
	_ = c.wait()
	if own, ok := errors.AsType[*content.Error](err); ok {
		own.Reference = ref
		return nil, own
	}
	switch {
	case err == nil:
		return p, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case timed.Err() != nil:
		return nil, &content.Error{
			Kind: content.Timeout, Op: "show the picture", Reference: ref,
			Reason: "it took more than " + seconds(limit) + " and was given up", Hint: timeoutHint(o.timeout()), Err: timed.Err(),
		}
	case errors.Is(err, io.EOF):
		return nil, fail("the process that read it was ended; a browser may show it", err)
	}
	return nil, fail("what the reading process sent back could not be understood", err)
}

// workPicture is the child of [Picture].
func workPicture(in io.Reader, out io.Writer) error {
	var r pictureRequest
	if err := json.NewDecoder(in).Decode(&r); err != nil {
		return ErrUsage
	}
	limitMemory(memory)
	limitTime(uint64((r.Fetch + mostWork*r.Read) / time.Second))
	debug.SetMaxStack(listStack)
	s := newSender(out)
	p, err := r.picture()
	if err != nil {
		return s.send(content.Failed{Err: err})
	}
	return s.sendPicture(p)
}

func (r *pictureRequest) picture() (p *picture.Picture, err error) {
	defer func() {
		if r := recover(); r != nil {
			cause, _ := r.(error)
			p, err = nil,
				&content.Error{Op: "show the picture", Reason: "the reading of it crashed", Hint: "this is a fault of standfirst, not of yours", Err: cause}
		}
	}()
	got, err := fetch.Get(context.Background(), r.Address, fetch.Options{
		Timeout: r.Fetch, TimeoutHint: timeoutHint(r.Read), FromPage: true, Near: content.Origin{Host: r.Host, Peer: r.Peer},
		Version: r.Version, Stdin: strings.NewReader(""),
	})
	if err != nil {
		return nil, err
	}
	return picture.Decode(got.Bytes, r.Width, r.Height, color.Gray{Y: r.Ground})
}

func (s *sender) sendPicture(p *picture.Picture) error {
	b := append(s.buf[:0], wirePicture, 0, 0, 0, 0) //nolint:gocritic // flush keeps it again
	b = binary.LittleEndian.AppendUint16(b, uint16(p.Width))
	b = binary.LittleEndian.AppendUint16(b, uint16(p.Height))
	return s.flush(append(b, p.Pixels...))
}

// receivePicture gives the only message of a child of [Picture].
func (r *receiver) receivePicture() (*picture.Picture, error) {
	kind, text, err := r.message(4 + 3*picture.MaxSide*picture.MaxSide)
	if err != nil {
		return nil, err
	}
	switch kind {
	case wireFailed:
		e, err := r.parse(wireFailed, text)
		if failed, ok := e.(content.Failed); ok && err == nil {
			return nil, failed.Err
		}
	case wirePicture:
		if len(text) < 4 {
			return nil, errWire
		}
		b := []byte(text)
		p := &picture.Picture{Width: int(binary.LittleEndian.Uint16(b)), Height: int(binary.LittleEndian.Uint16(b[2:])), Pixels: b[4:]}
		if !p.Sound() {
			return nil, errWire
		}
		return p, nil
	}
	return nil, errWire
}
