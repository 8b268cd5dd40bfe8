// Package fetch gets the bytes that a reference names: an address, a file,
// standard input or the sample article that comes with the program.
//
// It keeps within limits of size and time and has a plain message for each way
// in which that can fail. It does not look into the bytes but for a file that is
// nothing but an address, which is followed; it follows no links, keeps no cache, and
// asks nothing of anybody but the one server of the address.
package fetch

import (
	"context"
	"io"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sample"
)

// DefaultTimeout is how long a server and standard input may take in all.
const DefaultTimeout = 20 * time.Second

// Options are the limits of one fetch. The zero value is good.
type Options struct {
	// Timeout is how long it may take in all; DefaultTimeout when zero.
	Timeout time.Duration
	// FromPage reports whether the reference is a link of an article and not the
	// reader's own: then only http and https are followed, and never to this
	// machine or its network but to Near.
	FromPage bool
	// Near is the server that the reader's own address led to, if the article with the
	// link came from there too.
	Near content.Origin
	// TimeoutHint is what the reader can do about what takes too long, or empty.
	TimeoutHint clean.Text
	// Known are the validators of what was fetched before. When the server
	// says that it is still the same, the resource is Unchanged.
	Known content.Validators
	// Version is that of the program, for the User-Agent.
	Version string
	// Stdin is where "-" is read from.
	Stdin io.Reader
	// Progress is told what is being done, if it is not nil.
	Progress func(content.Progress)
}

// Resource is what was fetched.
type Resource struct {
	// Reference is what was asked for, as it was written, but no password.
	Reference string
	// Address is where it came from in the end, after redirects; empty for
	// what did not come from the network.
	Address string
	// Name is a file name or address whose ending may tell the type.
	Name string
	// MediaType is the Content-Type header, or empty.
	MediaType string
	Bytes     []byte
	// Origin is the server that the address led to in the end.
	Origin content.Origin
	// Validators are for asking the server again.
	Validators content.Validators
	// Unchanged reports whether there are no bytes, because they would be those of
	// before.
	Unchanged bool
}

// Stdin is the reference of standard input.
const Stdin = "-"

// Get gets what ref names. Its errors are [*content.Error].
func Get(ctx context.Context, ref string, o Options) (*Resource, error) {
	if o.Timeout <= 0 {
		o.Timeout = DefaultTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	switch {
	case ref == "":
		return nil, &content.Error{
			Kind: content.Usage, Op: "open", Reference: `""`, Reason: "it is no name",
			Hint: "name a file or an address; '-' reads standard input",
		}
	case isAddress(ref):
		return getAddress(ctx, ref, o)
	case o.FromPage:
		return nil, &content.Error{
			Kind: content.Refused, Op: "open", Reference: clean.Reference(ref),
			Reason: "a link of an article may only lead to http and https addresses",
		}
	case ref == Stdin:
		return getStdin(ctx, o)
	case ref == sample.Reference:
		return &Resource{Reference: ref, Name: "sample.md", MediaType: "text/markdown", Bytes: []byte(sample.Article())}, nil
	default:
		return getFile(ctx, ref, o)
	}
}

// isAddress reports whether ref is meant for the network: it has a scheme.
func isAddress(ref string) bool {
	scheme, _, ok := strings.Cut(ref, "://")
	if !ok || scheme == "" {
		return false
	}
	for _, c := range scheme {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '+' && c != '-' && c != '.' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
