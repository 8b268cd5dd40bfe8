// Package sample holds the article that opens when none is named: an op-ed of
// our own writing, with invented people, papers and places, and with every
// feature that the reader has something to show for.
package sample

import _ "embed"

// Reference is what the sample is called on the command line.
const Reference = "sample"

//go:embed sample.md
var article string

// Article is the sample as Markdown, with front matter.
func Article() string { return article }
