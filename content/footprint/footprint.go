// Package footprint has the process let go of memory that its start needed and what follows does not.
//
// It knows one kind: pages of the program's own file. What is initialised, the tables of whatever is
// linked, touches its code all over, and with each page the system maps its neighbours, sixteen at a
// time: some twenty megabytes, half of which nobody looks at again.
//
// Letting go of them changes what is counted as the process's, and nothing else: the file stays where
// the system keeps what was read of files, for all processes that run it, and a page that is touched
// again is mapped again from there. Memory that only this process has is never touched. A system that
// is short of memory would take such pages away by itself; what is gained is that it knows sooner.
package footprint
