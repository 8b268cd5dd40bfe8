//go:build !unix

package desk

// Where the system has no such limits, the soft limit of the Go runtime and the
// clock of the desk are what holds.

func limitMemory(uint64) {}

func limitTime(uint64) {}
