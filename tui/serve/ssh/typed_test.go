package ssh

import (
	"io"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

// What a client sends is taken at once, and not without end.
func TestTypedIsBounded(t *testing.T) {
	typed := newTyped()
	sent := 0
	for typed.add([]byte("f")) {
		sent++
	}
	if sent != mostTyped {
		t.Errorf("%d bytes are held, want %d", sent, mostTyped)
	}
	typed.close()
	all, err := io.ReadAll(typed)
	if err != nil || string(all) != strings.Repeat("f", mostTyped) {
		t.Errorf("%d bytes are read: %v", len(all), err)
	}
}

// A report of the mouse that breaks off at the end of what was read is no panic.
func TestBrokenReportIsDropped(t *testing.T) {
	var d uv.EventDecoder
	cut := []byte("\x9bM###")
	if n, _ := decode(&d, cut[:5:5]); n <= 0 || n > 5 {
		t.Errorf("%d bytes are taken of 5", n)
	}
}
