//go:build !unix || openbsd

package sandbox

import "os"

// limitMemory does nothing where the system has no limit of the address space: what holds
// there is the soft limit of the Go runtime, and on OpenBSD that of the login class.
func limitMemory(uint64) {}

// mostResident is not known where nothing is limited.
func mostResident(*os.ProcessState) uint64 { return 0 }
