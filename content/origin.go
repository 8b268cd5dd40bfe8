package content

import "github.com/standfirst/standfirst/content/clean"

// Origin is the server that an article came from, as the reader's own address led to
// it. Links of the article may stay there, be it on this machine or its network. It is
// kept for as long as the article is, and written nowhere. The zero Origin is none.
type Origin struct {
	// Host is the name and port of the address: "127.0.0.1:8000".
	Host clean.Text
	// Peer is the network address that answered under that name, which could come to
	// mean another one.
	Peer clean.Text
}
