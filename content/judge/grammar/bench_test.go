package grammar_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
)

// passage is our own.
var passage = []string{
	"The harbour council of Port Orla met on Tuesday, 3 March 2026, and voted 7 to 2 to close the old ferry slip.",
	"The slip was built in 1911 and carried 96,300 passengers last year.",
	"This is a disgraceful decision, and everyone who voted for it should be ashamed.",
	"Harbour engineer Ruth Adeyemi told the council that the piers were “past saving.”",
	"She said the repair would cost more than a new bridge.",
	"According to a study by the Coast Institute, two in three islanders use the ferry every week.",
	"“Nobody will pay for a bridge,” said Olof Marsh, a ferryman, “and nobody should.”",
	"Marsh has carried the islanders for thirty years.",
	"If nothing changes, the island will probably lose its school within ten years.",
	"Critics of the council say that the last boat will leave the slip for good next winter.",
}

// BenchmarkRead is the reading of an article of forty sentences .
func BenchmarkRead(b *testing.B) {
	in := grammar.Input{Title: "Port Orla needs its boat"}
	for k := range 4 {
		for i, s := range passage {
			in.Sentences, in.Blocks = append(in.Sentences, s), append(in.Blocks, 4*k+i/3)
		}
	}
	for b.Loop() {
		grammar.Read(in)
	}
	b.ReportMetric(float64(len(in.Sentences)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}
