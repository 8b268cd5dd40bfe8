package settings

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/standfirst/standfirst/content/clean"
)

// FlagFault says in plain words what a flag takes, where it was given something else:
// "--jobs x: not a whole number".
func FlagFault(_ *cobra.Command, err error) error {
	invalid, ok := errors.AsType[*pflag.InvalidValueError](err)
	if !ok {
		return err
	}
	var takes string
	switch invalid.GetFlag().Value.Type() {
	case "int", "uint":
		takes = "a whole number"
	case "float64":
		takes = "a number such as 0.8"
	case "duration":
		takes = "a time such as 90s or 5m"
	default:
		return err
	}
	return fmt.Errorf("--%s %s: not %s", invalid.GetFlag().Name, clean.Inline(invalid.GetValue(), nil), takes)
}
