// Command annotate keeps annotations of pages that are not ours: it places the values that
// annotators wrote down, checks the places against fetched pages, and makes lines with tags.
//
//	go run ./content/measure/annotate -repositories DIR -set NAME -gold gold.jsonl place >>pages.jsonl
//	go run ./content/measure/annotate -repositories DIR check
//	go run ./content/measure/annotate -repositories DIR lines >lines.jsonl
//	go run ./content/measure/annotate -repositories DIR -set NAME -to FOLDER gold
//	go run ./content/measure/annotate -repositories DIR -set NAME -gold labelled.jsonl label >>sentences.jsonl
//	go run ./content/measure/annotate -repositories DIR -annotations FILE articles >labelled.jsonl
//
// DIR holds clones, bare or not, as OWNER/NAME. The annotations are in
// content/measure/annotated/pages.jsonl.gz; place writes lines for it, to be packed with gzip,
// and gold writes the pages with what was found on them, as `standfirst eval source` reads them.
// label does the same for labelled sentences, and articles gives them back with their words, as
// `standfirst eval labels` and content/judge/train read them.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/measure/annotated"
	"github.com/standfirst/standfirst/content/page"
)

func main() {
	log.SetFlags(0)
	file := flag.String("annotations", "content/measure/annotated/pages.jsonl.gz", "the annotations")
	clones := flag.String("repositories", "", "folder of clones, as OWNER/NAME")
	set := flag.String("set", "", "name of the annotations that are placed")
	known := flag.String("gold", "", "pages with what annotators wrote down, one a line")
	to := flag.String("to", "", "folder for the pages of a set")
	flag.Parse()
	var err error
	switch flag.Arg(0) {
	case "place":
		err = place(*clones, *set, *known)
	case "check":
		err = check(*file, *clones)
	case "lines":
		err = lines(*file, *clones)
	case "gold":
		err = gold(*file, *clones, *set, *to)
	case "label":
		err = label(*clones, *set, *known)
	case "articles":
		err = articles(*file, *clones)
	default:
		err = errors.New("say what to do: place, check, lines, gold, label or articles")
	}
	if err != nil {
		log.Fatal(err)
	}
}

func read(file string) ([]annotated.Page, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return annotated.Read(bytes.NewReader(data))
}

// annotatedPages does something with each page of a set, or of all where it is "", that is as it was
// annotated, and says what is wrong with the others.
func annotatedPages(file, clones, set string, do func(p *annotated.Page, data []byte) error) error {
	pages, err := read(file)
	if err != nil {
		return err
	}
	for i := range pages {
		if set != "" && pages[i].Set != set {
			continue
		}
		data, err := pages[i].Bytes(clones)
		if err == nil {
			err = pages[i].Check(data)
		}
		if err != nil {
			log.Print(err)
			continue
		}
		if err := do(&pages[i], data); err != nil {
			return err
		}
	}
	return nil
}

// check compares all annotations with the pages of the repositories that are there.
func check(file, clones string) error {
	pages, err := read(file)
	if err != nil {
		return err
	}
	right, wrong, absent := 0, 0, 0
	for i := range pages {
		data, err := pages[i].Bytes(clones)
		if err != nil {
			absent++
			log.Print(err)
			continue
		}
		if err := pages[i].Check(data); err != nil {
			wrong++
			log.Print(err)
			continue
		}
		right++
	}
	fmt.Printf("%d of %d pages are as annotated, %d are not, %d are not there\n", right, len(pages), wrong, absent)
	if wrong > 0 {
		return fmt.Errorf("%d pages are not as annotated", wrong)
	}
	return nil
}

// tagged is a page's lines with their tags.
type tagged struct {
	Repository string           `json:"repository"`
	Path       string           `json:"path"`
	Lines      []annotated.Line `json:"lines"`
}

// lines writes the lines of the pages with their tags, a page a line.
func lines(file, clones string) error {
	pages, err := read(file)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	for i := range pages {
		p := &pages[i]
		data, err := p.Bytes(clones)
		if err != nil {
			log.Print(err)
			continue
		}
		d, err := opened(p, data)
		if err != nil {
			log.Print(err)
			continue
		}
		text, letters := annotated.Text(data), annotated.File(data)
		if err := out.Encode(tagged{p.Repository, p.Path, p.Lines(d, text, letters)}); err != nil {
			return err
		}
	}
	return nil
}

// opened is an annotated page as the program reads it.
func opened(p *annotated.Page, data []byte) (*page.Page, error) {
	d, err := decode.Decode(data, "", strings.TrimSuffix(p.Path, ".gz"))
	if err != nil {
		return nil, err
	}
	d.Address = p.Address
	return page.Read(d), nil
}

// each reads the lines of a file of gold, each one a T.
func each[T any](file string, do func(T) error) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	lines := json.NewDecoder(bufio.NewReader(in))
	for {
		var one T
		switch err := lines.Decode(&one); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
		if err := do(one); err != nil {
			return err
		}
	}
}
