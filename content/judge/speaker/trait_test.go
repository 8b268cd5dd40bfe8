package speaker

import "testing"

// A trait without a name, or with that of another, would lose its weights.
func TestEveryTraitHasANameOfItsOwn(t *testing.T) {
	seen := map[string]int{}
	for k, n := range traitNames {
		if other, ok := seen[n]; ok || n == "" {
			t.Errorf("trait %d is called %q, as %d is", k, n, other)
		}
		seen[n] = k
	}
}
