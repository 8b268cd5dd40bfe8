package serve

import (
	"net/netip"
	"time"
)

// mostAddresses is how many addresses are told apart; those beyond them count as one.
const mostAddresses = 10_000

// byAddress allows so many of something from each address, so that whoever takes all of it
// keeps nobody else from theirs. An address is forgotten soon after it counts for nothing.
type byAddress struct {
	each  Bucket
	by    map[string]*Bucket
	rest  Bucket
	swept time.Time
}

func newByAddress(most int, every time.Duration) *byAddress {
	b := Bucket{Most: most, Every: every}
	return &byAddress{each: b, by: map[string]*Bucket{}, rest: b}
}

// has reports whether there is one left for an address.
func (t *byAddress) has(from string, now time.Time) bool {
	b, known := t.by[from]
	switch {
	case known:
		return b.Has(now)
	case len(t.by) >= mostAddresses:
		return t.rest.Has(now)
	}
	return true
}

// take takes one, if there is one.
func (t *byAddress) take(from string, now time.Time) bool {
	b, known := t.by[from]
	pause := time.Minute
	if len(t.by) >= mostAddresses {
		pause = time.Second
	}
	if !known && now.Sub(t.swept) >= pause {
		t.swept = now
		for from, b := range t.by {
			if b.full(now) {
				delete(t.by, from)
			}
		}
	}
	switch {
	case known:
	case len(t.by) >= mostAddresses:
		b = &t.rest
	default:
		one := t.each
		b = &one
		t.by[from] = b
	}
	return b.Take(now)
}

// From is what of a remote address, with its port or without, is counted as one place: all
// of version 4; of version 6 the network, since each machine there has as many as it likes.
func From(remote string) string {
	var a netip.Addr
	if p, err := netip.ParseAddrPort(remote); err == nil {
		a = p.Addr()
	} else if a, err = netip.ParseAddr(remote); err != nil {
		return ""
	}
	a = a.Unmap().WithZone("")
	if a.Is4() {
		return a.String()
	}
	p, err := a.Prefix(64)
	if err != nil {
		return ""
	}
	return p.String()
}
