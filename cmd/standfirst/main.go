// Command standfirst opens an article in the terminal and shows where its
// writer stands: what is asserted as fact, what is opinion, who is quoted, who
// is speaking, and the words that say so.
package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/collector"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/tui"
)

// From the start to the first words on the screen, in this order, most of it to have
// two processes come up side by side where one would wait for the other. The figures
// are of a Markdown file of 10,000 words, which is there after 24 ms, opened 24 times
// beside the same program without the part, on two cores; a bare Bubble Tea program
// takes 17.
//
//  1. styles/code/lazy, while packages are initialised, before all that imports more
//     than it: chroma's tables are left for the first code block. 17 ms.
//  2. content/sandbox/ahead, next: the child that reads is started before this process
//     has set itself up, and waits for its request. 8 ms. A command that opens no
//     article is on its list.
//  3. All other packages, then main; in the child, the same and then [sandbox.Work].
//     No garbage is collected meanwhile (package collector), nor from there to the first
//     screen (tui/collector.go). 3 ms, and 5 of 35 for 100,000 words.
//  4. tui.Run: the article is asked for before the screen is drawn, and at once: a
//     goroutine has its turn only 2 ms later, and the child waits by then.
//  5. tui/warm.go: what draws has drawn once, unseen, while the child reads. 6 ms.
//
// What is mapped of the program on the way, and needed by neither process afterwards, is let
// go of once there is something to read: content/footprint.
//
// That the first frame waits for the article, so that no empty one is drawn a tick of
// Bubble Tea before it, was tried and bought less than 5 ms.
func main() {
	if sandbox.IsWorker(os.Args) {
		os.Exit(work())
	}
	time.AfterFunc(opening, collector.Resume)
	os.Exit(start(os.Args[1:], func(ctx context.Context, env tui.Env) error {
		collector.Resume()
		return tui.Run(ctx, env)
	}))
}

// work is the child that reads, and gives its exit code; its parent goes by what it is sent.
func work() int {
	err := sandbox.Work(os.Stdin, os.Stdout)
	if errors.Is(err, sandbox.ErrUsage) {
		cli.Tell(err) // without the hint at the help, which does not know the child
		err = cli.Usage(err)
	}
	return cli.ExitCode(err)
}

// opening is after how long the program has come up, nearly always.
const opening = 500 * time.Millisecond

// start runs the program within its signals and gives its exit code. The first
// signal asks it to end; a second one ends it, should it be stuck in its output.
func start(args []string, r reading.Reader) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return run(ctx, args, r)
}
