// Package keymap is which key does what: bindings with their names, their keys and
// what the help says of them, in groups of which some hold on one surface alone.
//
// What a binding does is in a [Row] of whoever does it; nothing here presses a key or
// knows a surface.
package keymap

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
)

// Binding is one thing that a key can do.
type Binding struct {
	// Name is what the configuration calls it: "next-sentence".
	Name string
	// Keys are its keys, as Bubble Tea names them.
	Keys []string
	// Help says what it does, for the help page and the status line.
	Help clean.Text
	// Group is the heading it stands under on the help page.
	Group Group
}

// Map is every binding, in the order of the help page. It is the only
// place that knows which key does what.
type Map struct {
	bindings []Binding
	byKey    map[string]int // of the groups that hold everywhere
	own      map[Group]map[string]int
	byName   map[string]int
	ascii    bool
}

// Empty reports whether it has no bindings, not having been made by [New].
func (k Map) Empty() bool { return len(k.bindings) == 0 }

// InASCII is the map with its keys shown in ASCII.
func (k Map) InASCII() Map {
	k.ascii = true
	return k
}

// Bindings are all of them, in the order of the help page.
func (k Map) Bindings() []Binding { return slices.Clone(k.bindings) }

// New makes the key map of bindings. The overrides give a binding other keys, by its
// name; an empty list takes its keys away. An unknown name, of a binding or of a
// key, is an error, and so is a key that would do two things in one place.
func New(bindings []Binding, overrides map[string][]string) (Map, error) {
	k := Map{bindings: bindings, byKey: map[string]int{}, own: map[Group]map[string]int{}, byName: map[string]int{}}
	for i, b := range k.bindings {
		k.byName[b.Name] = i
	}
	for _, name := range slices.Sorted(maps.Keys(overrides)) {
		i, ok := k.byName[name]
		if !ok {
			return Map{}, fmt.Errorf("there is no key binding named %q", name)
		}
		k.bindings[i].Keys = nil
		for _, key := range overrides[name] {
			if err := checkKey(key); err != nil {
				return Map{}, fmt.Errorf("%s: %w", name, err)
			}
			if !slices.Contains(k.bindings[i].Keys, key) {
				k.bindings[i].Keys = append(k.bindings[i].Keys, key)
			}
		}
	}
	k.yield(overrides)
	for i, b := range k.bindings {
		keys := k.scope(b.Group.scope())
		for _, key := range b.Keys {
			if j, taken := keys[key]; taken {
				return Map{}, fmt.Errorf("the key %q is bound to %s and to %s", key, k.bindings[j].Name, b.Name)
			}
			keys[key] = i
		}
	}
	return k, nil
}

// scope are the keys that hold in one place.
func (k Map) scope(s Group) map[string]int {
	if s == everywhere {
		return k.byKey
	}
	if k.own[s] == nil {
		k.own[s] = map[string]int{}
	}
	return k.own[s]
}

// yield takes a key that was given to a binding from the one that had it there by
// default.
func (k Map) yield(overrides map[string][]string) {
	for i := range k.bindings {
		b := &k.bindings[i]
		if _, own := overrides[b.Name]; own {
			continue
		}
		b.Keys = slices.DeleteFunc(slices.Clone(b.Keys), func(key string) bool {
			for name, keys := range overrides {
				if k.bindings[k.byName[name]].Group.scope() == b.Group.scope() && slices.Contains(keys, key) {
					return true
				}
			}
			return false
		})
	}
}

// Of is the binding of a key press where the keys of some groups hold before the
// general ones.
func (k Map) Of(msg tea.KeyPressMsg, own []Group) (Binding, bool) {
	for _, name := range []string{msg.String(), msg.Keystroke()} {
		for _, g := range own {
			if i, ok := k.own[g][name]; ok {
				return k.bindings[i], true
			}
		}
		if i, ok := k.byKey[name]; ok {
			return k.bindings[i], true
		}
	}
	return Binding{}, false
}

// Key is how the first key of a binding is shown, or empty when it has none.
func (k Map) Key(name string) clean.Text {
	b := k.bindings[k.byName[name]]
	if len(b.Keys) == 0 {
		return ""
	}
	return k.keyName(b.Keys[0])
}

// Shown is how all keys of a binding are shown.
func (k Map) Shown(b Binding) clean.Text {
	names := make([]string, 0, len(b.Keys))
	for _, key := range b.Keys {
		names = append(names, string(k.keyName(key)))
	}
	return clean.Inline(strings.Join(names, " "), nil)
}

// keyName is how a key is shown: as short as can be read.
func (k Map) keyName(key string) clean.Text {
	if !k.ascii {
		if arrow, ok := arrows()[key]; ok {
			return arrow
		}
	}
	if key == "pgdown" {
		return "pgdn"
	}
	if rest, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return clean.Inline("^"+rest, nil)
	}
	return clean.Inline(key, nil)
}

func arrows() map[string]clean.Text {
	return map[string]clean.Text{"up": "↑", "down": "↓", "left": "←", "right": "→"}
}
