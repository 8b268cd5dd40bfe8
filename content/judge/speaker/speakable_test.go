package speaker

import "testing"

func TestSpeakable(t *testing.T) {
	for _, c := range [][2]string{
		{"Ruth Adeyemi", "Ruth Adeyemi"},
		{"Marsh", "Marsh"},
		{"the Coast Institute", "the Coast Institute"},
		{"critics", "critics"},
		{"30 percent of islanders", "30 percent of islanders"},
		{"ICE", "ICE"},
		{"one of the captains", "one of the captains"},
		{"an officer calls through a megaphone", "an officer"},
		{"the council cites favourable", "the council"},
		{"these sites offered no evidence", "these sites"},
		{"the port officials offered no plan", "the port officials"},
		{"a wide range", "unnamed"},
		{"a wide range of experts", "a wide range of experts"},
		{"Thirty", "unnamed"},
		{"Jewish", "unnamed"},
		{"Friday", "unnamed"},
		{"few months", "unnamed"},
		{"I’ll", "unnamed"},
		{"T", "unnamed"},
		{"1 on the die", "unnamed"},
		{"because the Coast Office", "the Coast Office"},
		{"suggesting the evidence", "unnamed"},
		{"the mood in the camp", "unnamed"},
		{"states but", "states"},
		{"Nell Orr last week", "Nell Orr"},
		{"prompted some of the islanders", "some of the islanders"},
		{"Hide Caption", "unnamed"},
		{"RELATED", "unnamed"},
		{"Orr also filed a suit", "Orr"},
		{"Advertisement Advertisement", "unnamed"},
		{"all of this goes", "unnamed"},
		{"his team scrambling", "his team"},
		{"Just five weeks ago", "unnamed"},
		{"no complaints from the islanders", "unnamed"},
		{"The polls here", "The polls"},
		{"The letter to Mr", "The letter"},
	} {
		if got := speakable(c[0]); got != c[1] {
			t.Errorf("%q: %q, want %q", c[0], got, c[1])
		}
	}
}
