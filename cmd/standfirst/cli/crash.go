package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

const (
	// crashMost is the most that is kept of a report.
	crashMost = 256 << 10
	// mostCrashes is how many reports are kept: a server may have the same fault for ever.
	mostCrashes = 10
)

// KeepCrash writes the report of a crash to a file of its own in
// $XDG_STATE_HOME/standfirst and gives its path, or nothing when it could not.
// The report may hold words of an article and is cleaned as those are: people
// look at such files in a terminal.
func KeepCrash(report string, getenv func(string) string) string {
	folder := getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(folder) {
		folder = filepath.Join(getenv("HOME"), ".local", "state")
	}
	folder = filepath.Join(folder, "standfirst")
	if os.MkdirAll(folder, 0o700) != nil {
		return ""
	}
	forgetCrashes(folder)
	name := time.Now().Format("crash-20060102-150405.000000000-*.txt")
	file, err := os.CreateTemp(folder, name) // readable by its owner only
	if err != nil {
		return ""
	}
	head := fmt.Sprintf("standfirst %s, %s, %s/%s\n\n", Version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	_, err = file.WriteString(string(clean.Block(head+report[:min(len(report), crashMost)], nil)) + "\n")
	if file.Close() != nil || err != nil {
		return ""
	}
	return file.Name()
}

// forgetCrashes deletes the oldest reports, so that there is room for one more.
func forgetCrashes(folder string) {
	files, _ := os.ReadDir(folder) // in their order: their names begin with the time
	files = slices.DeleteFunc(files, func(f os.DirEntry) bool { return !strings.HasPrefix(f.Name(), "crash-") })
	for _, f := range files[:max(0, len(files)-mostCrashes+1)] {
		_ = os.Remove(filepath.Join(folder, f.Name()))
	}
}

// Crashed is the error for a panic outside the reader.
func Crashed(fault *content.Fault) error {
	e := &content.Error{Op: "go on", Reason: "the program has a fault; please report it", Err: fault}
	if path := KeepCrash(fault.Report, os.Getenv); path != "" {
		e.Hint = "what happened is written down in " + clean.Inline(path, nil)
	}
	return e
}
