package shelf

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"slices"
)

// block is how much of a file is read at a time.
const block = 1 << 20

// backward gives the lines of a file from the last to the first, until each
// returns false. A line is valid until each returns. A file that is not there has none.
func backward(path string, each func(line []byte) bool) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	// What has been read and not given yet stands at the end of buf.
	buf := make([]byte, 2*block)
	left := 0
	var ends []int
	for at := info.Size(); at > 0; {
		n := int(min(at, block))
		at -= int64(n)
		if left+n > len(buf) {
			larger := make([]byte, 2*(left+n))
			copy(larger[len(larger)-left:], buf[len(buf)-left:])
			buf = larger
		}
		from := len(buf) - left - n
		if _, err := f.ReadAt(buf[from:from+n], at); err != nil {
			return err
		}
		rest := buf[from:]
		ends = lineEnds(rest[:n], ends[:0])
		for _, cut := range slices.Backward(ends) {
			if line := rest[cut+1:]; len(line) > 0 && !each(line) {
				return nil
			}
			rest = rest[:cut]
		}
		left = copy(buf[len(buf)-len(rest):], rest)
	}
	if left > 0 {
		each(buf[len(buf)-left:])
	}
	return nil
}

// lineEnds appends where the lines of a text end. It is looked for forward, which is many
// times as fast as [bytes.LastIndexByte].
func lineEnds(text []byte, ends []int) []int {
	for at := 0; ; {
		i := bytes.IndexByte(text[at:], '\n')
		if i < 0 {
			return ends
		}
		ends = append(ends, at+i)
		at += i + 1
	}
}
