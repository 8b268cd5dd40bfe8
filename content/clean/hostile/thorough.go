package hostile

import "os"

// Thorough reports whether the tests that take minutes are to run in full: the whole
// pack instead of a sample, every pathology, the storms of keys and the deaths by
// time. STANDFIRST_THOROUGH, with any value, asks for them; .ci/run sets it.
func Thorough() bool { return os.Getenv("STANDFIRST_THOROUGH") != "" }

// Timed reports whether the tests that load a server hold its times to their limits, too, and do
// not only tell them. STANDFIRST_TIMED, with any value, asks for it, on a machine that does
// nothing else.
func Timed() bool { return os.Getenv("STANDFIRST_TIMED") != "" }
