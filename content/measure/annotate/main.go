// Command annotate keeps annotations of pages that are not ours: it places the values that
// annotators wrote down, checks the places against fetched pages, and makes lines with tags.
//
//	go run ./content/measure/annotate place -repositories DIR -set NAME gold.jsonl >>pages.jsonl
//	go run ./content/measure/annotate check -repositories DIR
//	go run ./content/measure/annotate lines -repositories DIR >lines.jsonl
//
// DIR holds clones, bare or not, as OWNER/NAME. The annotations are in
// content/measure/annotated/pages.jsonl.gz; place writes lines for it, to be packed with gzip.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/measure/annotated"
	"github.com/standfirst/standfirst/content/page"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 {
		log.Fatal("say what to do: place, check or lines")
	}
	flags := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	file := flags.String("annotations", "content/measure/annotated/pages.jsonl.gz", "the annotations")
	clones := flags.String("repositories", "", "folder of clones, as OWNER/NAME")
	set := flags.String("set", "", "name of the annotations that are placed")
	_ = flags.Parse(os.Args[2:])
	var err error
	switch os.Args[1] {
	case "place":
		err = place(*clones, *set, flags.Arg(0))
	case "check":
		err = check(*file, *clones)
	case "lines":
		err = lines(*file, *clones)
	default:
		err = fmt.Errorf("%q is none of place, check and lines", os.Args[1])
	}
	if err != nil {
		log.Fatal(err)
	}
}

// fetched are the bytes of a page, from a clone of its repository.
func fetched(clones string, p *annotated.Page) ([]byte, error) {
	owner, name, ok := strings.Cut(p.Repository, "/")
	if !ok {
		return nil, fmt.Errorf("%q is no repository", p.Repository)
	}
	dir := filepath.Join(clones, filepath.FromSlash(owner), filepath.FromSlash(name))
	cmd := exec.Command("git", "-C", dir, "show", p.Commit+":"+p.Path)
	data, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s has no %s at %s: %w", dir, p.Path, p.Commit, err)
	}
	if strings.HasSuffix(p.Path, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		return io.ReadAll(z)
	}
	return data, nil
}

func read(file string) ([]annotated.Page, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return annotated.Read(f)
}

// check compares all annotations with the pages of the repositories that are there.
func check(file, clones string) error {
	pages, err := read(file)
	if err != nil {
		return err
	}
	right, wrong, absent := 0, 0, 0
	for i := range pages {
		data, err := fetched(clones, &pages[i])
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

// lines writes the lines of the pages with their tags, a page a line.
func lines(file, clones string) error {
	pages, err := read(file)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	for i := range pages {
		p := &pages[i]
		data, err := fetched(clones, p)
		if err != nil {
			log.Print(err)
			continue
		}
		d, err := decode.Decode(data, "", strings.TrimSuffix(p.Path, ".gz"))
		if err != nil {
			log.Print(err)
			continue
		}
		d.Address = p.Address
		text, letters := annotated.Text(data), annotated.File(data)
		if err := out.Encode(struct {
			Repository, Path string
			Lines            []annotated.Line
		}{p.Repository, p.Path, p.Lines(page.Read(d), text, letters)}); err != nil {
			return err
		}
	}
	return nil
}
