package class

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/judge"
	"github.com/standfirst/standfirst/content/workshop"
)

// Material is what a workshop's commands are about: a pack, or an article to make one of.
type Material struct {
	labels        string
	only          string
	Rounds, Least int
	Hide, Reasons bool
}

// Define gives a command the flags that make a pack of an article.
func (m *Material) Define(c *cobra.Command) {
	c.Flags().StringVar(&m.labels, "labels", "five", "label set: five, three, two, or a file ('standfirst labels five' prints one)")
	c.Flags().StringVar(&m.only, "only", "", "sentences to be labelled: 1-30")
}

// Settle are the flags of how a pack is to be labelled.
func (m *Material) Settle(c *cobra.Command) {
	c.Flags().IntVar(&m.Rounds, "rounds", workshop.Rounds, "how often it is labelled, 1 or 2")
	c.Flags().IntVar(&m.Least, "least", workshop.DefaultLeast, "how many must have answered a sentence before its counts are shown")
	c.Flags().BoolVar(&m.Reasons, "reasons", false, "let people write a line why")
}

// Open reads a pack, or an article and makes a pack of it, with the program's labels
// when program is true.
func (m *Material) Open(ctx context.Context, cmd *cobra.Command, ref string, program bool) (*workshop.Pack, error) {
	from, to, err := span(m.only)
	if err != nil {
		return nil, err
	}
	p, err := readPack(ref)
	if p != nil || err != nil {
		if err == nil && cmd.Flags().Changed("labels") {
			err = cli.Usage(errors.New("a pack has its own label set; --labels is for articles"))
		}
		if err == nil && m.only != "" {
			err = p.Only(from, to)
		}
		return p, named(err, ref)
	}
	set, err := settings.Saved()
	if err != nil {
		return nil, err
	}
	name := set.Labels
	if cmd.Flags().Changed("labels") {
		name = m.labels
	}
	s, err := settings.LabelSet(name)
	if err != nil {
		return nil, err
	}
	a, err := reading.Read(ctx, ref, set, os.Stderr)
	if err != nil {
		return nil, err
	}
	p, err = workshop.NewPack(a, s, workshop.Settings{
		Rounds: max(m.Rounds, 1), Least: max(m.Least, 1), HideSource: m.Hide, Reasons: m.Reasons, From: from, To: to,
	}, clean.Inline("standfirst "+cli.Version(), nil), time.Now(), program)
	return p, named(err, ref)
}

// named makes an error of a pack one that names it.
func named(err error, ref string) error {
	if err == nil || content.KindOf(err) != content.Other {
		return err
	}
	if cli.IsUsage(err) {
		return err
	}
	return &content.Error{Kind: content.Refused, Op: "take", Reference: clean.Reference(ref), Reason: clean.Inline(err.Error(), nil), Err: err}
}

// span reads "1-30", "7" or "7-" as the sentences from 0 and up to, but without, another;
// 0 is the last.
func span(only string) (from, to int, err error) {
	if only == "" {
		return 0, 0, nil
	}
	first, last, many := strings.Cut(only, "-")
	from, err = strconv.Atoi(first)
	to = from
	if many && err == nil {
		to = 0
		if last != "" {
			to, err = strconv.Atoi(last)
		}
	}
	if err != nil || from < 1 || to != 0 && to < from || last == "0" {
		return 0, 0, cli.Usage(content.Caused(fmt.Errorf("only: %q is not a range of sentences such as 1-30", only), err))
	}
	return from - 1, to, nil
}

// maxPack is the longest pack, in bytes.
const maxPack = 4 * content.MaxBytes

// readPack reads a file that is a pack. It is nil when the file is something else, or
// not there.
func readPack(path string) (*workshop.Pack, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil //nolint:nilnil // whoever reads articles says what is wrong
	}
	defer func() { _ = file.Close() }()
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, nil //nolint:nilnil // as above
	}
	b, err := io.ReadAll(io.LimitReader(file, maxPack))
	if err != nil || !workshop.IsPack(b) {
		return nil, nil //nolint:nilnil // as above
	}
	p, err := workshop.ReadPack(b)
	if err != nil {
		return nil, &content.Error{
			Kind: content.Refused, Op: "read the pack", Reference: clean.Reference(path), Reason: clean.Inline(err.Error(), nil),
			Hint: "have it made and sent again", Err: err,
		}
	}
	return p, nil
}

// ProgramOf is what the program says of a pack: what the pack holds, or else it is judged
// now. A pack's article has been read before, so it needs no process of its own.
func ProgramOf(ctx context.Context, p *workshop.Pack) (*workshop.ProgramLabels, error) {
	if p.Program != nil {
		return p.Program, nil
	}
	a := *p.Article
	err := judge.New().Each(ctx, &a, func(from int, part []content.Judgement) error {
		a.Add(content.Judged{From: from, Judgements: part})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return workshop.ProgramOf(&a), nil
}
