package hostile

import "testing"

func TestThousands(t *testing.T) {
	n := 0
	names := map[string]bool{}
	for f := range Files() {
		n++
		names[f.Context+"|"+f.Payload] = true
		if len(f.Bytes) == 0 && f.Context != "file name without an article" {
			t.Errorf("%s in %s: empty", f.Payload, f.Context)
		}
	}
	if n < 5000 || len(names) != n {
		t.Errorf("%d files, %d of them different", n, len(names))
	}
	t.Logf("%d files: %d payloads in %d contexts", n, len(Payloads()), len(contexts()))
}

func TestSampleHasEveryContext(t *testing.T) {
	payloads, places, n := map[string]bool{}, map[string]bool{}, 0
	for f := range Sample(10, 1) {
		payloads[f.Payload], places[f.Context] = true, true
		n++
	}
	if len(payloads) != len(Payloads()) || len(places) != len(contexts()) || n > 2000 {
		t.Errorf("%d files with %d payloads in %d contexts", n, len(payloads), len(places))
	}
}

// TestOffenceSeesEachPayload holds that the judge of all the others is not blind.
func TestOffenceSeesEachPayload(t *testing.T) {
	for _, p := range Payloads() {
		if p.Raw && Offence("before "+p.Text+" after") == "" {
			t.Errorf("%s: %+q passes", p.Name, p.Text)
		}
	}
	for _, s := range []string{"", "A plain text.\nTwo lines.", "naïve — “quoted” 👩‍👩‍👧 می‌خواهم हिन्दी", "e\u0301\u0302"} {
		if o := Offence(s); o != "" {
			t.Errorf("%q: %s", s, o)
		}
	}
}
