package sandbox

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
)

// With the first judgements the child lets go of what its coming up had mapped of the program.
func TestThriftWithTheFirstJudgements(t *testing.T) {
	var after thrift
	before := mapped(t)
	after.told(content.Judged{})
	if now := mapped(t); now >= before {
		t.Errorf("%d kB of the program before the first judgements, %d after", before, now)
	}
}

// mapped is how much of the program's file is in this process's memory, in kilobytes.
func mapped(t *testing.T) (sum int) {
	t.Helper()
	program, err := os.Readlink("/proc/self/exe")
	if err != nil {
		t.Skip(err)
	}
	smaps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Skip(err)
	}
	ours := false
	for line := range strings.Lines(string(smaps)) {
		f := strings.Fields(line)
		switch {
		case strings.Contains(f[0], "-"):
			ours = strings.HasSuffix(line, " "+program+"\n")
		case ours && f[0] == "Rss:":
			n, err := strconv.Atoi(f[1])
			if err != nil {
				t.Fatal(err)
			}
			sum += n
		}
	}
	return sum
}
