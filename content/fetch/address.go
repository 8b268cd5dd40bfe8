package fetch

import (
	"context"
	"io"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/http/httpproxy"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

const (
	maxRedirects = 10
	maxAddress   = 8 << 10
	maxHeader    = 256 << 10
)

func getAddress(ctx context.Context, ref string, o Options) (*Resource, error) {
	u, fault := parseAddress(ref)
	if fault != nil {
		return nil, fault
	}
	g := &getter{o: o, typed: u, proxy: httpproxy.FromEnvironment().ProxyFunc(), host: clean.Inline(u.Host, nil)}
	g.first.near(o.Near)
	g.b = newBody(ctx, o, "fetching "+g.host, 0, content.MaxBytes)
	g.b.tell(content.Progress{Doing: g.b.doing})
	for hop := 0; ; hop++ {
		r, next, err := g.hop(ctx, u, hop)
		if err != nil {
			return nil, err
		}
		if r != nil {
			r.Reference = ref
			r.Name += ref[len(withoutEntry(ref)):]
			if u, err := url.Parse(ref); err == nil && u.User != nil {
				r.Reference = u.Redacted()
			}
			if _, entry, ok := strings.Cut(ref, "#"); ok {
				if _, err := strconv.ParseUint(entry, 10, 16); err == nil {
					r.Name += "#" + entry // that of a feed
				}
			}
			return r, nil
		}
		if hop == maxRedirects {
			return nil, g.refuse("the server sent on more than "+clean.Inline(strconv.Itoa(maxRedirects), nil)+" times", nil)
		}
		u = next
	}
}

// parseAddress reads a reference as an address that may be fetched.
func parseAddress(ref string) (*url.URL, error) {
	fail := func(reason, hint clean.Text, cause error) error {
		return &content.Error{
			Kind: content.Refused, Op: "fetch", Reference: clean.Shorten(clean.Reference(ref), 200), Reason: reason, Hint: hint, Err: cause,
		}
	}
	if len(ref) > maxAddress {
		return nil, fail("the address is too long", "", nil)
	}
	u, err := url.Parse(strings.TrimSpace(ref))
	if err != nil {
		return nil, fail("it is not a valid address", "", err)
	}
	u.Scheme = strings.ToLower(u.Scheme)
	u.Fragment, u.RawFragment = "", ""
	switch {
	case u.Scheme == "file":
		return nil, fail("only http and https addresses are fetched", "for a file, give its path", nil)
	case u.Scheme != "http" && u.Scheme != "https":
		return nil, fail("only http and https addresses are fetched", "", nil)
	case u.Hostname() == "":
		return nil, fail("the address names no server", "", nil)
	}
	return u, nil
}

// getter follows one reference through its redirects.
type getter struct {
	o     Options
	typed *url.URL
	host  clean.Text
	proxy func(*url.URL) (*url.URL, error)
	first firstContact
	b     *body
}

// hop asks one server. It gives the resource, or the address it was sent on to.
func (g *getter) hop(ctx context.Context, u *url.URL, hop int) (*Resource, *url.URL, error) {
	transport, err := g.transport(u, hop)
	if err != nil {
		return nil, nil, err
	}
	defer transport.CloseIdleConnections()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, nil, g.refuse("it is not a valid address", err)
	}
	version := g.o.Version
	if version == "" {
		version = "dev"
	}
	req.Header.Set("User-Agent", "standfirst/"+version)
	req.Header.Set("Accept", "text/html, text/markdown, text/plain;q=0.9, */*;q=0.1")
	req.Header.Set("Accept-Encoding", "gzip, deflate, br")
	if u.User != nil {
		password, _ := u.User.Password()
		req.SetBasicAuth(u.User.Username(), password)
	}

	asked := ask(req.Header, u, g.o.Known)

	var peer string
	req = req.WithContext(httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		GotConn: func(c httptrace.GotConnInfo) { peer = c.Conn.RemoteAddr().String() },
	}))
	answer, err := g.wait(ctx, func() (*http.Response, error) { return transport.RoundTrip(req) })
	if err != nil {
		return nil, nil, g.fault(err)
	}
	defer func() { _ = answer.Body.Close() }()
	switch code := answer.StatusCode; {
	case code == 301 || code == 302 || code == 303 || code == 307 || code == 308:
		next, err := g.redirect(u, answer)
		return nil, next, err
	case code == http.StatusNotModified && asked:
		return &Resource{Unchanged: true}, nil, nil
	case code < 200 || code > 299 || code == http.StatusNoContent:
		return nil, nil, g.status(code, answer.Header)
	}
	data, err := g.body(answer)
	if err != nil {
		return nil, nil, err
	}
	address := bare(u)
	return &Resource{
		Address: address, Origin: g.origin(u, peer), Name: u.Path, MediaType: answer.Header.Get("Content-Type"), Bytes: data,
		Validators: validators(address, answer.Header),
	}, nil, nil
}

