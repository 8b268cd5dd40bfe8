// Package room is the commands of a workshop that people are in at one time: holding a room, coming back to it, holding all
// rooms of a machine, taking part and showing the wall.
//
// The room itself is in tui/serve, what is kept of it in content/rooms; packs and lessons are package class's.
package room

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/class"
	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/activity"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// Commands are those of a room that people are in at one time.
func Commands(failed *error) []*cobra.Command {
	return []*cobra.Command{newWorkshop(failed), newJoin(failed), newWall(failed)}
}

// newWorkshop holds a room.
func newWorkshop(failed *error) *cobra.Command {
	var (
		m    class.Material
		h    holding
		keep string
		name string
	)
	c := &cobra.Command{
		Use:   "workshop ARTICLE|PACK",
		Short: "Label an article together: blind, then the room, then the program",
		Long: `Label an article together. Everybody joins with a browser, or with 'standfirst join',
and labels blind; then the room sees where it was divided, talks and labels again; and
only then it sees what the program says. You lead it from this terminal: ? shows the keys
(with --linear, type help).

Nobody types a name, nobody sees who said what, and what was labelled is kept on this
machine until its day comes. The room outlives this terminal: 'standfirst workshop
resume' goes on with it.`,
		Example: `  standfirst workshop column.html --time 10m
  standfirst workshop column.sfpack --least 1 --hide-source
  standfirst workshop --activity library
  standfirst workshop column.html --ssh :2222
  standfirst workshop column.html --url https://labels.example.org --web 127.0.0.1:8080`,
		Args: func(cmd *cobra.Command, args []string) error {
			if name == "" {
				return cli.One(cmd, args)
			}
			if len(args) > 0 {
				return errors.New("an activity is an article of its own; name no other")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			days, err := daysOf(keep)
			if err == nil {
				_, _, err = port("web", h.web)
			}
			if err == nil && h.ssh != "off" {
				_, _, err = port("ssh", h.ssh)
			}
			if err != nil {
				return err
			}
			*failed = func() error {
				open := func() (*workshop.Pack, error) { return m.Open(cmd.Context(), cmd, args[0], true) }
				if name != "" {
					open = func() (*workshop.Pack, error) { return class.Lesson(cmd.Context(), name) }
				}
				p, err := roomPack(cmd.Context(), cmd, &m, open)
				if err != nil {
					return err
				}
				if p.Activity != nil && p.Activity.Time(1) > 0 && !cmd.Flags().Changed("time") {
					h.time, h.second = p.Activity.Time(1), p.Activity.Time(2)
				}
				purge(cmd.ErrOrStderr())
				k, err := class.RoomsFolder().Make(p, time.Now().AddDate(0, 0, days))
				if err != nil {
					return err
				}
				return h.hold(cmd.Context(), k, cmd.InOrStdin(), cmd.OutOrStdout())
			}()
			return nil
		},
	}
	m.Define(c)
	m.Settle(c)
	c.Flags().BoolVar(&m.Hide, "hide-source", false, "keep author and outlet back until the program's labels are shown")
	c.Flags().StringVar(&keep, "keep", "30d", "how long the room is kept, in days")
	c.Flags().StringVar(&name, "activity", "", "label a lesson of the program's: "+strings.Join(activity.Names(), ", "))
	_ = c.RegisterFlagCompletionFunc("activity", cobra.FixedCompletions(activity.Names(), cobra.ShellCompDirectiveNoFileComp))
	h.define(c)
	c.AddCommand(newRooms(), newResume(failed), newHost(failed), newPurge(failed))
	return c
}

// roomPack is the pack of a room: with the program's labels and a lesson's key, and as the flags say.
func roomPack(ctx context.Context, cmd *cobra.Command, m *class.Material, open func() (*workshop.Pack, error)) (*workshop.Pack, error) {
	if m.Rounds < 1 || m.Rounds > workshop.Rounds {
		return nil, cli.Usage(fmt.Errorf("rounds: %d is not 1 or 2", m.Rounds))
	}
	if m.Least < 1 {
		return nil, cli.Usage(fmt.Errorf("least: %d is not 1 or more", m.Least))
	}
	p, err := open()
	if err != nil {
		return nil, err
	}
	s := &p.Settings
	for flag, set := range map[string]func(){
		"rounds": func() { s.Rounds = m.Rounds }, "least": func() { s.Least = m.Least },
		"reasons": func() { s.Reasons = m.Reasons }, "hide-source": func() { s.HideSource = m.Hide },
	} {
		if cmd.Flags().Changed(flag) {
			set()
		}
	}
	if p.Program == nil {
		if p.Program, err = class.ProgramOf(ctx, p); err != nil {
			return nil, err
		}
	}
	return p, class.WithKey(ctx, p)
}

// daysOf reads how long a room is kept: "30d" or "30".
func daysOf(keep string) (int, error) {
	n, err := strconv.Atoi(strings.TrimSuffix(keep, "d"))
	if err != nil || n < 1 || n > 3650 {
		return 0, fmt.Errorf("keep: %q is not a number of days such as 30d", keep)
	}
	return n, nil
}

// newRooms lists the rooms that are kept.
func newRooms() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "List the rooms that are kept on this machine", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			purge(cmd.ErrOrStderr())
			folder := class.RoomsFolder()
			for _, code := range folder.List() {
				k, err := folder.Open(code)
				if err != nil {
					cli.Report(os.Stderr, err)
					continue
				}
				line, err := oneRoom(k)
				cli.Report(os.Stderr, err)
				cli.Tellf(cmd.OutOrStdout(), "%s", line)
			}
			return nil
		},
	}
}

// oneRoom is what is told of a room that is kept: who was in it and where it is. The error
// is damage; what could be read is told all the same.
func oneRoom(k *rooms.Room) (clean.Text, error) {
	room := workshop.NewRoom(k.Pack)
	_, err := k.Replay(func(e *workshop.Event) { room.Apply(e, time.Time{}) })
	return clean.Inline(fmt.Sprintf("%s  %d people, %s, kept until %s  %s", k.Code, room.People(), serve.Where(room.Step()), k.Expires,
		title(k.Pack)), nil), err
}

// newResume goes on with a room.
func newResume(failed *error) *cobra.Command {
	var h holding
	c := &cobra.Command{
		Use: "resume ROOM", Short: "Go on with a room: the same code, and everybody is let in again",
		Long: `Go on with a room after its machine or program has ended. The code is the same, and
whoever was in is let in again; what was said to be saved is there. The time of a round
begins anew. The long code is a new one. The address, SSH and the time are as they were,
but for the flags that are given.`,
		Args: cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = func() error {
				k, err := class.RoomsFolder().Open(args[0])
				if err != nil {
					return err
				}
				if cmd.Flags().Changed("least") && h.least < 1 {
					return cli.Usage(fmt.Errorf("least: %d is not 1 or more", h.least))
				}
				if err := h.again(k, cmd.Flags().Changed); err != nil {
					return err
				}
				return h.hold(cmd.Context(), k, cmd.InOrStdin(), cmd.OutOrStdout())
			}()
			return nil
		},
	}
	h.define(c)
	c.Flags().IntVar(&h.least, "least", 0, "how many must have answered a sentence before its counts are shown (default as it was)")
	return c
}
