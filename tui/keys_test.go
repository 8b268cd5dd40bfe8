package tui

import (
	"slices"
	"strings"
	"testing"
)

func TestKeysCanBeRebound(t *testing.T) {
	k, err := Keys(map[string][]string{"next-sentence": {"s", "j"}, "help": {}})
	if err != nil {
		t.Fatal(err)
	}
	if b := k.bindings[k.byKey["j"]]; b.Name != "next-sentence" {
		t.Errorf("j is %s", b.Name)
	}
	if down := k.bindings[k.byName["down"]]; slices.Contains(down.Keys, "j") || !slices.Contains(down.Keys, "down") {
		t.Errorf("down has %q", down.Keys)
	}
	if k.key("help") != "" || k.key("next-sentence") != "s" {
		t.Errorf("shown are %q and %q", k.key("help"), k.key("next-sentence"))
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
	if err != nil || len(k.bindings[k.byName["find"]].Keys) != 8 {
		t.Errorf("%v %q", err, k.bindings[k.byName["find"]].Keys)
	}
}

// Every binding can be named, is explained once, and has a key of its own.
func TestBindings(t *testing.T) {
	k, err := Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range k.Bindings() {
		if b.Name == "" || strings.ToLower(b.Name) != b.Name || strings.Contains(b.Name, " ") || b.Help == "" || len(b.Keys) == 0 || b.do == nil {
			t.Errorf("%+v", b)
		}
		for _, key := range b.Keys {
			if err := checkKey(key); err != nil {
				t.Error(err)
			}
		}
	}
	if len(k.byName) != len(k.bindings) {
		t.Error("two bindings have the same name")
	}
}

func TestLayoutAddsUp(t *testing.T) {
	for width := 1; width < 260; width++ {
		for height := 1; height < 90; height++ {
			for choice := range 8 {
				l := lay(width, height, choice&1 > 0, choice&2 > 0, 50*(choice&4))
				if l.tiny {
					continue
				}
				columns := l.article
				for _, c := range []int{l.left, l.right} {
					if c > 0 {
						columns += c + 1
					}
				}
				rows := l.rows + l.drawer + 1
				if l.strip {
					rows++
				}
				if columns != width || rows != height || l.rows < 0 || l.article < 12 || l.right > 0 && l.article < 70 || l.drawer > max(6, l.body/2) && l.rows > 0 {
					t.Fatalf("%d×%d: %+v", width, height, l)
				}
			}
		}
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		name         string
		height       int
		need, weight []int
		focus        int
		want         []int
	}{
		{"by weight", 13, []int{9, 9, 9}, []int{1, 1, 3}, -1, []int{2, 2, 6}},
		{"no more than needed", 23, []int{2, 30}, []int{1, 1}, -1, []int{2, 19}},
		{"folded away", 7, []int{5, 5}, []int{1, 0}, -1, []int{5, 0}},
		{"what nobody else needs", 11, []int{5, 9}, []int{1, 0}, -1, []int{5, 4}},
		{"the one with the keys first", 12, []int{20, 20}, []int{1, 1}, 1, []int{2, 8}},
		{"too low", 2, []int{5, 5}, []int{1, 1}, 0, []int{0, 0}},
	} {
		got := share(c.height, c.need, c.weight, c.focus)
		sum := len(got)
		for _, n := range got {
			sum += n
		}
		if sum > max(c.height, len(got)) || c.want != nil && !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
