package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// fault says in plain words why a server could not be asked.
func (g *getter) fault(err error) error {
	if errors.Is(err, ssrf.ErrProhibitedIP) || errors.Is(err, ssrf.ErrProhibitedNetwork) {
		return g.nearby(err)
	}
	e := &content.Error{Op: "fetch", Reference: g.reference(), Err: err}
	if reason, hint := g.secure(err); reason != "" {
		e.Reason, e.Hint = reason, hint
		return e
	}
	var dns *net.DNSError
	var wait net.Error
	switch {
	case errors.Is(err, errSlow), errors.Is(err, errTooMuch), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		e.Kind, e.Reason, e.Hint = g.b.fault(err)
	case errors.As(err, &dns) && dns.IsNotFound:
		e.Reason, e.Hint = "there is no server of that name", g.misspelt()
	case errors.As(err, &dns):
		e.Reason, e.Hint = "the name of the server could not be looked up", "is there a network?"
	case errors.Is(err, syscall.ECONNREFUSED):
		e.Reason = "the server takes no connections there"
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		e.Reason, e.Hint = "there is no way to the server", "is there a network?"
	case errors.As(err, &wait) && wait.Timeout():
		e.Kind, e.Reason, e.Hint = g.b.fault(errSlow)
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.EPIPE):
		e.Reason = "the server broke off in the middle"
	case errors.Is(err, errUnpack):
		e.Reason = "the server sent it compressed, and it cannot be unpacked"
	case strings.Contains(err.Error(), "response headers exceeded"), strings.Contains(err.Error(), "header list"),
		strings.Contains(err.Error(), "too many 1xx"):
		e.Kind, e.Reason = content.Refused, "the head of the server's answer has no end"
	case strings.Contains(err.Error(), "proxyconnect"), strings.Contains(err.Error(), "socks connect"):
		e.Reason, e.Hint = "the proxy that is set up does not connect to it", "see HTTP_PROXY and HTTPS_PROXY"
	case strings.Contains(err.Error(), "malformed"), strings.Contains(err.Error(), "invalid"), strings.Contains(err.Error(), "unsupported transfer encoding"),
		strings.Contains(err.Error(), "transport connection broken"):
		e.Reason = "the server's answer is not valid HTTP"
	default:
		e.Reason = clean.Shorten(clean.Inline(err.Error(), nil), longestWords)
	}
	return e
}

// misspelt is what to do about a name that no server has. A machine without a network
// finds none at all.
func (g *getter) misspelt() clean.Text {
	if g.o.FromPage {
		return "or this machine is offline"
	}
	return "check the spelling, or is this machine offline?"
}

// secure explains the faults of a connection that was to be encrypted.
func (g *getter) secure(err error) (reason, hint clean.Text) {
	var (
		unknown x509.UnknownAuthorityError
		roots   x509.SystemRootsError
		host    x509.HostnameError
		invalid x509.CertificateInvalidError
		verify  *tls.CertificateVerificationError
		record  tls.RecordHeaderError
		alert   tls.AlertError
	)
	switch {
	case errors.As(err, &host):
		return "the server's certificate is for another name", "somebody may stand between you and the server"
	case errors.As(err, &unknown):
		return "nobody this machine trusts vouches for the server's certificate", "somebody may stand between you and the server"
	case errors.As(err, &roots):
		return "this machine has no list of trusted certificates", "install ca-certificates"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return "the server's certificate has expired or is not yet valid", "is this machine's clock right?"
	case errors.As(err, &invalid), errors.As(err, &verify):
		return "the server's certificate is not valid", ""
	case errors.As(err, &record), strings.Contains(err.Error(), "server gave HTTP response to HTTPS client"):
		return "the server does not answer encrypted there", "try 'http://' instead of 'https://'"
	case errors.As(err, &alert), strings.Contains(err.Error(), "tls: "):
		return "no encrypted connection could be agreed on with the server", ""
	default:
		return "", ""
	}
}

// nearby is the refusal of an address that is not on the public network. The cause is nil where the address
// itself told.
func (g *getter) nearby(cause error) error {
	reason := clean.Text("the server sent on to an address of this machine or its network")
	if g.o.FromPage {
		reason = "it leads to an address of this machine or its network, and links of an article may not"
	}
	return &content.Error{
		Kind: content.Refused, Op: "fetch", Reference: g.reference(), Reason: reason, Hint: "type the address yourself if you mean it", Err: cause,
	}
}

// status says what a server answered that has no page.
func (g *getter) status(code int, h http.Header) error {
	words := http.StatusText(code)
	reason := "the server answered " + strconv.Itoa(code)
	if words != "" {
		reason += " (" + strings.ToLower(words) + ")"
	}
	var hint clean.Text
	switch code {
	case http.StatusUnauthorized, http.StatusPaymentRequired, http.StatusForbidden:
		hint = "save the page from a browser that may read it, and open the file"
	case http.StatusNotFound, http.StatusGone:
		hint = "check the address"
	case http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		hint = "try again later"
	}
	e := &content.Error{Op: "fetch", Reference: g.reference(), Reason: clean.Inline(reason, nil), Hint: hint}
	if after := retryAfter(h.Get("Retry-After"), time.Now()); after > 0 {
		e.Err = &content.RetryLater{After: after}
	}
	return e
}

// longestRetry is the most that a server can ask not to be asked again.
const longestRetry = 7 * 24 * time.Hour

// retryAfter is how long a server wants to be left alone (RFC 9110, section
// 10.2.3), or 0.
func retryAfter(value string, now time.Time) time.Duration {
	after := time.Duration(0)
	if n, err := strconv.ParseInt(value, 10, 32); err == nil {
		after = time.Duration(n) * time.Second
	} else if at, err := http.ParseTime(value); err == nil {
		after = at.Sub(now)
	}
	return min(max(after, 0), longestRetry)
}
