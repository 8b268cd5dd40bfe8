package names_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/names"
)

func TestAgencies(t *testing.T) {
	for text, is := range map[string]bool{
		"AFP": true, "Afp": true, "the Associated Press": true, "dpa-infocom": true, "New York Times News Service": true, "ANI": true,
		"Ani Marsh": false, "Sid Quill": false, "APT Orla": false, "Harbour Post": false,
	} {
		if names.Agencies.In(text) != is {
			t.Errorf("Agencies.In(%q) is %t", text, !is)
		}
	}
	if names.OnlyAgency("Reuters Staff") || !names.OnlyAgency("Reuters") {
		t.Error("what is no more than an agency")
	}
	if names.Collective("Sid Quill") || !names.Collective("Reuters") {
		t.Error("a first name that is an agency in capitals")
	}
}
