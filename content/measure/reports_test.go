package measure_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/measure"
)

func TestReports(t *testing.T) {
	var out bytes.Buffer
	if err := measure.Reports(context.Background(), &out, "testdata/reports"); err != nil {
		t.Errorf("%v\n%s", err, out.String())
	}
	if err := measure.Reports(context.Background(), &out, t.TempDir()); err == nil || !strings.Contains(err.Error(), "no NAME.want.json") {
		t.Errorf("an empty folder: %v", err)
	}
}
