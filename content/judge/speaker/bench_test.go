package speaker_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/speaker"
)

// BenchmarkFind is the search for the speakers of an article of forty sentences.
func BenchmarkFind(b *testing.B) {
	in := grammar.Input{Title: "Port Orla needs its boat"}
	for k := range 10 {
		for i, s := range []string{
			"Harbour engineer Ruth Adeyemi told the council that the piers were “past saving.”",
			"She said the repair would cost more than a new bridge.",
			"“Nobody will pay for a bridge,” said Olof Marsh, a ferryman, “and nobody should.”",
			"Critics of the council say that the last boat will leave the slip for good next winter.",
		} {
			in.Sentences, in.Blocks = append(in.Sentences, s), append(in.Blocks, 2*k+i/2)
		}
	}
	read := grammar.Read(in)
	for b.Loop() {
		speaker.Find(in, read, nil)
	}
	b.ReportMetric(float64(len(read)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}
