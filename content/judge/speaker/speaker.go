// Package speaker decides who says each sentence of an article that may be somebody else's words: the people, bodies and
// groups that the article names, who each report's subject means, who is followed from sentence to sentence, and which
// of those who may speak does, by a small network with weights of its own (speakers.txt, learned by the command in fit).
//
// What a sentence says by itself it takes from package grammar. It gives no label: whether a sentence is attributed at
// all it is told.
package speaker

import "github.com/standfirst/standfirst/content/judge/grammar"

// Said is who says a sentence if it is attributed.
type Said struct {
	// Name is who speaks as the article writes it in full, content.Unnamed, or empty where nobody was looked for.
	Name string
	// Via is the outlet, report or place that carries the words, or empty.
	Via string
	// Sure is how sure the speaker is among those who may speak, 0 to 1; Or who else it may well be, or empty.
	Sure float32
	Or   string
}

// sentence is a sentence, whom its names mean, and who says it.
type sentence struct {
	*grammar.Sentence

	mentions []mention
	said     Said
}

// mention is a name in a sentence and the figure of the cast that it means.
type mention struct {
	grammar.Mention

	figure int
}

// sentences are those of an article with nobody known yet.
func sentences(all []grammar.Sentence) []sentence {
	n := 0
	for i := range all {
		n += len(all[i].Mentions)
	}
	mentions := make([]mention, 0, n)
	out := make([]sentence, len(all))
	for i := range all {
		from := len(mentions)
		for _, m := range all[i].Mentions {
			mentions = append(mentions, mention{Mention: m})
		}
		out[i] = sentence{Sentence: &all[i], mentions: mentions[from:len(mentions):len(mentions)]}
	}
	return out
}
