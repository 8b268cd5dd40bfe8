package fetch

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
)

// failed gets ref, which has to fail with this kind and these words.
func failed(t *testing.T, ref string, o Options, kind content.Kind, words string) {
	t.Helper()
	if o.Timeout == 0 {
		if o.Timeout = 2 * time.Second; kind != content.Timeout {
			o.Timeout = time.Minute // a slow machine is no slow server
		}
	}
	started := time.Now()
	r, err := Get(context.Background(), ref, o)
	if err == nil {
		t.Fatalf("%.80q: %d bytes came", ref, len(r.Bytes))
	}
	if content.KindOf(err) != kind || !strings.Contains(err.Error(), words) {
		t.Errorf("%.80q: kind %d, %q; want kind %d, %q", ref, content.KindOf(err), err, kind, words)
	}
	for _, c := range err.Error() {
		if c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x202e {
			t.Errorf("%.80q: %+q has a control", ref, err)
			break
		}
	}
	if spent := time.Since(started); spent > o.Timeout+time.Minute {
		t.Errorf("%.80q: it took %s", ref, spent)
	}
}
