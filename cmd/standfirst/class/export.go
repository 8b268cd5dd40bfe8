package class

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/labels"
	"github.com/standfirst/standfirst/content/result"
	"github.com/standfirst/standfirst/content/workshop"
)

// exportFormats are all that export writes, in the order in which help lists them.
func exportFormats() []string {
	var out []string
	for _, f := range export.LabelFormats() {
		out = append(out, string(f))
	}
	return append(out, "markdown", "html", "svg")
}

// exporting is what was asked for.
type exporting struct {
	format, to                        string
	least                             int
	text, reasons, align, withoutProg bool
	now                               bool // also before the room was shown
}

// newExport writes labels for others.
func newExport(failed *error) *cobra.Command {
	var (
		e exporting
		m Material
	)
	c := &cobra.Command{
		Use:   "export FILE|ROOM|PACK|ARTICLE ...",
		Short: "Write labels for others: tables, annotations, a page, a picture",
		Long: `Write the labels of a text for others. FILE is answers, as 'standfirst label', 'enter'
and a workshop write them; with their PACK the program's labels are there too. Of an
ARTICLE, your own labels in the reader and the program's are written.

People get numbers, p01 and on, in an order drawn each time; no name, pseudonym, address
or time is written. The article's text stays out, but for the first five words of each
sentence, unless you ask with --with-text: w3c, doccano, labelstudio and inception quote it.

  csv, csv-wide           a row a label; a row a sentence and a column a person
  jsonl                   answers, as 'standfirst compare' reads them
  w3c                     Web Annotations
  doccano, labelstudio    for those programs
  inception               a folder with a WebAnno TSV for each person and the program
  markdown, html, svg     a report, a page in one file to print, a picture for a slide`,
		Example: `  standfirst export class.jsonl column.sfpack --format html --with-text -o class.html
  standfirst export class/*.jsonl --format csv-wide > class.csv
  standfirst export https://example.org/column --format svg -o column.svg`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(exportFormats(), e.format) {
				return fmt.Errorf("format: %q is not %s", e.format, strings.Join(exportFormats(), ", "))
			}
			if export.LabelFormat(e.format).NeedsText() && !e.text {
				return fmt.Errorf("format: %s quotes the article, so it needs --with-text", e.format)
			}
			if e.format == string(export.Inception) && e.to == "" {
				return errors.New("format: inception is a file for each person, so say in which folder: -o FOLDER")
			}
			*failed = e.run(cmd, &m, args)
			return nil
		},
	}
	m.Define(c)
	c.Flags().StringVarP(&e.format, "format", "f", "csv", strings.Join(exportFormats(), ", "))
	c.Flags().StringVarP(&e.to, "output", "o", "", "the file to write, or for inception the folder")
	c.Flags().BoolVar(&e.text, "with-text", false, "put the article's text in")
	c.Flags().BoolVar(&e.reasons, "with-reasons", false, "put in the lines that people wrote")
	c.Flags().IntVar(&e.least, "least", 0, "how many must have answered a sentence before a page shows what they said (default what the pack says, or 2)")
	c.Flags().BoolVar(&e.align, "align", false, "take over answers to another version of the text; name the packs of both, the one to count in first")
	c.Flags().BoolVar(&e.withoutProg, "without-program", false, "leave the program's labels out")
	c.Flags().BoolVar(&e.now, "now", false, "tell of a room also before it was shown, and of the program before its time")
	_ = c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(exportFormats(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (e *exporting) run(cmd *cobra.Command, m *Material, args []string) error {
	ctx := cmd.Context()
	without, err := early("export", args, e.now)
	if err != nil {
		return err
	}
	e.withoutProg = e.withoutProg || without
	c, err := e.gather(ctx, cmd, m, args)
	if err != nil {
		return err
	}
	var program *workshop.ProgramLabels
	if c.Pack != nil && !e.withoutProg {
		if program, err = ProgramOf(ctx, c.Pack); err != nil {
			return err
		}
		if err = WithKey(ctx, c.Pack); err != nil {
			return err
		}
	}
	if e.format == string(export.Inception) {
		return e.parts(e.labelled(c, program))
	}
	write := func(w io.Writer) error { return e.labelled(c, program).Write(w, export.LabelFormat(e.format)) }
	if e.format == "markdown" || e.format == "html" || e.format == "svg" {
		r := result.New(c, result.Options{Program: program, Unnamed: true, Least: e.least, Reasons: e.reasons})
		write = map[string]func(io.Writer) error{
			"markdown": func(w io.Writer) error { return r.Markdown(w, e.text) },
			"html":     func(w io.Writer) error { return r.HTML(w, e.text) },
			"svg":      r.SVG,
		}[e.format]
	}
	return textless(cli.Output(e.to, cmd.OutOrStdout(), write))
}

// parts writes an export of several files into a folder.
func (e *exporting) parts(l *export.Labelled) error {
	parts, err := l.Parts()
	if err != nil {
		return textless(err)
	}
	if err := os.MkdirAll(e.to, 0o755); err != nil { //nolint:gosec // for others, as its files
		return cli.Unwritten(e.to, err)
	}
	for _, p := range parts {
		if err := cli.Output(filepath.Join(e.to, p.Name), nil, p.Write); err != nil {
			return err
		}
	}
	return nil
}

// textless says what is missing where a format quotes a text that is not there.
func textless(err error) error {
	if errors.Is(err, export.ErrNoText) {
		return &content.Error{Kind: content.Usage, Op: "export", Reason: clean.Inline(err.Error(), nil), Hint: "name the pack as well", Err: err}
	}
	return err
}

// gather reads answers and packs, or one article with one's own labels.
func (e *exporting) gather(ctx context.Context, cmd *cobra.Command, m *Material, args []string) (*workshop.Collection, error) {
	if args = roomFiles(args); isAnswers(args) {
		return collect(ctx, args, nil, e.align, cmd.ErrOrStderr())
	}
	if len(args) > 1 {
		return nil, cli.Usage(errors.New("of articles one at a time is exported; files of answers may be many"))
	}
	p, err := m.Open(ctx, cmd, args[0], true)
	if err != nil {
		return nil, err
	}
	c := workshop.NewCollection(p, clean.Reference(args[0]))
	own, err := labels.New(settings.LabelsFolder(os.Getenv), p.Scheme.Name).Load(p.Article)
	if err != nil {
		return nil, err
	}
	for _, o := range own {
		if o.Sentence >= 0 && o.By == "" {
			c.Add(&workshop.Event{ID: workshop.NewID(), Kind: workshop.Label, Round: 1, P: "own", Sentence: o.Sentence, Label: o.Label, N: 1})
			c.Add(&workshop.Event{ID: workshop.NewID(), Kind: workshop.Reason, Round: 1, P: "own", Sentence: o.Sentence, Note: o.Note, N: 1})
		}
	}
	keep, err := reading.KeepBack(cmd.ErrOrStderr(), p, own)
	e.withoutProg = e.withoutProg || keep
	return c, err
}

// isAnswers reports whether one of the files holds answers.
func isAnswers(paths []string) bool {
	return slices.ContainsFunc(paths, func(path string) bool {
		file, err := os.Open(path)
		if err != nil {
			return false
		}
		defer func() { _ = file.Close() }()
		var head [200]byte
		n, _ := io.ReadFull(file, head[:]) // shorter is fine
		return strings.Contains(string(head[:n]), `"`+workshop.HeadSchema+`"`)
	})
}

// labelled makes a collection ready for others: people in an order drawn by lot.
func (e *exporting) labelled(c *workshop.Collection, program *workshop.ProgramLabels) *export.Labelled {
	people := c.People()
	rand.Shuffle(len(people), func(i, j int) { people[i], people[j] = people[j], people[i] }) //nolint:gosec // its seed is the system's
	out := &export.Labelled{
		Set: export.NewSet(), Text: c.Head.Text, Scheme: c.Scheme(), Rounds: 1, People: len(people),
		By: clean.Inline("standfirst "+cli.Version(), nil), WithText: e.text,
		Label: func(p, round, s int) int { return c.Answers().Index(round, people[p], s) },
	}
	if c.Pack != nil {
		out.Article = c.Pack.Article
	}
	if e.reasons {
		out.Reason = func(p, round, s int) clean.Text { return c.Reason(round, people[p], s) }
	}
	for _, p := range people {
		if c.Answers().Answered(workshop.Rounds, p) > 0 {
			out.Rounds = workshop.Rounds
		}
	}
	from, to := c.Asked()
	for s := from; s < to; s++ {
		out.Sentences = append(out.Sentences, s)
	}
	if program != nil {
		for _, l := range program.Labels {
			i := agree.Missing
			if name := c.Scheme().FromProgram[l]; name != "" {
				i = c.Scheme().Index(name)
			}
			out.Program = append(out.Program, i)
		}
	}
	return out
}
