package sandbox

import "os"

// A child holds a lifeline to the one who started it. When that process ends, however
// it ends, the child does so too, whatever it is doing: a page on which it computes
// without an end has nobody left to give it up.

// lifelineFile is the open file that is the child's end of it, where the system has
// such files: a pipe on which nothing comes but its end.
const lifelineFile = 3

// orphaned ends the process at once: it may be computing where nothing looks at whether it is to
// stop. Nobody is left to be told anything, an exit code neither.
func orphaned() { os.Exit(1) }
