package names_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/names"
)

func TestWhen(t *testing.T) {
	for text, is := range map[string]bool{
		"May 2024": true, "Tuesday, May 4": true, "Dezember": true, "4 May": true,
		"Maine Ledger": false, "Julia Orr": false, "": false, "the May fair": false,
	} {
		if names.When(text) != is {
			t.Errorf("When(%q) is %t", text, !is)
		}
	}
}
