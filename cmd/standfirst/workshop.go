package main

import "github.com/spf13/cobra"

// workshopCommands are those of a class that labels one article, by files and paper.
func workshopCommands(failed *error) []*cobra.Command {
	return []*cobra.Command{
		newPack(failed), newLabels(), newHandout(failed), newLabel(failed), newEnter(failed), newCompare(failed), newExport(failed),
		newActivity(failed),
	}
}
