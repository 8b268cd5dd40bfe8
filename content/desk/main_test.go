package desk

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	if IsWorker(os.Args) {
		os.Exit(Work(os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}
