package english

import (
	"slices"
	"strings"
	"testing"
)

// Every section of the lists is a group that Go knows under the bit of its name, and every group has words.
func TestGroupsAreThoseOfTheLists(t *testing.T) {
	sections := map[string]string{}
	for _, list := range []string{vocabularyList, closedList} {
		Sections(list, func(section, line string) { sections[section] = strings.Fields(line)[0] })
	}
	for section, word := range sections {
		if i := slices.Index(groupNames[:], section); i < 0 || groupsOf(word)&(1<<i) == 0 {
			t.Errorf("no group %q of %q", section, word)
		}
	}
	if len(sections) != len(groupNames) || 1<<(len(groupNames)-1) != ofOneself {
		t.Errorf("%d sections, %d names, the last group is %b", len(sections), len(groupNames), telling)
	}
}
