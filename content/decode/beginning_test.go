package decode_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/decode"
)

const ferry = "<p>The ferry to Ostby was late again, and nobody on the pier could say why that should have been so.</p>"

// The beginning ends with the paragraph that makes it long enough. Menus do not count, nor
// does what no browser shows.
func TestTheBeginningOfAPage(t *testing.T) {
	before := "<title>Ferries</title><script>var s = '<p>" + strings.Repeat("x", 900) + "</p>'</script><p>Home</p><p>News</p>"
	p, err := decode.Open([]byte(before+strings.Repeat(ferry+"\n", 60)), "text/html", "a.html")
	if err != nil {
		t.Fatal(err)
	}
	part := p.Beginning(900)
	if part == nil {
		t.Fatal("it has none")
	}
	part.Complete()
	if n := strings.Count(part.Text, ferry); n != 10 || !strings.HasSuffix(part.Text, ferry) || part.Tree == nil {
		t.Errorf("%d paragraphs:\n%s", n, part.Text)
	}
	if p.Complete(); p.Tree == nil || strings.Count(p.Text, ferry) != 60 {
		t.Error("the whole is not what it was")
	}
}

func TestPagesWithoutABeginning(t *testing.T) {
	for name, text := range map[string]string{
		"short.html": strings.Repeat(ferry, 12),
		"lines.html": "<html><body>" + strings.Repeat("The ferry to Ostby was late again.<br><br>", 200),
		"ferry.md":   strings.Repeat("The ferry to Ostby was late again.\n\n", 200),
	} {
		p, err := decode.Open([]byte(text), "", name)
		if err != nil {
			t.Fatal(err)
		}
		if part := p.Beginning(900); part != nil {
			t.Errorf("%s: %d of %d bytes", name, len(part.Text), len(text))
		}
	}
}
