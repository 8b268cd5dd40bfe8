package hostile

import (
	"os"
	"path/filepath"
	"testing"
)

// Thorough reports whether the tests that take minutes are to run in full: the whole
// pack instead of a sample, every pathology, the storms of keys and the deaths by
// time. STANDFIRST_THOROUGH, with any value, asks for them; .ci/run sets it.
func Thorough() bool { return os.Getenv("STANDFIRST_THOROUGH") != "" }

// Timed reports whether the tests that load a server hold its times to their limits, too, and do
// not only tell them. STANDFIRST_TIMED, with any value, asks for it, on a machine that does
// nothing else.
func Timed() bool { return os.Getenv("STANDFIRST_TIMED") != "" }

// Gold is a file or folder of annotated pages and articles that are not part of the repository:
// they lie below the folder that STANDFIRST_GOLD names. A test is skipped where that is not set.
func Gold(t testing.TB, parts ...string) string {
	t.Helper()
	dir := os.Getenv("STANDFIRST_GOLD")
	if dir == "" {
		t.Skip("STANDFIRST_GOLD is not set")
	}
	return filepath.Join(append([]string{dir}, parts...)...)
}
