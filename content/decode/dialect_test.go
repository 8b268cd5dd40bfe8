package decode_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/markdown"
)

func TestMarkdownOfOtherTools(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"links between notes": {
			"See [[Ferries/Ostrand|the ferry]] and [[Toll#2024]], not `[[this]]`.\n![[quay.png|300]]",
			"See the ferry and Toll, not `[[this]]`.\n",
		},
		"highlights":        {"The ==old toll== rose, a == b, and ==so on.", "The old toll rose, a == b, and ==so on."},
		"comments":          {"It rose.%%ask Mirela%% Twice.\n\n%%\nmine\n%%\nEnd.", "It rose. Twice.\n\nEnd."},
		"a call-out":        {"> [!warning] Low tide\n> No ferry sails.", "> ###### Low tide\n>\n> No ferry sails."},
		"one without title": {"> [!NOTE]\n> No ferry sails.", "> ###### Note\n>\n> No ferry sails."},
		"a set-in one":      {"!!! note \"Low tide\"\n    No ferry sails.\n\nIt rose.", "> ###### Low tide\n>\n> No ferry sails.\n>\n\nIt rose."},
		"boxes":             {"::: {.sidebar}\nIt rose.\n:::\n\n:::tip Low tide\nWait.\n:::", "It rose.\n\n###### Low tide\n\nWait."},
		"short codes":       {"{{< youtube x >}}\nIt {% raw %}rose.\n{{< figure src=\"/q.jpg\" caption=\"quay\" >}}", "\nIt rose.\n![quay](/q.jpg)"},
		"attributes":        {"# The ferry {#ferry .big}\n\nIt [rose]{.smallcaps}. ^f3a2\n{: .lead}", "# The ferry\n\nIt [rose]."},
		"raised numbers": {
			"It *rose*.<sup>[2](#n2)</sup> The toll^3^ is x^2^ on the 4<sup>th</sup>.",
			"It *rose*.[2] The toll[3] is x^2^ on the 4<sup>th</sup>.",
		},
		"names of blocks":        {"It *rose*.\n\n^f3a2\n\n*[HC]: Harbour council", "It *rose*."},
		"own remarks":            {"It *rose*. %% ask Mirela %%", "It *rose*. "},
		"tags":                   {"#harbour #toll/2024\nIt *rose*.", "It *rose*."},
		"tags behind a sentence": {"It *rose*. #toll #harbour\nIt is #1.", "It *rose*.\nIt is #1."},
		"code between codes":     {"It *rose*.\n\n{% highlight go %}\nx := 1\n{% endhighlight %}\n\nEnd.", "It *rose*.\n\n```\nx := 1\n```\n\nEnd."},
		"an excerpt": {
			"---\nsource: https://dunlin.example/f\n---\n> ## Excerpt\n> It rose.\n\nIt rose.",
			"---\nsource: https://dunlin.example/f\n---\n\nIt rose.",
		},
		"what stands below": {"It *rose*.\n\nid: 12\nauthor: Mirela Vosk\nis_todo: 0\ntype_: 1", "It *rose*."},
		"an object above": {
			"{\n \"title\": \"The ferry\",\n \"date\": \"2025\"\n}\n\nIt [[rose]].",
			"{\n \"title\": \"The ferry\",\n \"date\": \"2025\"\n}\n\nIt rose.",
		},
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

func TestHeadsOfOtherTools(t *testing.T) {
	const text = "The ferry to Ostrand sails again, and nobody on the quay had thought that it would."
	for name, in := range map[string]string{
		"Hugo": "+++\ntitle = 'The ferry'\ndate = 2025-02-04T07:30:00+01:00\nauthors = [\"Mirela Vosk\"]\n[params]\n  author = 'Nobody'\n" +
			"+++\n\n" + text,
		"Pandoc":        "% The\n  ferry\n% Mirela Vosk\n% 2025-02-04\n\n" + text,
		"MultiMarkdown": "Title: The ferry\nAuthor: Mirela Vosk\nDate: 2025-02-04\n\n" + text,
		"Logseq":        "title:: The ferry\nauthor:: [[Mirela Vosk]]\ndate:: 2025-02-04\n\n- " + text,
		"Jekyll":        "---\ntitle: \"The ferry\"\nauthor:\n  name: Mirela Vosk\n  url: https://dunlin.example/mv\ndate: 2025-02-04\n---\n" + text,
	} {
		p := decoded(t, in, "a.md")
		m, _ := markdown.Front(p.Text)
		author := append(append(m["author"], m["authors"]...), m["author.name"]...)
		if len(m["title"]) != 1 || m["title"][0] != "The ferry" || len(author) != 1 || author[0] != "Mirela Vosk" ||
			!strings.HasPrefix(m["date"][0], "2025-02-04") {
			t.Errorf("%s: %v", name, m)
		}
		if p.MediaType != decode.Markdown || p.Address != "" || p.Envelope.Address.Value != "" {
			t.Errorf("%s: %s, from %q", name, p.MediaType, p.Envelope.Address.Value)
		}
	}
}

func TestPropertiesUnderTheTitle(t *testing.T) {
	const text = "The ferry to Ostrand sails again, and nobody on the quay had thought that it would."
	for name, in := range map[string]string{
		"of highlights": "# The ferry\n\n![cover](https://dunlin.example/c.png)\n\n## Metadata\n- Author: [[Mirela Vosk]]\n" +
			"- Full Title: The ferry\n- URL: https://dunlin.example/f\n\n" + text,
		"of an export": "# The ferry\n\nAuthor: Mirela Vosk\nTags: toll, quay\nURL: https://dunlin.example/f\n\n" + text,
		"in bold":      "# The ferry\n\n**Author:** Mirela Vosk  \n**Source:** [Dunlin](https://dunlin.example/f)\n\n" + text,
		"as columns":   "# The ferry\n\n| author | source |\n|---|---|\n| Mirela Vosk | https://dunlin.example/f |\n\n" + text,
		"as rows":      "# The ferry\n\n| Field | Value |\n| --- | --- |\n| Author | Mirela Vosk |\n| Source | <https://dunlin.example/f> |\n\n" + text,
	} {
		p := decoded(t, in, "a.md")
		if got := p.Envelope; got.Author.Value != "Mirela Vosk" || got.Address.Value != "https://dunlin.example/f" {
			t.Errorf("%s: %+v", name, got)
		}
		if strings.Contains(p.Text, "Mirela") || strings.Contains(p.Text, "Metadata") || !strings.Contains(p.Text, text) {
			t.Errorf("%s: %q", name, p.Text)
		}
	}
	const talk = "# Tolls\n\n- Ferry: it rises.\n- Bridge: it stays.\n\n| Ferry | Toll |\n|---|---|\n| Ostrand | 9 |\n"
	if p := decoded(t, talk, "a.md"); strings.TrimSpace(p.Text) != strings.TrimSpace(talk) {
		t.Errorf("a list of the text is taken for properties: %q", p.Text)
	}
}
