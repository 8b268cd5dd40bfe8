package main

import (
	"github.com/spf13/cobra"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/measure"
)

// newEval measures the program on material that the user has.
func newEval(failed *error) *cobra.Command {
	eval := cli.Parent("eval", "Measure labels, source facts or article bodies on your own annotated files, or open known cases")
	var articles, predictions string
	labels := &cobra.Command{
		Use:   "labels FILE.jsonl",
		Short: "Score the labels against a file of annotated sentences",
		Args:  cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = measure.Labels(cmd.Context(), cmd.OutOrStdout(), args[0], articles, predictions)
			return nil
		},
	}
	labels.Flags().StringVar(&articles, "articles", "", "take the sentences from this file of articles, by offsets")
	labels.Flags().StringVar(&predictions, "predictions", "", "write label, confidence, speaker, via and reasons of each sentence to this file")
	source := &cobra.Command{
		Use:   "source FOLDER",
		Short: "Score the source facts against a folder of annotated pages",
		Args:  cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = measure.Sources(cmd.Context(), cmd.OutOrStdout(), args[0])
			return nil
		},
	}
	body := &cobra.Command{
		Use:   "body FOLDER",
		Short: "Score the extracted bodies against a folder of pages with their texts",
		Args:  cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = measure.Bodies(cmd.Context(), cmd.OutOrStdout(), args[0])
			return nil
		},
	}
	reports := &cobra.Command{
		Use:   "reports FOLDER",
		Short: "Open the cases of a folder and print what is not as NAME.want.json has it",
		Args:  cli.One,
		RunE: func(cmd *cobra.Command, args []string) error {
			*failed = measure.Reports(cmd.Context(), cmd.OutOrStdout(), args[0])
			return nil
		},
	}
	eval.AddCommand(labels, source, body, reports)
	return eval
}
