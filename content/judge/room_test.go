package judge_test

import (
	"context"
	"reflect"
	"testing"

	"github.com/standfirst/standfirst/content/judge"
)

// A text is judged alike whether others were judged before or none, longer or shorter, of few words or of many that tell.
func TestNothingIsLeftOfTheTextBefore(t *testing.T) {
	telling := judge.Input{Blocks: []int{0, 0, 1}, Sentences: []string{
		"Unfortunately, on Monday, 3 May 2026, the foolish mayor must surely have said that 40 experts will clearly never think it is the worst slip.",
		"“We, our council and I,” Nell Orr, Abe Marsh and Ann Lumb of the Port Orla Harbour Board wrote in 2026, “believe you might, perhaps, fear it.”",
		"He should, could, would and may hope in June that 12 % of them want 3 million pounds, which is a shameful, reckless and dishonest plan.",
	}}
	plain := judge.Input{Blocks: []int{0}, Sentences: []string{"It rained."}}
	texts := []judge.Input{long(t), plain, telling, plain, long(t), telling}
	one := judge.New()
	for i, in := range texts {
		got, err := one.Sentences(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		want, err := judge.New().Sentences(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		for k := range want {
			if !reflect.DeepEqual(got[k], want[k]) {
				t.Errorf("text %d, %q: %+v, alone %+v", i, in.Sentences[k], got[k], want[k])
			}
		}
	}
}
