package names_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/names"
)

func TestStripTitle(t *testing.T) {
	for name, bare := range map[string]string{
		"Dr. Nell Orr":              "Nell Orr",
		"Prof. Dr.-Ing. Nell Orr":   "Nell Orr",
		"Dr. h. c. Nell Orr":        "Nell Orr",
		"Sir Ben Marsh":             "Ben Marsh",
		"Gen. Ben Marsh":            "Ben Marsh",
		"Col Marsh":                 "Col Marsh", // a first name without its point
		"Mag Orr":                   "Mag Orr",
		"MS Quill":                  "MS Quill", // initials
		"Drew Orr":                  "Drew Orr",
		"Dr":                        "Dr",
		"Nell Orr, Prof. Emeritus ": "Nell Orr, Prof. Emeritus ",
	} {
		if got := names.StripTitle(name); got != bare {
			t.Errorf("StripTitle(%q) is %q, want %q", name, got, bare)
		}
	}
}
