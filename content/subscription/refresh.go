package subscription

import (
	"context"
	"os"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/sandbox"
)

// Lister reads lists, as [sandbox.Lists] does.
type Lister func(ctx context.Context, requests []sandbox.ListRequest) <-chan sandbox.ListResult

// Refreshed is what came of asking one feed.
type Refreshed struct {
	Feed Feed
	// New is how many entries it has that it did not have before.
	New int
	// Unchanged reports whether the server had nothing new, so that nothing was read.
	Unchanged bool
	Err       error
}

const (
	// firstPause is how long a feed that could not be read is left alone the first
	// time, longestPause in the end. Each time it is twice as long.
	firstPause   = 5 * time.Minute
	longestPause = 24 * time.Hour
)

// Refresh asks the feeds for what is new and keeps it. Those that are to be left
// alone for a time are left out unless all is set. Each is told what came of a feed as
// soon as it is kept. What is kept survives the end of the process at any moment.
func (s *Store) Refresh(ctx context.Context, feeds []Feed, all bool, list Lister, each func(Refreshed)) error {
	var asked []Feed
	var requests []sandbox.ListRequest
	for _, f := range feeds {
		if !all && s.now().Before(f.NotBefore) {
			continue
		}
		r := sandbox.ListRequest{Ref: string(f.Address), FromPage: !f.Typed, Known: f.validators()}
		if _, err := os.Stat(s.entriesPath(f.Address)); err != nil {
			r.Known = content.Validators{} // what was kept of it is not there
		}
		asked = append(asked, f)
		requests = append(requests, r)
	}
	if len(requests) == 0 {
		return nil
	}
	var lines []any
	var failed error
	for result := range list(ctx, requests) {
		if result.Request < 0 || result.Request >= len(asked) {
			continue
		}
		f := asked[result.Request]
		done := s.take(&f, &result)
		if f.changed(&asked[result.Request]) {
			lines = append(lines, line{V: version, Feed: f, At: stamp(s.now())})
		}
		// A few lines share a write to the disk.
		if len(lines) >= 32 {
			if err := s.log.Append(lines...); err != nil && failed == nil {
				failed = err
			}
			lines = nil
		}
		each(done)
	}
	if err := s.log.Append(lines...); err != nil && failed == nil {
		failed = err
	}
	if failed == nil {
		failed = ctx.Err()
	}
	return failed
}

// changed reports whether there is something of the feed to be written.
func (f *Feed) changed(old *Feed) bool {
	return f.Title != old.Title || f.Site != old.Site || f.validators() != old.validators() || f.Failures != old.Failures ||
		f.Problem != old.Problem || !f.NotBefore.Equal(old.NotBefore)
}

// take keeps what came of asking a feed. The entries are on the disk before the
// validators, so that none is passed over.
func (s *Store) take(f *Feed, r *sandbox.ListResult) Refreshed {
	if r.Err != nil {
		f.Failures++
		f.Problem = clean.Shorten(clean.Inline(r.Err.Error(), nil), maxField)
		f.NotBefore = s.now().Add(max(pause(f.Failures), r.RetryAfter)).UTC().Truncate(time.Second)
		return Refreshed{Feed: *f, Err: r.Err}
	}
	out := Refreshed{Unchanged: r.List.Unchanged}
	if !r.List.Unchanged {
		n, err := s.keep(f, r.List)
		if err != nil {
			return Refreshed{Feed: *f, Err: err}
		}
		out.New = n
		v := r.List.Validators
		f.From, f.ETag, f.LastModified = v.Address, v.ETag, v.LastModified
		if f.Title == "" {
			f.Title = r.List.Title
		}
		if f.Site == "" {
			f.Site = r.List.Site
		}
	}
	f.Failures, f.Problem, f.NotBefore = 0, "", time.Time{}
	out.Feed = *f
	return out
}

// pause is how long a feed is left alone after so many failures in a row.
func pause(failures int) time.Duration {
	p := firstPause
	for range failures - 1 {
		if p *= 2; p >= longestPause {
			return longestPause
		}
	}
	return p
}
