package hostile

import "os"

// Thorough reports whether the tests that take minutes are to run in full: the whole
// pack instead of a sample, every pathology, the storms of keys and the deaths by
// time. STANDFIRST_THOROUGH, with any value, asks for them; .ci/run sets it.
func Thorough() bool { return os.Getenv("STANDFIRST_THOROUGH") != "" }
