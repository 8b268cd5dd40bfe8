// Package annotated reads articles whose sentences have been labelled, to learn from
// and to measure on. It judges nothing, and no article is part of it.
package annotated

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// Article is a labelled article.
type Article struct {
	Doc string `json:"doc"`
	// Kind is "opinion" or "news", by the page's address, or empty.
	Kind  string `json:"kind"`
	Title string `json:"title"`
	// Dek is the line under the title, where it was kept.
	Dek       string     `json:"dek,omitempty"`
	Sentences []Sentence `json:"sentences"`
}

// Hash draws lots: it is always the same for an article.
func (a *Article) Hash() uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(a.Doc))
	return h.Sum32()
}

// Folds is how many parts articles are cut into for cross-validation.
const Folds = 5

// Fold is the part that the article is in.
func (a *Article) Fold() int { return int(a.Hash() >> 3 % Folds) }

// Sentence is a labelled sentence.
type Sentence struct {
	I     int    `json:"i"`
	Block int    `json:"block"`
	Text  string `json:"text"`
	// Label is "fact", "opinion", "attributed", "prediction", or "none" for what is not
	// text of the body; Accept are others that could be defended.
	Label  string   `json:"label"`
	Accept []string `json:"accept"`
	// Speaker says an attributed sentence, Via carries it; "unnamed" is an answer.
	Speaker string `json:"speaker"`
	Via     string `json:"via"`
	// Markdown is the sentence's block with its mark-up, where it was kept.
	Markdown string `json:"markdown"`
	// Headings are those right above the sentence, where they were kept.
	Headings []string `json:"headings,omitempty"`
}

// SameSpeaker reports whether two names of a speaker may be of one: the last word of either is a word of
// the other.
func SameSpeaker(a, b string) bool {
	x, y := wording.Words(a), wording.Words(b)
	return len(x) > 0 && len(y) > 0 && (slices.Contains(y, x[len(x)-1]) || slices.Contains(x, y[len(y)-1]))
}

// LineError is about a line that is no labelled article.
type LineError struct {
	Line int   // from 1
	Err  error // why it cannot be read, or nil where it has no sentences
}

// Error says which line it is.
func (e *LineError) Error() string {
	return fmt.Sprintf("line %d is not an article with labelled sentences", e.Line)
}

// Unwrap is why the line cannot be read, or nil.
func (e *LineError) Unwrap() error { return e.Err }

// Read reads labelled articles, one a line. The error may be a [LineError].
func Read(labels []byte) ([]Article, error) {
	var out []Article
	err := lines(bytes.NewReader(labels), func(line int, b []byte) error {
		var a Article
		if err := json.Unmarshal(b, &a); err != nil || len(a.Sentences) == 0 {
			return &LineError{line, err}
		}
		out = append(out, a)
		return nil
	})
	return out, err
}

// located is a labelled sentence as offsets into its article's text, in code points.
type located struct {
	Sentence
	Start int `json:"start"`
	End   int `json:"end"`
}

// Join reads labels that are kept without text, and cuts their sentences out of the
// articles, one a line of a file that may be packed with gzip. The articles come in the
// order of the labels. The errors are those of Read and of the file; an article that is
// missing, or shorter than its labels say, is one too.
func Join(labels []byte, articles string) ([]Article, error) {
	places := map[string][]located{}
	var order []string
	err := lines(bytes.NewReader(labels), func(line int, b []byte) error {
		var d struct {
			ID        string    `json:"id"`
			Sentences []located `json:"sentences"`
		}
		if err := json.Unmarshal(b, &d); err != nil || len(d.Sentences) == 0 {
			return &LineError{line, err}
		}
		places[d.ID] = d.Sentences
		order = append(order, d.ID)
		return nil
	})
	if err != nil {
		return nil, err
	}
	found := map[string]Article{}
	err = linesOf(articles, func(line int, b []byte) error {
		var a struct {
			ID     string `json:"id"`
			Source string `json:"source"`
			URL    string `json:"url"`
			Title  string `json:"title"`
			Text   string `json:"text"`
		}
		if err := json.Unmarshal(b, &a); err != nil {
			return fmt.Errorf("line %d of %s is not an article: %w", line, articles, err)
		}
		ps, ok := places[a.ID]
		if !ok {
			return nil
		}
		text := []rune(a.Text)
		out := Article{Doc: "x" + a.ID, Kind: Kind(a.Source, a.URL), Title: a.Title}
		for i, p := range ps {
			if p.Start < 0 || p.End < p.Start || p.End > len(text) {
				return fmt.Errorf("%s: labels beyond its end", a.ID)
			}
			p.I, p.Text = i, string(text[p.Start:p.End])
			out.Sentences = append(out.Sentences, p.Sentence)
		}
		found[a.ID] = out
		return nil
	})
	if err != nil {
		return nil, err
	}
	out := make([]Article, 0, len(order))
	for _, id := range order {
		a, ok := found[id]
		if !ok {
			return nil, fmt.Errorf("there is no article %s", id)
		}
		out = append(out, a)
	}
	return out, nil
}

// Kind is "opinion" for an article from an opinion page, by its source or address, else "news".
func Kind(source, url string) string {
	named := slices.ContainsFunc([]string{"Opinion", "Editorial", "Guest"}, func(w string) bool { return strings.Contains(source, w) })
	if named || regexp.MustCompile(`(?i)opinion|/op-ed|column|editorial|commentisfree|commentary`).MatchString(url) {
		return "opinion"
	}
	return "news"
}

// longest is the most bytes of a line.
const longest = 64 << 20

// linesOf calls f with each line of a file that is not empty, and its number.
func linesOf(file string, f func(line int, b []byte) error) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	var in io.Reader = r
	if strings.HasSuffix(file, ".gz") {
		if in, err = gzip.NewReader(r); err != nil {
			return err
		}
	}
	return lines(in, f)
}

func lines(in io.Reader, f func(line int, b []byte) error) error {
	s := bufio.NewScanner(in)
	s.Buffer(nil, longest)
	for n := 1; s.Scan(); n++ {
		if len(bytes.TrimSpace(s.Bytes())) == 0 {
			continue
		}
		if err := f(n, s.Bytes()); err != nil {
			return err
		}
	}
	return s.Err()
}
