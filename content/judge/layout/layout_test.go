package layout_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/layout"
)

// read reads an article, a block a line, its sentences parted by " | "; *…* is set in bold, # a heading. It
// gives a letter a sentence: q a question, a an answer, s a turn, g given in full, l a line, i an item of a list,
// . nothing; and the speakers in order.
func read(a layout.Article, text string) (roles string, who []string) {
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		for s := range strings.SplitSeq(strings.TrimSpace(line), " | ") {
			bare := strings.Trim(s, "*")
			item, listed := strings.CutPrefix(bare, "- ")
			post, quoted := strings.CutPrefix(item, "> ")
			title, heading := strings.CutPrefix(post, "# ")
			a.Sentences = append(a.Sentences, layout.Sentence{
				Text: title, Block: i, Marked: bare != s || heading, Heading: heading, Listed: listed, Quoted: quoted,
			})
		}
	}
	a.People, a.FirstName = grammar.Names, grammar.FirstName
	for i, p := range layout.Read(a) {
		if i > 0 && a.Sentences[i].Block != a.Sentences[i-1].Block {
			roles += " "
		}
		roles += string(".qasgli"[p.Role])
		if p.Who != "" && (len(who) == 0 || who[len(who)-1] != p.Who) {
			who = append(who, p.Who)
		}
	}
	return roles, who
}

