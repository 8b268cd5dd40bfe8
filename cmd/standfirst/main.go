// Command standfirst opens an article in the terminal and shows where its
// writer stands: what is asserted as fact, what is opinion, who is quoted, who
// is speaking, and the words that say so.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/standfirst/standfirst/content/desk"
)

func main() {
	if desk.IsWorker(os.Args) {
		os.Exit(desk.Work(os.Stdin, os.Stdout))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}
