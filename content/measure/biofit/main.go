// Command biofit learns the trees of package tagger from annotated pages.
//
//	go run ./content/measure/biofit -repositories DIR -out content/source/bio/tagger/weights.txt
//
// DIR holds clones, bare or not, as OWNER/NAME, of the repositories that the annotations name.
//
// The rules that look for bios were written while reading these very pages, so what they find there
// is righter than it will be elsewhere. The trees must not learn to trust them: every line is learned
// from twice more with what the rules found left out.
//
// It prints how good the trees are by five-fold cross-validation over sites, with what the rules found
// left out as well, which is the modest view. Everything is deterministic.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"net/url"
	"os"
	"os/exec"
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
	crossValidate(all)
	if *out == "" {
		return
	}
	if err := os.WriteFile(*out, []byte(learn(all).Format()), 0o644); err != nil {
		log.Fatal(err)
	}
}

// example is a line of an annotated page.
type example struct {
	row  tagger.Row
	bio  bool
	fold int
	lot  uint32 // draws lots
}

// examples are the lines of a page, read as far as the tagger comes in.
func examples(clones string, a *annotated.Page) ([]example, error) {
	data, err := a.Bytes(show, clones)
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
	p := publisher.Find(heading.Title(evidence.Read(read, true)))
	dating.Find(p)
	label := section.Find(p)
	rows := tagger.Rows(p, bio.ByRules(p, byline.Find(p, label), label))
	out := make([]example, len(rows))
	for i := range rows {
		out[i] = example{row: rows[i], bio: slices.Contains(lines[i].Tags, annotated.Bio), fold: int(lot(site(a)) % folds)}
		out[i].lot = lot(fmt.Sprint(a.Sum, i))
	}
	return out, nil
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

const folds = 5

// crossValidate prints precision and recall of lines by likelihood, each fold by the others.
func crossValidate(all []example) {
	type scored struct {
		p   float64
		bio bool
	}
	var with, without []scored
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
				with = append(with, scored{f.Score(&e.row), e.bio})
				bare := e.row
				tagger.Forget(&bare)
				without = append(without, scored{f.Score(&bare), e.bio})
			}
		}
	}
	for _, s := range [...]struct {
		name string
		of   []scored
	}{{"with what rules found", with}, {"without", without}} {
		for _, limit := range [...]float64{-1, 0, .62, 1.4} {
			hit, extra, no := 0, 0, 0
			for _, x := range s.of {
				switch {
				case x.p >= limit && x.bio:
					hit++
				case x.p >= limit:
					extra++
				case x.bio:
					no++
				}
			}
			fmt.Printf("%s, log-odds of at least %.2f: precision %.2f recall %.2f of %d lines\n", s.name, limit,
				float64(hit)/float64(max(1, hit+extra)), float64(hit)/float64(max(1, hit+no)), hit+no)
		}
	}
}

// show is an [annotated.Show] by the git that is installed.
func show(folder, object string) ([]byte, error) {
	return exec.CommandContext(context.Background(), "git", "-C", folder, "show", object).Output()
}