func TestWhoseWords(t *testing.T) {
	for _, c := range []struct {
		name  string
		of    layout.Article
		text  string
		roles string
		who   string
	}{
		{"a list of what somebody said", layout.Article{}, `
			The mayor spoke for an hour. | In a long talk, Ruth Adeyemi also said:
			- The island must keep its ferry
			- She is sure that the pier will stand
			The talk ended at noon.`, ".. i i .", ""},
		{"a list of the writer's", layout.Article{}, `
			The mayor spoke for an hour. | Here is what I said to her:
			- The island must keep its ferry
			The talk ended at noon.`, ".. . .", ""},
		{"a name for a title, headings that ask", layout.Article{Title: "Ada Quill"}, `
			# Who are you, and what do you do?
			My name is Ada Quill, and I mend nets. | I live on the pier.
			# What tools do you use?
			A bone needle and a good lamp. | I bought both in Port Orla.
			# And what twine?
			Whatever I find.
			# What would be your dream boat?
			One that I can row alone.`, "q aa q aa q a q a", "Ada Quill"},
		{"headings that ask whoever the page lets its readers meet", layout.Article{Title: "Meet the net mender Ada Quill"}, `
			Quill has mended nets on the island since her father gave up.
			# What do you say when they ask what you do?
			I say that I tie knots.
			# Would you do it again?
			I would. | Nobody asked me then.
			# Why do you live on the pier?
			It is complicated, and I love it.`, ". q a q aa q a", "Ada Quill"},
		{"headings that ask, and a name before the first answer", layout.Article{Title: "Knots for a living"}, `
			The net mender Ada Quill has worked on the island since her father gave up.
			# THE ORLA PAPER: What do you say when they ask what you do?
			ADA QUILL: I say that I tie knots.
			# Would you do it again?
			I would. | Nobody asked me then.
			# Why do you live on the pier?
			It is complicated, and I love it.`, ". q a q aa q a", "Ada Quill"},
		{"headings with Q, answers with A", layout.Article{Title: "Introducing Ada Quill, New Head of the Net Mill"}, `
			The mill is thrilled to have Ada Quill as its head.
			# Q: Ada, you are the new head. How did it feel to wake up?
			A: I was humbled. | I slept badly.
			# Q: What have you learned?
			A: I think that knots matter.
			# Q: Who taught you?
			A: My aunt did.`, ". q ss q s q s", "Ada Quill"},
		{"a name that no list has", layout.Article{Title: "Introducing Junior Quillet, New Head of the Net Mill"}, `
			The mill is thrilled to have Junior Quillet as its head.
			# Q: You are the new head. How did it feel to wake up?
			A: I was humbled.
			# Q: What have you learned?
			A: I think that knots matter.`, ". q s q s", "Junior Quillet"},
		{
			"the line under the title says who is asked",
			layout.Article{Title: "The best novels of the islands", Dek: "Our editor Ada Quill introduces the winners."},
			`
			*Could you tell us about the winner, by Nell Orr?*
			I think it is clever. | Orr knows the sea.
			*Which would you take to sea?*
			I would take Nell Orr's.
			*What do you read now?*
			I read the tide tables.`, "q aa q a q a", "Ada Quill",
		},
		{"a book is not who is asked", layout.Article{Title: "The best novels of the islands"}, `
			*Could you tell us about The Woman Who Rowed Home?*
			I think it is clever. | The Woman Who Rowed Home is short.
			*Which would you take to sea?*
			I would take none.
			*What do you read now?*
			I read the tide tables.`, "q aa q a q a", ""},
		{"a column of advice", layout.Article{Title: "Husband rows first class", Kind: "news"}, `
			DEAR NELL: My husband took the good boat. | I row behind him.
			Am I right to be hurt? | -- BEHIND IN ORLA
			DEAR BEHIND: Of course you are. | Take the boat!
			DEAR NELL: We were at the slip. | A man shouted at me.
			What should I have said? | -- SHOUTED AT
			DEAR SHOUTED: Nothing.`, "gg gl .. gg gl .", "Behind In Orla, Shouted At"},
		{"nothing but a talk, and a degree behind a name", layout.Article{}, `
			Olof Marsh: Welcome to the pier. | How are the nets?
			Nell Quill, Ph.D.: I mend them at dawn.
			Olof Marsh: I envy you. | And the twine?
			Nell Quill, Ph.D.: I find it.
			Break: [04:15]
			Olof Marsh: Who taught you to tie knots?
			Nell Quill, Ph.D.: My aunt did.`, "sq s sq s l q s", "Olof Marsh, Nell Quill, Olof Marsh, Nell Quill"},
		{"letters", layout.Article{Kind: "opinion"}, `
			The pier is lost. | Who will pay?
			Ada Quill | Port Orla
			I row at dawn.
			The ferry wakes me.
			Nell Orr | East Slip
			Nobody asked us.
			Peter Lund | Orla`, ".. ll . . ll . ll", ""},
		{"a broadcast", layout.Article{}, `
			RUTH ADEYEMI, HOST: The pier is to close. | Our reporter was there.
			NELL ORR, BYLINE: It is five in the morning.
			(SOUNDBITE OF GULLS)
			PETER LUND: They never asked.
			ORR: The council will meet again.
			ADEYEMI: That was Nell Orr.`, "ss s l s s s", "Ruth Adeyemi, Nell Orr, Peter Lund, Nell Orr, Ruth Adeyemi"},
		{"a post", layout.Article{}, `
			The crew wrote at noon.
			> The pier is lost. | > Nobody is hurt.
			> — OT ⚓ (@OT_com) May 5
			Then it rained.`, ". gg l .", "OT"},
		{"questions in bold, in paragraphs of their own", layout.Article{Title: "“I still row at dawn”", Kind: "news"}, `
			Ruth Adeyemi has run the ferry for forty years. | Adeyemi met us at the slip.
			*Why did you start?*
			My father had a boat. | The island had no bridge.
			*And you never left?*
			I did, for a winter.
			It was long.
			*What will you do now?*
			We will see.
			*This interview was edited and condensed.*`, ".. q aa q a a q a .", "Ruth Adeyemi"},
		{"introduced as a conversation, few answers in the first person", layout.Article{Title: "The lamp of Havn", Kind: "news"}, `
			*Ruth Adeyemi kept the lighthouse for forty years.* | *We spoke with her at her kitchen table.*
			*How did you come to the lighthouse?*
			My father asked me to hold the ladder.
			*Were you afraid at night?*
			Only once. | The sea came over the wall.
			*What would you tell those who want to sell it?*
			Do not sell what you cannot build.`, ".. q a q aa q a", "Ruth Adeyemi"},
		{"a list of questions, each with what is told of the one who was asked", layout.Article{Title: "Ten questions for the mayor", Kind: "news"}, `
			Nell Orr has been asked odd things this year.
			Do you think that the gulls voted?
			Orr could not say. | She told the council: “I did not count them.”
			Why did you wait so long to close the slip?
			The slip fell in May. | Orr’s answer was long.
			You were saying that the pier was treated unfairly?
			Orr: “It looked to me like that.” | I was there.
			Has he talked to you about that?
			A reporter asked Orr about it. | “We may have to,” she said.`, ". . .. . .. . .. . ..", ""},
		{"an explainer that asks the reader, with a witness", layout.Article{Title: "The lamp of Havn", Kind: "news"}, `
			The lighthouse of Havn is for sale.
			*How did it come to this?*
			The council ran out of money. | I asked for the bill.
			*Can you visit it?*
			Visitors are let in on Sundays.
			*What happens if you buy it?*
			The lamp stays with the state.`, ". . .. . . . .", ""},
		{"question and answer in one paragraph", layout.Article{Title: "Ruth Adeyemi on the last ferry", Kind: "news"}, `
			Here Ruth Adeyemi explains what went wrong.
			*Were you told?* | Nobody told me. | I read it.
			*Did you object?* | We all did.
			*Are you bitter?* | No. | I am tired.`, ". qaa qa qaa", "Ruth Adeyemi"},
		{"questions lost in plain text", layout.Article{Title: "A talk with Ruth Adeyemi", Kind: "news"}, `
			Ruth Adeyemi has run the ferry for forty years.
			How did you learn of the plan?
			I read it in the Herald. | Nobody had called.
			Did you think of suing?
			We thought of little else. | It costs too much.
			Would you vote for this council again?
			I never voted for it.`, ". q aa q aa q a", "Ruth Adeyemi"},
		{"names and a colon", layout.Article{Title: "On the pier", Kind: "news"}, `
			Steve Orr talked with Ruth Adeyemi about the pier.
			Steve Orr: How old is it?
			Ruth Adeyemi: Older than I am. | It was built in 1911.
			It leans.
			Steve Orr: Do you think it is safe?
			Ruth Adeyemi: No.`, ". q ss s q s", "Ruth Adeyemi"},
		{"initials", layout.Article{Title: "Two at the oars", Kind: "news"}, `
			Ruth Adeyemi and Olof Marsh rowed round the island.
			*Who had the idea?*
			RA He did. | I only came along.
			OM She rows better than I do.
			*Would you go again?*
			RA Tomorrow.
			OM Not with her!`, ". q ss s q s s", "Ruth Adeyemi, Olof Marsh, Ruth Adeyemi, Olof Marsh"},
		{"names on lines of their own", layout.Article{Title: "Transcript: Nell Quill Interviews Olof Marsh", Kind: "news"}, `
			nell quill
			Olof Marsh, why boats?
			olof marsh
			Because I cannot swim.
			It is true.
			nell quill
			That is odd.
			olof marsh
			My mother said so.`, "l q l s s l . l s", "Olof Marsh"},
		{"several people, each signed below", layout.Article{Title: "What the captains think", Kind: "opinion"}, `
			This week’s question: Would you use a bridge?
			I would not. | I get seasick on bridges.
			*Ada Quill, captain, the Gull*
			We would use it in winter.
			*Olof Marsh, owner, Marsh & Sons*
			My crew would lose its work.
			*Ruth Adeyemi, president, Port Orla Ferries*`, ". gg l g l g l", "Ada Quill, Olof Marsh, Ruth Adeyemi"},
		{"statements, each under a name", layout.Article{Title: "What they wrote", Kind: "news"}, `
			Three owners wrote to their crews on Monday.
			*Ada Quill, captain of the Gull, in a letter*
			Dear all,
			I have sold the boat. | It was time.
			*Olof Marsh, owner of Marsh & Sons, by email*
			We are staying.
			*Ruth Adeyemi, head of Port Orla Ferries, on the pier*
			My heart is with you.`, ". l l gg l g l g", "Ada Quill, Olof Marsh, Ruth Adeyemi"},
		{"words under headings with names, and a heading of the writer's", layout.Article{Title: "What they expect of the year", Kind: "news"}, `
			The captains looked ahead on Monday.
			# A quiet spring
			# Ada Quill, captain of the Gull
			“I see more boats. | We are glad of it.”
			# More nets
			# Olof Marsh, owner of Marsh & Sons
			“We sell out by May.”
			# Ruth Adeyemi, head of Port Orla Ferries
			“My crews will row at night.”
			# About this survey
			The paper asks every year.`, ". . l gg . l g l g . .", "Ada Quill, Olof Marsh, Ruth Adeyemi"},
		{"quotations set off, each with a line, and the writer between them", layout.Article{Title: "The market of nets", Kind: "news"}, `
			Nets sold well last year.
			> “We sell what we knot.”
			> Ada Quill, head of the Net Mill
			Twine was dearer. | Nobody knows why.
			> “Our twine is the best there is.”
			> Olof Marsh, director of Marsh & Sons
			The mills are growing.
			> “I buy all that I can.”
			> Ruth Adeyemi, manager of Port Orla Ferries`, ". g l .. g l . g l", "Ada Quill, Olof Marsh, Ruth Adeyemi"},
		{"first names that no page gives in full", layout.Article{Title: "At home"}, `
			It was late in the kitchen, and the lamp was out.
			Joe: I am hungry.
			Gail: You always are.
			Joe: I never ate.
			Gail: You did, I saw it.`, ". s s s s", "Joe, Gail, Joe, Gail"},
		{"a speech in full", layout.Article{Title: "Address on the slip", Kind: "news"}, `
			The mayor spoke on Sunday.
			*Remarks of Mayor Nell Orr*
			Good evening.
			I am here with bad news. | The slip is closed.
			We will build another.
			Thank you.`, ". l g gg g g", "Nell Orr"},
		{"a letter, and the writer returns", layout.Article{Title: "Mayor resigns", Kind: "news"}, `
			Mayor Nell Orr resigned on Monday. | Her entire letter follows:
			Dear friends,
			I have decided to go. | It was not easy.
			My family needs me.
			Orr had been mayor for nine years.
			The council meets on Tuesday.`, ".. g gg g . .", "Nell Orr"},
		{"the writer goes on after a colon", layout.Article{Title: "A claim about the mayor", Kind: "news"}, `
			Some of Orr's defenders took to the square to discredit her testimony, claiming that the keeper had nine million crowns from one single source:
			We have found no evidence for this claim.
			We asked the keeper, too.`, ". . .", ""},
		{"the letter of a mayor", layout.Article{Title: "Mayor resigns", Kind: "news"}, `
			Here is Mayor Nell Orr's letter:
			I have decided to go.
			My family needs me.`, ". g g", "Nell Orr"},
		{"a reader’s letter and the answer", layout.Article{Title: "Ask the keeper", Kind: "opinion"}, `
			Dear Keeper: My light is out. | What should I do?
			I have tried oil.
			Dear Reader: We have all been there. | Try a new wick.`, "gg g ..", "reader"},
	} {
		roles, who := read(c.of, c.text)
		if roles != c.roles || strings.Join(who, ", ") != c.who {
			t.Errorf("%s:\n got %q %q\nwant %q %q", c.name, roles, strings.Join(who, ", "), c.roles, c.who)
		}
	}
}

