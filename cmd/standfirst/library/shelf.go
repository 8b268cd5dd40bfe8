package library

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content/shelf"
)

// Commands are those that keep articles and find them again, follow feeds, list fronts and read two articles beside each other.
func Commands(f *settings.Flags, failed *error, r reading.Reader) []*cobra.Command {
	return []*cobra.Command{
		newSave(f, failed), newList(f, failed), newSearch(f, failed), newTag(failed), newRemove(failed),
		newFeed(f, failed, r), newFront(f, failed), newBeside(f, failed, r),
	}
}

// openShelf is the user's shelf.
func openShelf() *shelf.Shelf { return shelf.New(shelf.Folder(os.Getenv)) }

// findSaved is the saved article that somebody means: as [shelf.Shelf.Find], or by the file that
// it was saved from, as that is named here.
func findSaved(sh *shelf.Shelf, name string) (shelf.Item, error) {
	item, err := sh.Find(name)
	if err == nil || strings.Contains(name, "://") {
		return item, err
	}
	abs, fault := filepath.Abs(name)
	if fault != nil {
		return item, err
	}
	if from, fault := sh.Find(abs); fault == nil {
		return from, nil
	}
	return item, err
}

// newSave keeps articles.
func newSave(f *settings.Flags, failed *error) *cobra.Command {
	return &cobra.Command{
		Use:   "save ARTICLE ...",
		Short: "Keep articles, with their labels and source facts, to read without a network",
		Long: `Keep articles, with their labels and source facts, as files in
$XDG_DATA_HOME/standfirst/articles (~/.local/share/standfirst/articles): one a
text, which can be read, moved and deleted like any other file.`,
		Example: "  standfirst save https://example.org/opinion/some-column notes.md",
		Args:    some,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := f.SettleFile(os.Getenv)
			if err != nil {
				return err
			}
			*failed = save(cmd.Context(), cmd.OutOrStdout(), args, s)
			return nil
		},
	}
}

func save(ctx context.Context, w io.Writer, refs []string, s settings.Settings) error {
	sh := openShelf()
	defer sh.Close()
	return eachOf(ctx, refs, func(ref string) error {
		a, err := reading.Read(ctx, ref, s, os.Stderr)
		if err != nil {
			return err
		}
		e, err := sh.Save(atHome(a))
		if err != nil {
			return err
		}
		return cli.Say(w, "saved %s  %s", e.Key.Short(), e.Name())
	})
}

// newTag gives tags.
func newTag(failed *error) *cobra.Command {
	var off bool
	tag := &cobra.Command{
		Use:               "tag ARTICLE TAG ...",
		ValidArgsFunction: completeSaved(false),
		Short:             "Give a saved article tags, or take them away",
		Long: `Give a saved article tags, or take them away. The article is named by its key
(or the beginning of it), its address, the file it was saved from, or its title.`,
		Example: "  standfirst tag 1f0a2b3c ferry \"to discuss\"\n  standfirst tag --off 1f0a2b3c ferry",
		Args:    some,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return errors.New("an article and at least one tag are needed: 'standfirst tag ARTICLE TAG ...'")
			}
			sh := openShelf()
			defer sh.Close()
			item, err := findSaved(sh, args[0])
			for _, t := range args[1:] {
				if err == nil {
					err = sh.Tag(item.Key, t, !off)
				}
			}
			*failed = err
			return nil
		},
	}
	tag.Flags().BoolVar(&off, "off", false, "take the tags away")
	return tag
}

// newRemove takes articles from the shelf.
func newRemove(failed *error) *cobra.Command {
	return &cobra.Command{
		Use:               "remove ARTICLE ...",
		ValidArgsFunction: completeSaved(true),
		Short:             "Delete saved articles; own labels of them stay",
		Long: `Delete saved articles. Each is named by its key (or the beginning of it), its
address, the file it was saved from, or its title. Your own labels of it, its tags and your history stay.`,
		Args: some,
		RunE: func(cmd *cobra.Command, args []string) error {
			sh := openShelf()
			defer sh.Close()
			*failed = eachOf(cmd.Context(), args, func(name string) error {
				item, err := findSaved(sh, name)
				if err == nil {
					err = sh.Remove(item.Key)
				}
				if err != nil {
					return err
				}
				return cli.Say(cmd.OutOrStdout(), "removed %s", strings.TrimSpace(item.Key.Short()+"  "+string(item.Name())))
			})
			return nil
		},
	}
}

// eachOf does something with each name. What goes wrong with one is told and does not
// keep the others from being done; the first error decides the exit code.
func eachOf(ctx context.Context, names []string, do func(string) error) error {
	var first error
	for _, name := range names {
		err := do(name)
		switch {
		case err == nil:
		case ctx.Err() != nil || errors.Is(err, cli.ErrOutput):
			return err
		default:
			cli.Report(os.Stderr, err)
			if first == nil {
				first = cli.Told(err)
			}
		}
	}
	return first
}

// some asks for at least one argument.
func some(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("at least one argument is needed: '%s'", cmd.UseLine())
	}
	return nil
}
