package console_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/activity"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// The facilitator leads from the console, so what there is to talk about stands there: who is
// speaking, the program's labels and the key, and none of it before the room has it.
func TestTheConsoleTellsWhatTheProgramAndTheKeySay(t *testing.T) {
	p, _, err := activity.Load(t.Context(), "library", "test", day)
	if err != nil {
		t.Fatal(err)
	}
	p.Settings.Least, p.Settings.Rounds = 1, 1
	n := p.Sentences()
	p.Program = &workshop.ProgramLabels{Labels: make([]string, n), Reasons: make([][]clean.Text, n)}
	for i := range n {
		p.Program.Labels[i] = "fact"
	}
	p.Program.Labels[3], p.Program.Reasons[3] = "opinion", []clean.Text{"ridiculous", "judges"}
	p.Program.Labels[20] = "attributed"
	k, err := rooms.Folder(t.TempDir()).Make(p, day)
	if err != nil {
		t.Fatal(err)
	}
	r, _, err := serve.Open(p, k.Code, k.Salt, k, serve.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	d := sit(t, r)
	ana, _ := r.Join(r.Code)
	ben, _ := r.Join(r.Code)
	d.press("R", "y")
	answers := []serve.Answer{{Sentence: 3, Label: "fact"}, {Sentence: 20, Label: "opinion"}}
	for _, who := range []serve.Joined{ana, ben} {
		if err := r.Label(who.P, 1, 2, answers); err != nil {
			t.Fatal(err)
		}
	}
	early := d.press("P", "R", "y", "R", "y")
	has(t, early, "alike, 2", "4  That is a ridiculous sum", "F███████████", "F fact · O opinion · U can't tell")
	hasNot(t, early, "program: ", "Marten Oakes", "People") // the division has taken the place of the people
	has(t, d.press("T"), "Sentence 16 gives a majority", "3 more questions come with the program's labels.",
		"Everybody labels alone, without talking: 7 minutes")
	hasNot(t, d.screen(), "surely wrong")
	hasNot(t, d.press("4", "g"), "program: statement", "key: ")
	d.press("R", "y")
	has(t, d.press("4", "g"), "program: statement of opinion", "ridiculous", "key: statement of opinion")
	has(t, d.press("g"), "bio: Marten Oakes reports", "Friends of the Tanner", "program: opinion")
	has(t, d.press("2", "1", "g"), "program: attributed (no such label in this set)")
	has(t, d.press("T"), "surely wrong")
	out, _ := typed(t, r, "talk", "focus 4")
	has(t, out, "surely wrong", "program: statement of opinion", "key: statement of opinion")
}
