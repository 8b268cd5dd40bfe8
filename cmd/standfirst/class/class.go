// Package class is the commands of a workshop by files and paper: packs, label sets, lessons, handouts, labelling one by one,
// taking over answers from paper, comparing and exporting what a class has answered.
//
// A room that people are in at one time is held by package room; how labels are compared and written is in content.
package class

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/shelf"
)

// Commands are those of a class that labels one article, by files and paper.
func Commands(failed *error) []*cobra.Command {
	return []*cobra.Command{
		newPack(failed), newLabels(), newHandout(failed), newLabel(failed), newEnter(failed), newCompare(failed), newExport(failed),
		newActivity(failed),
	}
}

// RoomsFolder is where rooms are kept.
func RoomsFolder() rooms.Folder {
	return rooms.Folder(filepath.Join(shelf.Folder(os.Getenv), "rooms"))
}
