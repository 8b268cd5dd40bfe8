package sandbox

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/convert"
)

// request is what the child is asked.
type request struct {
	ref         string
	read, fetch time.Duration
	fromPage    bool
	near        content.Origin
	whole       bool
	version     string
	known       content.Validators
	convert     convert.Commands
}

// newRequest asks for ref.
func newRequest(ref string, o Options) request {
	return request{
		ref: ref, read: o.timeout(), fetch: o.fetchTime(), fromPage: o.FromPage, near: o.Near, whole: o.Whole, version: o.Version, known: o.Known,
		convert: o.Convert,
	}
}

// fields are the request as the child is given it.
func (r request) fields() []string {
	commands, err := json.Marshal(r.convert)
	if err != nil {
		commands = nil // strings can always be written
	}
	return []string{
		strconv.FormatInt(int64(r.read), 10), strconv.FormatInt(int64(r.fetch), 10), strconv.FormatBool(r.fromPage), strconv.FormatBool(r.whole), r.version,
		string(r.known.Address), string(r.known.ETag), string(r.known.LastModified), string(commands), string(r.near.Host), string(r.near.Peer), r.ref,
	}
}

// requestFields is how many they are.
const requestFields = 12

// errRequest is of a request that this program has not made.
var errRequest = errors.New("not a request")

// parseRequest reads what fields wrote. No field of it but the last may hold a
// zero byte, and none does: no argument and no file name has one.
func parseRequest(fields []string) (request, error) {
	if len(fields) != requestFields {
		return request{}, errRequest
	}
	read, err1 := strconv.ParseInt(fields[0], 10, 64)
	net, err2 := strconv.ParseInt(fields[1], 10, 64)
	fromPage, err3 := strconv.ParseBool(fields[2])
	whole, err4 := strconv.ParseBool(fields[3])
	var commands convert.Commands
	err5 := json.Unmarshal([]byte(fields[8]), &commands)
	if errors.Join(err1, err2, err3, err4, err5) != nil {
		return request{}, errRequest
	}
	known := content.Validators{Address: clean.Inline(fields[5], nil), ETag: clean.Inline(fields[6], nil), LastModified: clean.Inline(fields[7], nil)}
	return request{
		ref: fields[11], read: time.Duration(read), fetch: time.Duration(net), fromPage: fromPage, whole: whole, version: fields[4],
		near:  content.Origin{Host: clean.Inline(fields[9], nil), Peer: clean.Inline(fields[10], nil)},
		known: known, convert: commands,
	}, nil
}

// many is the argument of a child that gets its requests one after another, on
// standard input.
const many = "many"

const (
	// requestFile is the open file on which a child that was started ahead gets its
	// requests.
	requestFile = lifelineFile + 1
	requestMost = 1 << 20
)

// asked are the requests of a child with these arguments: one in the arguments
// themselves, or those that come, until the one who asks closes the file or ends.
// Then the error is io.EOF.
func asked(args []string, stdin io.Reader) func() (request, error) {
	var in io.Reader
	switch {
	case len(args) == 2:
		in = os.NewFile(requestFile, "request")
	case len(args) == 3 && args[2] == many:
		in = stdin
	default:
		rest := args[2:]
		return func() (request, error) {
			if rest == nil {
				return request{}, io.EOF
			}
			r, err := parseRequest(rest)
			rest = nil
			return r, err
		}
	}
	return func() (request, error) { return receiveRequest(in) }
}

// sendRequest writes a request to a child: four bytes for the length, the fields.
func sendRequest(w io.Writer, r request) error {
	text := strings.Join(r.fields(), "\x00")
	_, err := w.Write(append(binary.LittleEndian.AppendUint32(nil, uint32(len(text))), text...))
	return err
}

func receiveRequest(in io.Reader) (request, error) {
	var head [4]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return request{}, io.EOF
	}
	n := binary.LittleEndian.Uint32(head[:])
	if n > requestMost {
		return request{}, errRequest
	}
	text := make([]byte, n)
	if _, err := io.ReadFull(in, text); err != nil {
		return request{}, io.EOF
	}
	return parseRequest(strings.SplitN(string(text), "\x00", requestFields))
}
