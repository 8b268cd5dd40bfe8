package sandbox

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	if IsWorker(os.Args) {
		if die(os.Getenv(deathVariable)) {
			os.Exit(0)
		}
		if err := Work(os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	if parent(os.Getenv(parentVariable)) {
		os.Exit(0)
	}
	os.Exit(m.Run())
}
