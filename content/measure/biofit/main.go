// Command biofit learns the trees of package tagger from annotated pages.
//
//	go run ./content/measure/biofit -repositories DIR -out content/source/bio/tagger/weights.txt
//
// DIR holds clones, bare or not, as OWNER/NAME, of the repositories that the annotations name.
//
// They learn from the pairs of package source as well, which are of no site and in every fold.
//
// It prints how good the trees are by five-fold cross-validation over sites; with -without it leaves a
// fold out, so that the program can be measured on it. Everything is deterministic.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/measure/annotated"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source/bio"
	"github.com/standfirst/standfirst/content/source/bio/tagger"
	"github.com/standfirst/standfirst/content/source/byline"
	"github.com/standfirst/standfirst/content/source/dating"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/heading"
	"github.com/standfirst/standfirst/content/source/publisher"
	"github.com/standfirst/standfirst/content/source/section"
)

func main() {
	log.SetFlags(0)
	file := flag.String("annotations", "content/measure/annotated/pages.jsonl.gz", "the annotations")
	clones := flag.String("repositories", "", "folder of clones, as OWNER/NAME")
	sets := flag.String("sets", "given,test,learn,seen,final", "sets of annotations to learn from; second is kept for measuring")
	out := flag.String("out", "", "file to write the trees to")
	ours := flag.String("pairs", "content/source/testdata/pairs", "folder of pages of our own beside their facts")
	without := flag.Int("without", -1, "the fold that is left out; no figures are printed then")
	flag.Parse()
	data, err := os.ReadFile(*file)
	if err != nil {
		log.Fatal(err)
	}
	pages, err := annotated.Read(bytes.NewReader(data))
	if err != nil {
		log.Fatal(err)
	}
	var all []example
	for i := range pages {
		if !slices.Contains(strings.Split(*sets, ","), pages[i].Set) {
			continue
		}
		e, err := examples(*clones, &pages[i])
		if err != nil {
			log.Print(err)
		}
		all = append(all, e...)
	}
	if len(all) == 0 {
		log.Fatal("no annotated page is in the repositories: -repositories names the folder of clones")
	}
	own, err := pairs(*ours)
	if err != nil {
		log.Fatal(err)
	}
	all = append(all, own...)
	if *without < 0 {
		crossValidate(all)
	}
	all = slices.DeleteFunc(all, func(e example) bool { return e.fold == *without })
	if *out == "" {
		return
	}
	if err := os.WriteFile(*out, []byte(format(learn(all))), 0o644); err != nil {
		log.Fatal(err)
	}
}

// example is a line of an annotated page.
type example struct {
	row  tagger.Row
	bio  bool
	fold int
	lot  uint32 // draws lots

	pair   bool // of a page of ours
	copies int
}

// examples are the lines of a page, read as far as the tagger comes in.
func examples(clones string, a *annotated.Page) ([]example, error) {
	data, err := a.Bytes(clones)
	if err != nil {
		return nil, err
	}
	d, err := decode.Decode(data, "", strings.TrimSuffix(a.Path, ".gz"))
	if err != nil {
		return nil, err
	}
	d.Address = a.Address
	read := page.Read(d)
	lines := a.Lines(read, annotated.Text(data), annotated.File(data))
	all := rows(read)
	out := make([]example, len(all))
	for i := range all {
		out[i] = example{row: all[i], bio: slices.Contains(lines[i].Tags, annotated.Bio), fold: int(lot(site(a)) % folds), copies: 1}
		out[i].lot = lot(fmt.Sprint(a.Sum, i))
	}
	return out, nil
}

// rows are the features of the lines of a page.
func rows(read *page.Page) []tagger.Row {
	p := publisher.Find(heading.Title(evidence.Read(read, true)))
	dating.Find(p)
	label := section.Find(p)
	return tagger.Rows(p, bio.Named(p, byline.Find(p, label), label))
}

// site is the last two labels of a page's host, or what stands for it.
func site(a *annotated.Page) string {
	u, err := url.Parse(a.Address)
	if err != nil || u.Host == "" {
		return a.Sum
	}
	labels := strings.Split(u.Hostname(), ".")
	return strings.Join(labels[max(0, len(labels)-2):], ".")
}

func lot(s string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(s))
	return h.Sum32()
}

const (
	folds  = 5
	noFold = folds // of a page of ours, which is never held out
)

// crossValidate prints precision and recall of lines by likelihood, each fold by the others.
func crossValidate(all []example) {
	type scored struct {
		p   float64
		bio bool
	}
	var held []scored
	for k := range folds {
		var rest []example
		for i := range all {
			if all[i].fold != k {
				rest = append(rest, all[i])
			}
		}
		f := learn(rest)
		for i := range all {
			if e := &all[i]; e.fold == k {
				held = append(held, scored{f.Score(e.row), e.bio})
			}
		}
	}
	for _, limit := range [...]float64{-1, 0, .62, 1.4} {
		hit, extra, no := 0, 0, 0
		for _, x := range held {
			switch {
			case x.p >= limit && x.bio:
				hit++
			case x.p >= limit:
				extra++
			case x.bio:
				no++
			}
		}
		fmt.Printf("log-odds of at least %.2f: precision %.2f recall %.2f of %d lines\n", limit,
			float64(hit)/float64(max(1, hit+extra)), float64(hit)/float64(max(1, hit+no)), hit+no)
	}
}
