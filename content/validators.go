package content

import "github.com/standfirst/standfirst/content/clean"

// Validators are what a server said of the version of a page that it sent, to
// be asked later whether there is a newer one (RFC 9110, section 8.8). They are
// kept for as long as the article is, and written nowhere. The zero Validators
// are none.
type Validators struct {
	// Address is where they came from. Nobody else is told them.
	Address clean.Text
	// ETag and LastModified are the headers of these names, or empty when the
	// server sent none that is well formed and short.
	ETag, LastModified clean.Text
}
