package hostile

import (
	"iter"
	"slices"
	"strings"
)

// Pathologies are files that are hard to read: deep, wide, long, or shaped for the
// worst case of a parser. They hold no payload; the name of what is wrong with
// them is the context. Most are megabytes, so only those are made whose name is wanted.
func Pathologies(wanted func(context string) bool) iter.Seq[File] {
	return made(slices.Concat(markdownPathologies(), htmlPathologies(), textPathologies()), wanted)
}

// made makes the files of those whose name is wanted, one after the other.
func made(list []pathology, wanted func(context string) bool) iter.Seq[File] {
	return func(yield func(File) bool) {
		for _, p := range list {
			if !wanted(p.name) {
				continue
			}
			if !yield(File{Name: "file" + p.ending, MediaType: p.mediaType, Bytes: []byte(p.make()), Context: p.name}) {
				return
			}
		}
	}
}

type pathology struct {
	name, ending, mediaType string
	make                    func() string
}

// most is the length of the longest: the most that is read.
const most = 10 << 20

// adder adds pathologies of one format to a list.
func adder(list *[]pathology, ending, mediaType string) func(string, func() string) {
	return func(name string, text func() string) {
		*list = append(*list, pathology{ending[1:] + ": " + name, ending, mediaType, text})
	}
}

// again is a text so many times.
func again(s string, n int) func() string { return func() string { return strings.Repeat(s, n) } }

// fill is a text as often as is read.
func fill(s string) func() string { return again(s, most/len(s)) }
