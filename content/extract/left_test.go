package extract_test

import "testing"

func TestWhatIsLeftOutHasItsOwnName(t *testing.T) {
	page := `<!DOCTYPE html><html lang="en"><head><title>The lock at Amsel | The Canal Paper</title></head><body>
<div class="bar"><a href="/in">Sign in</a></div>
<main><h1>The lock at Amsel</h1>
<p>The lock at Amsel has been shut since the winter, and the barges wait below it in a row that can be seen from the church tower.</p>
<p>The keeper says that a gate has warped. The owner of the gate, which is a bank, says that it is looking for the papers of 1911.</p>
<p>Until somebody finds them the beer of the upper valley goes by road, and the price of a glass has risen by a third.</p>
<ul class="tags"><li><a href="/b">Barges</a></li></ul></main>
<aside class="box"><h3>Tax credit for boats</h3><div id="tax-credit"><p>Money for small boats</p></div>
<p>Gifts to the canal trust are tax-deductible, and a donation of ten buys a bolt.</p>
<p>A loan for a barge may be tax-deductible in the county where the barge lies.</p></aside>
<div class="box2"><a href="/c">Contact us</a></div><div class="box3"><a href="/t">Terms of Service</a></div><div class="box4">Copyright</div>
</body></html>`
	r, err := read([]byte(page), "lock.html")
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[string]string{}
	for _, l := range r.LeftOut {
		reasons[string(l.Text)] = string(l.Reason)
	}
	for text, want := range map[string]string{
		"Sign in":               "sign-in or account link",
		"Barges":                "tags or path of the page",
		"Contact us":            "link about the site",
		"Terms of Service":      "link about the site",
		"Copyright":             "copyright notice",
		"Money for small boats": "beside the article",
		"Gifts to the canal trust are tax-deductible, and a donation of ten buys a bolt.": "appeal for donations",
		"A loan for a barge may be tax-deductible in the county where the barge lies.":    "beside the article",
	} {
		if reasons[text] != want {
			t.Errorf("%q is left out as %q, want %q", text, reasons[text], want)
		}
	}
}
