package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
)

var (
	// errPacked is an encoding that is not read.
	errPacked = errors.New("unknown encoding")
	// errUnpack is a stream that is not what it says.
	errUnpack = errors.New("broken compression")
)

func unpackOne(r io.Reader, name string) (io.Reader, error) {
	switch name {
	case "gzip", "x-gzip":
		return &late{r: r, open: func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }}, nil
	case "deflate":
		return &late{r: r, open: inflate}, nil
	case "br":
		return &late{r: r, open: func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil }}, nil
	case "identity":
		return r, nil
	default:
		return nil, errPacked
	}
}

// inflate reads deflate as the standard has it, in a zlib wrapper, or bare as
// many servers send it.
func inflate(r io.Reader) (io.Reader, error) {
	buffered := bufio.NewReader(r)
	head, err := buffered.Peek(2)
	if err == nil && head[0]&0x0f == 8 && (uint16(head[0])<<8|uint16(head[1]))%31 == 0 {
		return zlib.NewReader(buffered)
	}
	return flate.NewReader(buffered), nil
}

// late opens its reader at the first read, so that waiting for the stream's
// head falls under the same limits as the rest.
type late struct {
	r, in io.Reader
	open  func(io.Reader) (io.Reader, error)
}

func (l *late) Read(p []byte) (int, error) {
	if l.in == nil {
		in, err := l.open(l.r)
		if err != nil {
			return 0, packedFault(err)
		}
		l.in = in
	}
	n, err := l.in.Read(p)
	return n, packedFault(err)
}

// packedFault leaves the network's faults as they are.
func packedFault(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case err == nil, errors.Is(err, io.EOF):
		return err
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum), errors.Is(err, zlib.ErrHeader),
		errors.Is(err, zlib.ErrChecksum), errors.Is(err, zlib.ErrDictionary), errors.As(err, &corrupt),
		strings.HasPrefix(err.Error(), "brotli: "):
		return errUnpack
	default:
		return err
	}
}