// wait waits for the head of an answer, no longer than for anything else.
func (g *getter) wait(ctx context.Context, ask func() (*http.Response, error)) (*http.Response, error) {
	type result struct {
		r   *http.Response
		err error
	}
	done := make(chan result, 1)
	go func() {
		r, err := ask() //nolint:bodyclose // hop closes it
		done <- result{r, err}
	}()
	patience, cancel := context.WithTimeout(ctx, g.b.patience())
	defer cancel()
	select {
	case got := <-done:
		return got.r, got.err
	case <-patience.Done():
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, errSlow
	}
}

// redirect is where the answer sends on to.
func (g *getter) redirect(from *url.URL, answer *http.Response) (*url.URL, error) {
	to, err := from.Parse(answer.Header.Get("Location"))
	switch {
	case answer.Header.Get("Location") == "" || err != nil || len(answer.Header.Get("Location")) > maxAddress:
		return nil, g.refuse("the server sent on to an address that is not valid", err)
	case to.Scheme != "http" && to.Scheme != "https":
		return nil, g.refuse("the server sent on to a "+clean.Inline(to.Scheme, nil)+" address; only http and https are followed", nil)
	case to.Hostname() == "":
		return nil, g.refuse("the server sent on to an address that is not valid", nil)
	}
	to.Fragment, to.RawFragment = "", ""
	if to.Host == from.Host && to.Scheme == from.Scheme && to.User == nil {
		to.User = from.User
	}
	return to, nil
}

// body reads the answer's body, unpacked.
func (g *getter) body(answer *http.Response) ([]byte, error) {
	packed := answer.Header.Values("Content-Encoding")
	if len(packed) == 0 {
		if answer.ContentLength > content.MaxBytes {
			return nil, g.refuse("it has "+megabytes(answer.ContentLength)+", and "+megabytes(content.MaxBytes)+" is the most that is read", nil)
		}
		g.b.total = max(answer.ContentLength, 0)
	}
	r, err := unpack(answer.Body, strings.Join(packed, ","))
	if err != nil {
		return nil, g.refuse("the server sent it in a compression that is not read ("+clean.Shorten(clean.Inline(strings.Join(packed, ", "), nil),
			longestWords)+")", err)
	}
	data, err := g.b.read(r)
	if err != nil {
		return nil, g.fault(err)
	}
	return data, nil
}

// refuse is that what came is not taken. The cause is nil where there is no error behind it.
func (g *getter) refuse(reason clean.Text, cause error) error {
	return &content.Error{Kind: content.Refused, Op: "fetch", Reference: g.reference(), Reason: reason, Err: cause}
}

// reference is the address as it was typed, without a password.
func (g *getter) reference() clean.Text { return clean.Inline(g.typed.Redacted(), nil) }

// longestWords is the most that is told of what a server said, in bytes.
const longestWords = 60

// unpack undoes a Content-Encoding. Two at most are undone: nobody honest packs
// more often.
func unpack(r io.Reader, encodings string) (io.Reader, error) {
	names := strings.FieldsFunc(encodings, func(c rune) bool { return c == ',' || c == ' ' })
	if len(names) > 2 {
		return nil, errPacked
	}
	for _, name := range slices.Backward(names) {
		var err error
		if r, err = unpackOne(r, strings.ToLower(name)); err != nil {
			return nil, err
		}
	}
	return r, nil
}
