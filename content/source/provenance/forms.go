package provenance

import (
	"embed"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/pattern"
)

//go:embed forms.txt
var files embed.FS

var wordings = pattern.Read(files, "forms.txt")

// leads has words of which a sentence of the forms has one.
var leads = wordings.Named("origin")

// forms are the ways to say in a sentence where a piece comes from. The first that it has tells. One without a
// kind looks like one of those below it and is none.
var forms = [...]struct {
	kind content.ProvenanceKind
	is   pattern.Form
}{
	{content.Translated, wordings.Named("translated")},
	{content.FirstAt, wordings.Named("first published")},
	{content.Adapted, wordings.Named("adapted")},
	{"", wordings.Named("printed elsewhere")},
	{content.CrossPost, wordings.Named("cross-posted")},
	{content.Republished, wordings.Named("republished")},
	{content.Partner, wordings.Named("made together")},
	{content.Wire, wordings.Named("of an agency")},
	{content.PressRelease, wordings.Named("press release")},
}

// subject is what a sentence begins with that calls the piece something; its group leads to a version of it.
var subject = pattern.New(`(?i)^(an? (?:[\w-]+ ){0,3}version of )?(?:(?:(?:this|the|today's|our|p(?:arts|ortions) of this|[\w' ]{0,30}'s) )?` +
	`(?:following |entire )?(?:article|story|piece|post|blog post|blog|essay|column|op-?ed|commentary|interview|video|analysis|report|editorial|letter` +
	`|review|feature|content|material|speech|page|podcast|guest post|answer|work|item|list|investigation|project)|(?:this|the) (?:text|excerpt` +
	`|transcript|press release))\b`)

var (
	noOrigin = wordings.Named("no origin")
	inPrint  = wordings.Named("in print")
	outlets  = wordings.Named("outlet")
	fromForm = wordings.Named("from")
)

// Syndicate is a house that distributes what others publish.
var Syndicate = wordings.Named("syndicate")
