package measure

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/extract"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

// shingle is the number of words that are compared at once.
const shingle = 4

// Bodies measures the bodies that are extracted from a folder of pages, in the
// way and the format of the public article extraction benchmark: ground-truth.json
// holds {id: {"articleBody": …, "url": …}}, and html/ID.html.gz (or ID.html) the
// page. The table goes to w, with readability's own figures to compare.
func Bodies(ctx context.Context, w io.Writer, dir string) error {
	pages, err := BodyPages(dir)
	if err != nil {
		return err
	}
	var ours, base []Overlap
	var times []time.Duration
	failed := 0
	for _, p := range pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		start := time.Now()
		text, err := p.Extract()
		times = append(times, time.Since(start))
		if err != nil {
			failed++
		}
		ours = append(ours, Compare(p.Truth, text))
		base = append(base, Compare(p.Truth, p.Readability()))
	}
	fmt.Fprintf(w, "%-24s %7s %9s %7s %9s\n", fmt.Sprintf("%d pages", len(pages)), "F1", "precision", "recall", "exact")
	for _, row := range [...]struct {
		name string
		of   []Overlap
	}{{"standfirst", ours}, {"readability alone", base}} {
		s := Mean(row.of)
		fmt.Fprintf(w, "%-24s %7.4f %9.4f %7.4f %9.4f\n", row.name, s.F1, s.Precision, s.Recall, s.Exact)
	}
	slices.Sort(times)
	fmt.Fprintf(w, "no body in %d; median %.1f ms a page, slowest %.1f ms\n", failed,
		milliseconds(times[len(times)/2]), milliseconds(times[len(times)-1]))
	return nil
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// BodyPage is one page of the benchmark.
type BodyPage struct {
	ID, Address, Truth string
	data               []byte
}

// BodyPages reads the benchmark's folder, in the order of the ids.
func BodyPages(dir string) ([]BodyPage, error) {
	fail := func(reason string, cause error) error {
		return &content.Error{
			Kind: content.Usage, Op: "measure bodies in", Reference: clean.Inline(dir, nil), Reason: clean.Inline(reason, nil),
			Hint: "the folder holds ground-truth.json and html/ID.html.gz", Err: cause,
		}
	}
	raw, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return nil, fail("there is no ground-truth.json", err)
	}
	var truth map[string]struct {
		ArticleBody string `json:"articleBody"`
		URL         string `json:"url"`
	}
	if err := json.Unmarshal(raw, &truth); err != nil {
		return nil, fail("ground-truth.json is not as expected: "+err.Error(), err)
	}
	var pages []BodyPage
	for id, t := range truth {
		data, err := readPage(filepath.Join(dir, "html", filepath.Base(id)))
		if err != nil {
			return nil, fail("the page of "+id+" is missing", err)
		}
		pages = append(pages, BodyPage{ID: id, Address: t.URL, Truth: t.ArticleBody, data: data})
	}
	if len(pages) == 0 {
		return nil, fail("it names no page", nil)
	}
	slices.SortFunc(pages, func(a, b BodyPage) int { return strings.Compare(a.ID, b.ID) })
	return pages, nil
}

func readPage(path string) ([]byte, error) {
	if data, err := os.ReadFile(path + ".html"); err == nil {
		return data, nil
	}
	file, err := os.Open(path + ".html.gz")
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(unzipped, content.MaxBytes+1))
}

// Extract is the text of the body that the program finds.
func (p *BodyPage) Extract() (string, error) {
	decoded, err := decode.Decode(p.data, "", p.ID+".html")
	if err != nil {
		return "", err
	}
	decoded.Address = p.Address
	read := page.Read(decoded)
	result, err := extract.Body(read, source.Find(read))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for i := range result.Blocks {
		if k := result.Blocks[i].Kind; k != content.Image && k != content.Rule {
			b.WriteString(string(result.Blocks[i].Text) + "\n\n")
		}
	}
	return b.String(), nil
}

// Readability is the text that readability gives without more.
func (p *BodyPage) Readability() string {
	decoded, err := decode.Decode(p.data, "", p.ID+".html")
	if err != nil || decoded.Tree == nil {
		return ""
	}
	return readabilityText(decoded.Tree, p.Address)
}

func readabilityText(tree *html.Node, address string) string {
	base, _ := url.Parse(address)
	article, err := readability.FromDocument(tree, base)
	if err != nil || article.Node == nil {
		return ""
	}
	var b strings.Builder
	if err := article.RenderText(&b); err != nil {
		return ""
	}
	return b.String()
}

// Overlap is how much of two texts is the same, in shares of the shingles of both
// together.
type Overlap struct {
	Both, Extra, Missing float64
	Exact                bool
}

// Compare compares the sequences of four words in a body with those in the true one.
func Compare(truth, body string) Overlap {
	want, got := tokens(truth), tokens(body)
	a, b := shingles(want), shingles(got)
	var o Overlap
	for s, n := range a {
		o.Both += float64(min(n, b[s]))
		o.Missing += float64(max(0, n-b[s]))
	}
	for s, n := range b {
		o.Extra += float64(max(0, n-a[s]))
	}
	if sum := o.Both + o.Extra + o.Missing; sum > 0 {
		o.Both, o.Extra, o.Missing = o.Both/sum, o.Extra/sum, o.Missing/sum
	}
	o.Exact = slices.Equal(want, got)
	return o
}

// tokens are the runs of letters, digits and underscores.
func tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

func shingles(words []string) map[string]int {
	m := map[string]int{}
	for i := range max(1, len(words)-shingle+1) {
		if s := words[i:min(len(words), i+shingle)]; len(s) > 0 {
			m[strings.Join(s, " ")]++
		}
	}
	return m
}

// Score is the mean of many pages.
type Score struct{ F1, Precision, Recall, Exact float64 }

// Mean averages precision over the pages that have a body and recall over those
// that should; F1 is that of the two means.
func Mean(list []Overlap) Score {
	var s Score
	precise, recalled := 0, 0
	for _, o := range list {
		if o.Both+o.Extra > 0 {
			precise++
			s.Precision += portion(o.Both, o.Extra, o.Missing)
		}
		if o.Both+o.Missing > 0 {
			recalled++
			s.Recall += portion(o.Both, o.Missing, o.Extra)
		}
		if o.Exact {
			s.Exact++
		}
	}
	s.Precision /= float64(max(precise, 1))
	s.Recall /= float64(max(recalled, 1))
	s.Exact /= float64(max(len(list), 1))
	if s.Precision+s.Recall > 0 {
		s.F1 = 2 * s.Precision * s.Recall / (s.Precision + s.Recall)
	}
	return s
}

// portion is both of both and the rest; 1 when the texts are the same.
func portion(both, rest, other float64) float64 {
	if rest == 0 && other == 0 {
		return 1
	}
	if both+rest == 0 {
		return 0
	}
	return both / (both + rest)
}
