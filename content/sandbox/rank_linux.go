package sandbox

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// background is the niceness of what can wait.
const background = 10

// giveWay lets every other process go first, the reader's above all: once its
// first screen is there, a key that is pressed comes before judgements further
// down. Linux ranks threads one by one; those to come take after these.
func giveWay() {
	threads, _ := os.ReadDir("/proc/self/task")
	for _, t := range threads {
		if id, err := strconv.Atoi(t.Name()); err == nil {
			_ = unix.Setpriority(unix.PRIO_PROCESS, id, background)
		}
	}
}
