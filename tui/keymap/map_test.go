package keymap

import (
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/tui/tuitest"
)

// some are bindings of a reader that can do little.
func some() []Binding {
	return []Binding{
		{Name: "down", Keys: []string{"j", "down"}, Group: GroupMove},
		{Name: "next", Keys: []string{"]"}, Group: GroupSentence},
		{Name: "label-fact", Keys: []string{"f"}, Group: GroupLabelling},
		{Name: "facts", Keys: []string{"f"}, Group: GroupLabel},
	}
}

// A key means on a surface what the surface's own group says, and else what it means everywhere.
func TestKeysOfOneSurfaceComeFirst(t *testing.T) {
	k, err := New(some(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		own  []Group
		key  string
		want string
	}{{nil, "f", "facts"}, {[]Group{GroupLabelling}, "f", "label-fact"}, {[]Group{GroupLabelling}, "j", "down"}, {[]Group{GroupList}, "x", ""}} {
		if b, ok := k.Of(tuitest.Key(c.key), c.own); b.Name != c.want || ok != (c.want != "") {
			t.Errorf("%v %s: %q %v", c.own, c.key, b.Name, ok)
		}
	}
}

// A key that is given to a binding is taken from the one that had it there, and from no other.
func TestAGivenKeyIsTakenFromAnother(t *testing.T) {
	k, err := New(some(), map[string][]string{"next": {"f", "down"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range k.Bindings() {
		got = append(got, b.Name+" "+strings.Join(b.Keys, ","))
	}
	if want := []string{"down j", "next f,down", "label-fact f", "facts "}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if k.Key("next") != "f" || k.Key("facts") != "" {
		t.Errorf("shown are %q and %q", k.Key("next"), k.Key("facts"))
	}
}

// Arrows are shown as such, and in words where only ASCII is wanted.
func TestNamesOfArrows(t *testing.T) {
	k, err := New([]Binding{{Name: "down", Keys: []string{"down", "ctrl+n", "pgdown"}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if b := k.Bindings()[0]; k.Shown(b) != "↓ ^n pgdn" || k.InASCII().Shown(b) != "down ^n pgdn" {
		t.Errorf("%q and %q", k.Shown(b), k.InASCII().Shown(b))
	}
}
