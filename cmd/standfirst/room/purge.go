package room

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/class"
	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
)

// newPurge deletes a room.
func newPurge(failed *error) *cobra.Command {
	var yes bool
	c := &cobra.Command{
		Use: "purge ROOM", Short: "Delete a room and all that was answered in it", Args: cli.One,
		Long: `Delete a room and all that was answered in it. It says which room that is and asks;
--yes deletes it at once.`,
		Example: "  standfirst workshop purge KFMRTW",
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = func() error {
				code := rooms.Normal(args[0])
				release, err := claimToDelete(code) // said before it is asked
				if err != nil {
					return err
				}
				release()
				if !yes {
					sure, err := sureToDelete(code, cmd.InOrStdin(), cmd.OutOrStdout())
					if !sure || err != nil {
						return err
					}
				}
				if err := deleteRoom(code); err != nil {
					return err
				}
				cli.Tellf(cmd.OutOrStdout(), "The room %s is deleted.", code)
				return nil
			}()
			return nil
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, "delete it without being asked")
	return c
}

// sureToDelete says which room is to be deleted, and asks.
func sureToDelete(code string, in io.Reader, out io.Writer) (bool, error) {
	k, err := class.RoomsFolder().Open(code)
	switch {
	case err == nil:
		line, damage := oneRoom(k)
		_ = k.Close()
		if damage != nil {
			line += " (damaged)"
		}
		cli.Tellf(out, "%s", line)
	case !slices.Contains(class.RoomsFolder().List(), code):
		return false, err
	default:
		cli.Tellf(out, "%s", clean.Inline(err.Error(), nil)) // one that is damaged can be deleted, too
	}
	cli.Tellf(out, "Delete it and all that was answered in it? y deletes it, anything else does not.")
	typed, err := bufio.NewReader(in).ReadString('\n')
	switch typed = strings.ToLower(strings.TrimSpace(typed)); {
	case typed == "y" || typed == "yes":
		return true, nil
	case typed == "" && err != nil:
		return false, errors.New("nothing is deleted, as nobody answered; --yes deletes it without being asked")
	}
	cli.Tellf(out, "Nothing is deleted.")
	return false, nil
}
