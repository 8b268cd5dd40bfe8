package reading

import (
	"context"
	"fmt"
	"os/exec"
	"runtime"

	"github.com/standfirst/standfirst/content/clean"
)

// openBrowser hands an address to the system's browser, as one argument and
// never through a shell. Only web and mail addresses are handed on, in the form
// in which they are shown.
func openBrowser(address string) error {
	shown, ok := clean.Address(address)
	if !ok {
		return fmt.Errorf("%q is not a web or mail address", address)
	}
	name, args := browserCommand(runtime.GOOS, string(shown))
	cmd := exec.CommandContext(context.Background(), name, args...) // it outlives the reader
	apart(cmd)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("could not start a browser: %w", err)
	}
	go func() { _ = cmd.Wait() }()
	return nil
}

// browserCommand is the program that opens an address on a system.
func browserCommand(system, address string) (name string, args []string) {
	switch system {
	case "darwin":
		return "open", []string{address}
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler", address}
	default:
		return "xdg-open", []string{address}
	}
}
