package library

import (
	"context"
	"os"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/tui"
)

// Show opens the reader on the terminal.
func Show(ctx context.Context, refs []string, s settings.Settings, env tui.Env, r reading.Reader) error {
	env.Context = ctx
	env.References = refs
	env.Crash = func(report string) string { return cli.KeepCrash(report, os.Getenv) }
	opener := func(fromPage bool, near content.Origin) tui.Opener {
		return func(ctx context.Context, ref string, known content.Validators) <-chan content.Event {
			return sandbox.Open(ctx, ref,
				sandbox.Options{Timeout: s.Timeout, Version: cli.Version(), Convert: s.Convert, FromPage: fromPage, Near: near, Known: known})
		}
	}
	kept := &library{shelf: openShelf()}
	defer kept.shelf.Close()
	list := &arrivals{library: kept, feeds: openFeeds()}
	defer list.feeds.Close()
	lists := &fronts{shelf: kept.shelf, settings: s}
	env.Open = lists.orList(list.orArrived(kept.orSaved(opener(false, content.Origin{})), s))
	env.Expand, env.Library = fetch.Expand, list
	env.Follow = func(from content.Origin) tui.Opener { return opener(true, from) }
	env.Pictures = reading.Pictures(s)
	env.History = history{kept.shelf}
	if s.History == "off" {
		kept.shelf.Forget()
	}
	return r(ctx, env)
}
