package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/tui/keymap"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// keysOf are the keys of a binding.
func keysOf(k keymap.Map, name string) []string {
	for _, b := range k.Bindings() {
		if b.Name == name {
			return b.Keys
		}
	}
	return nil
}

func TestKeysCanBeRebound(t *testing.T) {
	k, err := Keys(map[string][]string{"next-sentence": {"s", "j"}, "help": {}})
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := k.Of(tuitest.Key("j"), nil); b.Name != "next-sentence" {
		t.Errorf("j is %s", b.Name)
	}
	if down := keysOf(k, "down"); slices.Contains(down, "j") || !slices.Contains(down, "down") {
		t.Errorf("down has %q", down)
	}
	if k.Key("help") != "" || k.Key("next-sentence") != "s" {
		t.Errorf("shown are %q and %q", k.Key("help"), k.Key("next-sentence"))
	}
}

func TestKeysThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		keys map[string][]string
		want string
	}{
		{map[string][]string{"fly": {"f"}}, `no key binding named "fly"`},
		{map[string][]string{"find": {"x"}, "help": {"x"}}, `the key "x" is bound to find and to help`},
		{map[string][]string{"find": {"ctrl-f"}}, `find: there is no key named "ctrl-f"`},
		{map[string][]string{"find": {"f64"}}, `no key named "f64"`},
		{map[string][]string{"find": {"ctrl+"}}, `no key named "ctrl+"`},
		{map[string][]string{"find": {""}}, `no key named ""`},
		{map[string][]string{"find": {"5"}}, `find: the key "5" is a count`},
	} {
		if _, err := Keys(c.keys); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v", c.keys, err)
		}
	}
}

func TestNamesOfKeys(t *testing.T) {
	k, err := Keys(map[string][]string{"find": {"ctrl+f", "F", "+", "alt++", "ctrl+shift+pgdown", "f12", "alt+5", "é", "ctrl+f"}})
	if keys := keysOf(k, "find"); err != nil || len(keys) != 8 {
		t.Errorf("%v %q", err, keys)
	}
}

// Every binding can be named, is explained once, and has a key of its own.
func TestBindings(t *testing.T) {
	k, err := Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, b := range k.Bindings() {
		if b.Name == "" || strings.ToLower(b.Name) != b.Name || strings.Contains(b.Name, " ") || b.Help == "" || len(b.Keys) == 0 {
			t.Errorf("%+v", b)
		}
		if _, err := Keys(map[string][]string{b.Name: b.Keys}); err != nil {
			t.Error(err)
		}
		if named[b.Name] {
			t.Errorf("two bindings have the name %s", b.Name)
		}
		named[b.Name] = true
	}
}
