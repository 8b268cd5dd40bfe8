// Package cli is what all commands of standfirst share: exit codes and how errors are told, the version, how text is printed
// and paged, how progress is shown and what a crash leaves behind.
//
// It knows no command, no setting and no article: whoever uses it says what is printed. It and the packages of commands
// beside it belong to the program alone.
package cli

// release is the version of a release; the linker sets it (.github/goreleaser.yaml).
var release = "0.1.0"

// Version is the program's, such as "0.1.0".
func Version() string { return release }