func TestTheWriterSpeaks(t *testing.T) {
	for _, c := range []struct {
		name string
		of   layout.Article
		text string
	}{
		{"an op-ed that asks", layout.Article{Title: "Mend the slip", Kind: "opinion"}, `
			Who would trade a boat for a bridge?
			I would not, and you know why.
			Did you read the report?
			I did, and it is worse than you think.
			What did your council do about it?
			My council did nothing.
			I am ashamed.`},
		{"an explainer by questions", layout.Article{Title: "The slip, explained", Kind: "news"}, `
			*What is a slip?*
			A slip is a ramp for boats.
			*Who owns it?*
			The council owns it.
			*What happens next?*
			It is closed in May.`},
		{"two columnists of the page", layout.Article{Title: "The conversation", Kind: "opinion", Authors: []string{"Nell Quill", "Bret Marsh"}}, `
			The two meet every week.
			Nell: Hi, Bret.
			Bret: I am well, Nell.
			Nell: I doubt it.
			Bret: So do I.`},
		{"headings that ask and no one presented", layout.Article{Title: "What I use to mend nets"}, `
			# What do you need?
			A bone needle. | I bought mine in Port Orla.
			# Which twine should you take?
			I take whatever I find.
			# And where do you sit?
			I sit on the pier.`},
		{"headings with a colon", layout.Article{Title: "How to mend a net", Kind: "news"}, `
			The statement: “I like nets,” she wrote.
			The tip: Use wax. | I do.
			The statement: “We mend at night.”
			The tip: Use light.`},
		{"what speaks for and against a thing, again and again", layout.Article{Title: "The best oars", Kind: "news"}, `
			I rowed with all of them.
			# Pros
			- They fit your hands.
			# Cons
			- You pay for them.
			Here is the next one.
			# Pros
			- You will love them.
			# Cons
			- They break when you lean on them.`},
		{"what a list tells of each thing", layout.Article{Title: "Rowing for beginners"}, `
			Row every day.
			Instructions: Sit down and take your oars.
			Tips: You need not hurry.
			Instructions: Lift your arms.
			Tips: Keep your back straight.`},
		{"what two things are called", layout.Article{Title: "Where to buy a ticket"}, `
			Broker
			We found it cheap, and it never let us down.
			Counter
			We bought ours there.
			Broker
			I would not buy there again.
			Counter
			We like it.`},
		{"places under which things are told", layout.Article{Title: "Fairs of the year", Kind: "news"}, `
			We went to all of them.
			Port Orla, East Slip
			We learned how to knot.
			Havn Town, East Slip
			Our crew will be there.
			Lower Quay, East Slip
			I would not miss it.`},
		{"a colon before a list", layout.Article{Title: "Votes", Kind: "news"}, `
			The council read the list of votes:
			Seven for the bridge.
			Two against it.
			One was ill.`},
	} {
		if roles, _ := read(c.of, c.text); strings.Trim(roles, ". ") != "" {
			t.Errorf("%s: %q", c.name, roles)
		}
	}
}
