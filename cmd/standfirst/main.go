// Command standfirst opens an article in the terminal and shows where its
// writer stands: what is asserted as fact, what is opinion, who is quoted, who
// is speaking, and the words that say so.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/tui"
)

func main() {
	if sandbox.IsWorker(os.Args) {
		os.Exit(sandbox.Work(os.Stdin, os.Stdout))
	}
	os.Exit(start(os.Args[1:], func(ctx context.Context, env tui.Env) error { return tui.Run(ctx, env) }))
}

// reader draws articles on the terminal until it is left.
type reader func(ctx context.Context, env tui.Env) error

// start runs the program within its signals and gives its exit code. The first
// signal asks it to end; a second one ends it, should it be stuck in its output.
func start(args []string, r reader) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return run(ctx, args, r)
}
