package main

import (
	"fmt"
	"net/url"
	"os/exec"
	"runtime"
)

// openBrowser hands an address to the system's browser, as one argument and
// never through a shell. Only web and mail addresses are handed on.
func openBrowser(address string) error {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" {
		return fmt.Errorf("%q is not a web or mail address", address)
	}
	name, args := "xdg-open", []string{u.String()}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", u.String()}
	}
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("could not start a browser: %w", err)
	}
	go func() { _ = cmd.Wait() }()
	return nil
}
