package fetch

import (
	"flag"
	"os"
	"testing"
)

// TestMain has more tests run side by side than there are processors: nearly all that they do is wait.
func TestMain(m *testing.M) {
	if err := flag.Set("test.parallel", "16"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
