package workshop

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// maxDamage is how many damaged lines are told of: a file that has more is damaged
// altogether.
const maxDamage = 1000

// maxLine is the longest line of a log, in bytes: a label takes under 200.
const maxLine = 64 << 10

// ErrNoLog is that a file is no log of answers.
var ErrNoLog = errors.New("its first line is not that of a file of answers")

// Damage is a line of a log that could not be read and was left out.
type Damage struct {
	Line int // from 1
	Err  error
}

// readLog reads a log line by line, asks begin about its head and hands each event to
// each; an error of either ends the reading. A damaged line is left out and reported: the
// last one may have been cut off when the machine lost power. It fails when the head is
// missing. An event is valid until each returns.
func readLog(r io.Reader, begin func(Head) error, each func(*Event) error) (Head, []Damage, error) {
	in := bufio.NewReaderSize(r, maxLine)
	var (
		head   Head
		damage []Damage
		event  Event // one for all lines
	)
	harm := func(line int, err error) {
		if len(damage) < maxDamage {
			damage = append(damage, Damage{line, err})
		}
	}
	for line := 1; ; line++ {
		b, err := in.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			err = skipLine(in)
			harm(line, fmt.Errorf("it is longer than %d KB", maxLine>>10))
			b = nil
		}
		if text := bytes.TrimSpace(b); len(text) > 0 {
			if line == 1 {
				if json.Unmarshal(text, &head) != nil || head.Schema != HeadSchema {
					return head, damage, ErrNoLog
				}
				if failed := begin(head); failed != nil {
					return head, damage, failed
				}
			} else if bad := event.UnmarshalJSON(text); bad != nil {
				harm(line, bad)
			} else if failed := each(&event); failed != nil {
				return head, damage, failed
			}
		}
		if err != nil {
			if head.Schema == "" {
				return head, damage, ErrNoLog
			}
			if errors.Is(err, io.EOF) {
				return head, damage, nil
			}
			return head, damage, err
		}
	}
}

func skipLine(in *bufio.Reader) error {
	for {
		_, err := in.ReadSlice('\n')
		if !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}
