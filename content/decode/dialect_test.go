package decode_test

import (
	"strings"
	"testing"
)

func TestMarkdownOfOtherTools(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"links between notes": {
			"See [[Ferries/Ostrand|the ferry]] and [[Toll#2024]], not `[[this]]`.\n![[quay.png|300]]",
			"See the ferry and Toll, not `[[this]]`.\n",
		},
		"highlights":        {"The ==old toll== rose, a == b, and ==so on.", "The old toll rose, a == b, and ==so on."},
		"comments":          {"It rose.%%ask Mirela%% Twice.\n\n%%\nmine\n%%\nEnd.", "It rose. Twice.\n\nEnd."},
		"a call-out":        {"> [!warning] Low tide\n> No ferry sails.", "> **Low tide**\n>\n> No ferry sails."},
		"one without title": {"> [!NOTE]\n> No ferry sails.", "> **Note**\n>\n> No ferry sails."},
		"a set-in one":      {"!!! note \"Low tide\"\n    No ferry sails.\n\nIt rose.", "> **Low tide**\n>\n> No ferry sails.\n>\n\nIt rose."},
		"boxes":             {"::: {.sidebar}\nIt rose.\n:::\n\n:::tip Low tide\nWait.\n:::", "It rose.\n\n**Low tide**\n\nWait."},
		"short codes":       {"{{< youtube x >}}\nIt {% raw %}rose.\n{{< figure src=\"/q.jpg\" caption=\"quay\" >}}", "\nIt rose.\n![quay](/q.jpg)"},
		"attributes":        {"# The ferry {#ferry .big}\n\nIt [rose]{.smallcaps}. ^f3a2\n{: .lead}", "# The ferry\n\nIt [rose]."},
		"tags":              {"#harbour #toll/2024\nIt *rose*.", "It *rose*."},
		"footnotes": {
			"It rose.[^b] Twice.[^1] And [^none].\n\n[^1]: In 2019\n    and 2021.\n\n[^b]: Survey.\n\nEnd.",
			"It rose.[1] Twice.[2] And [^none].\n\n\n\nEnd.\n\n---\n\n1. Survey.\n2. In 2019\n   and 2021.",
		},
		"a note in its place": {"It rose^[As [said](x) before.] again.", "It rose[1] again.\n\n---\n\n1. As [said](x) before."},
		"code stays":          {"```\n[[x]] ==y== [^1]\n```\n\n[^1]: z\n\nA `==b==` c.", "```\n[[x]] ==y== [^1]\n```\n\n\nA `==b==` c."},
		"a clipped text": {
			"---\nsource: \"https://dunlin.example/f\"\nauthor:\n  - \"[[Mirela Vosk]]\"\n---\nIt rose.\n\n> [!note] Check\n> Ask.\n\nEnd.",
			"---\nsource: \"https://dunlin.example/f\"\nauthor:\n  - \"Mirela Vosk\"\n---\nIt rose.\n\n\nEnd.",
		},
	} {
		if got := decoded(t, c.in, "a.md").Text; strings.TrimRight(got, "\n") != strings.TrimRight(c.want, "\n") {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

func TestWhatWasAddedIsKept(t *testing.T) {
	p := decoded(t, "---\nurl: https://dunlin.example/f\n---\n#ferry\nIt rose.%%ask%%\n\n> [!note] Check\n> Ask.\n", "a.md")
	want := []string{"tags: #ferry", "comment of who kept the text: ask", "note of who kept the text: Check\nAsk."}
	for i, a := range p.Aside {
		if got := a.Reason + ": " + a.Text; i >= len(want) || got != want[i] {
			t.Errorf("aside %d: %q", i, got)
		}
	}
	if len(p.Aside) != len(want) {
		t.Errorf("%d are kept", len(p.Aside))
	}
}
