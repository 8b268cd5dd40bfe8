package sandbox

import (
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
	version     string
	known       content.Validators
	convert     convert.Commands
}

// fields are the request as the child is given it.
func (r request) fields() []string {
	commands, err := json.Marshal(r.convert)
	if err != nil {
		commands = nil // strings can always be written
	}
	return []string{
		strconv.FormatInt(int64(r.read), 10), strconv.FormatInt(int64(r.fetch), 10), strconv.FormatBool(r.fromPage), r.version,
		string(r.known.Address), string(r.known.ETag), string(r.known.LastModified), string(commands), r.ref,
	}
}

// requestFields is how many they are.
const requestFields = 9

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
	var commands convert.Commands
	err4 := json.Unmarshal([]byte(fields[7]), &commands)
	if errors.Join(err1, err2, err3, err4) != nil {
		return request{}, errRequest
	}
	known := content.Validators{Address: clean.Inline(fields[4], nil), ETag: clean.Inline(fields[5], nil), LastModified: clean.Inline(fields[6], nil)}
	return request{ref: fields[8], read: time.Duration(read), fetch: time.Duration(net), fromPage: fromPage, version: fields[3], known: known, convert: commands}, nil
}

const (
	// requestFile is the open file on which a child that was started ahead waits.
	requestFile = 3
	requestMost = 1 << 20
)

// asked is the request of a child with these arguments. It is io.EOF when the
// program ended without asking anything.
func asked(args []string) (request, error) {
	if len(args) > 2 {
		return parseRequest(args[2:])
	}
	f := os.NewFile(requestFile, "request")
	b, err := io.ReadAll(io.LimitReader(f, requestMost))
	_ = f.Close()
	switch {
	case err != nil:
		return request{}, errRequest
	case len(b) == 0:
		return request{}, io.EOF
	}
	return parseRequest(strings.SplitN(string(b), "\x00", requestFields))
}
