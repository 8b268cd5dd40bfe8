package words

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

// What makes a list is not inlined here: each of the lists would have functions of its own then,
// of half a kilobyte.

//go:embed *.txt
var files embed.FS

// section is a part of a file: the entries under a head, "= head". Those above the first have none.
type section struct {
	head    string
	entries []string
}

// file is a file of lists. It is read when it is first asked for, and once.
type file func() []section

// read is the file of a name. It is a part of the program, and a test reads every one.
//
//go:noinline
func read(name string) file {
	return sync.OnceValue(func() []section {
		data, err := files.ReadFile(name + ".txt")
		if err != nil {
			return nil
		}
		all := []section{{}}
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			if head, ok := strings.CutPrefix(line, "= "); ok {
				all = append(all, section{head: head})
				continue
			}
			last := &all[len(all)-1]
			last.entries = append(last.entries, line)
		}
		return all
	})
}

// entries are those under some heads, in the order of the heads, or all.
func (f file) entries(heads ...string) (all []string) {
	if len(heads) == 0 {
		for _, s := range f() {
			all = append(all, s.entries...)
		}
	}
	for _, head := range heads {
		for _, s := range f() {
			if s.head == head {
				all = append(all, s.entries...)
			}
		}
	}
	return all
}

// list is the entries under some heads of a file, or all.
//
//go:noinline
func list(f file, heads ...string) func() Set {
	return sync.OnceValue(func() Set { return setOf(f.entries(heads...)) })
}

// lists are the entries of a file in its order, by their heads.
//
//go:noinline
func lists(f file) func() map[string][]string {
	return sync.OnceValue(func() map[string][]string {
		all := map[string][]string{}
		for _, s := range f() {
			all[s.head] = slices.Concat(all[s.head], s.entries)
		}
		return all
	})
}

// sets are the entries of a file by their heads. An entry may stand under several.
//
//go:noinline
func sets(f file) func() map[string]Set {
	return sync.OnceValue(func() map[string]Set {
		all := map[string]Set{}
		for head, entries := range lists(f)() {
			all[head] = setOf(entries)
		}
		return all
	})
}

// headed are the heads of a file by the entries under them.
//
//go:noinline
func headed(f file) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		heads := map[string]string{}
		for _, s := range f() {
			for _, entry := range s.entries {
				heads[entry] = s.head
			}
		}
		return heads
	})
}

func setOf(entries []string) Set {
	set := make(Set, len(entries))
	for _, entry := range entries {
		set[entry] = true
	}
	return set
}
