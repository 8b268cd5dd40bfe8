package sign_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/sign"
)

// find gives the phrases of a sentence by kind.
func find(text string) map[sign.Kind][]string {
	ss := grammar.Read(grammar.Input{Sentences: []string{text}, Blocks: []int{0}})
	out := map[sign.Kind][]string{}
	for _, s := range new(sign.Finder).Find(&ss[0]) {
		out[s.Kind] = append(out[s.Kind], text[s.Span.Start:s.Span.End])
	}
	return out
}

func TestPhrases(t *testing.T) {
	for _, c := range []struct {
		text string
		kind sign.Kind
		want string
	}{
		{"The council closed the offices on Tuesday.", sign.Did, "closed the offices on Tuesday"},
		{"The slip was built by the Marsh brothers.", sign.Happened, "was built by the Marsh brothers"},
		{"Last May I met the keeper of the light.", sign.Own, "I met the keeper of the light"},
		{"The ferry waits 48 hours for the mail.", sign.Amount, "48 hours"},
		{"It cost $2.3 billion in the end.", sign.Amount, "$2.3 billion"},
		{"They came back on 3 March 2026 with the tide.", sign.Dated, "on 3 March 2026"},
		{"Brinework is a law firm in Port Orla.", sign.Is, "is a law firm in Port Orla"},
		{"The engine drives two pumps.", sign.Works, "drives two pumps"},
		{"The island has a chequered and disgraceful history of promises.", sign.Judges, "a chequered and disgraceful history of promises"},
		{"The council approved the bipartisan “Gang of Four” bill on Tuesday.", sign.Did, "approved the bipartisan “Gang of Four” bill on Tuesday"},
		{"The mayor delivered multiple, wide-ranging speeches on the quay.", sign.Did, "delivered multiple, wide-ranging speeches on the quay"},
		{"To the crew a quiet crossing seemed best.", sign.Judges, "seemed best"},
		{"It was the best film of the year.", sign.Judges, "It was the best film of the year"},
		{"Foolish Nell has lost again.", sign.Judges, "Foolish Nell"},
		{"3) Would you rather row?", sign.Asks, "Would you rather row"},
		{"That bridge is utterly foolish.", sign.Judges, "That bridge is utterly foolish"},
		{"It is a significant step for the harbour.", sign.Rates, "It is a significant step for the harbour"},
		{"The council must reject the plan before summer.", sign.Ought, "must reject the plan before summer"},
		{"Do not vote for the bridge.", sign.Calls, "Do not vote for the bridge"},
		{"If it rains, remember the slip.", sign.Calls, "remember the slip"},
		{"The islanders despise the mainland press.", sign.Feels, "The islanders despise the mainland press"},
		{"The mayor wants to weaken the union.", sign.Wants, "The mayor wants to weaken the union"},
		{"The plan fell like a house of cards.", sign.Pictures, "like a house"},
		{"That is why the slip was closed so fast.", sign.Concludes, "That is why the slip was closed"},
		{"Who would trade a boat that works?", sign.Asks, "Who would trade a boat that works"},
		{"I think the boat can be saved.", sign.Views, "I think"},
		{"It was the worst council in a century.", sign.Judges, "It was the worst council in a century"},
		{"The so-called experts never came.", sign.Doubts, "so-called experts"},
		{"The mayor may have wanted the money.", sign.Supposes, "may have wanted the money"},
		{"The new pier will unlock the north shore.", sign.Will, "will unlock the north shore"},
		{"The shops are unlikely to follow.", sign.Odds, "are unlikely to follow"},
		{"If nothing changes, the island would lose its school.", sign.Would, "would lose its school"},
		{"The rise could lead to floods.", sign.May, "could lead to floods"},
		{"Nobody knows whether the owners will follow the plan.", sign.Will, "Nobody knows whether the owners will follow the plan"},
		{"They fight over how much of the report they will be able to see.", sign.Will, "how much of the report they will be able to see"},
		{"Neither Brinework’s crew nor the pilot had braked.", sign.Happened, "Neither Brinework’s crew nor the pilot had braked"},
		{"Fares will rise, so that few islanders are likely to pay the full price.", sign.Odds, "few islanders are likely to pay the full price"},
		{"That makes it possible, if not likely, that Orr could win all nine seats.", sign.Odds, "possible, if not likely, that Orr could win all nine seats"},
		{"There is a chance the mayor will be more open to the crews.", sign.Odds, "There is a chance the mayor will be more open to the crews"},
		{"Such crossings are supposed to be relatively rare, clearly justified and tightly run.", sign.Ought, "are supposed to be relatively rare"},
		{"In the best-case scenario, the pilot took the boat to please a friend.", sign.Supposes, "In the best-case scenario"},
		{"The town asks whether it will run with the old line or will begin anew.", sign.Will, "whether it will run with the old line or will begin anew"},
		{"Who’s Rowing in 2020 The 2020 race is the town’s biggest.", sign.Is, "is the town’s biggest"},
		{"And the tide will be against the Orrs.", sign.Will, "the tide will be against the Orrs"},
		{"The split between the crews, in this new count, looks like a considerable change.", sign.Supposes, "looks like a considerable change"},
		{"The suit was soaked in irony: the crews sued the yard.", sign.Judges, "was soaked in irony"},
		{
			"His plan on Tuesday demonstrated the lack of berths the crews have on the quay.", sign.Means,
			"His plan on Tuesday demonstrated the lack of berths the crews have on the quay",
		},
		{"The story broke shortly before Orr was set to sail.", sign.Did, "The story broke"},
		{
			"It will lead to ruin for the crews now clinging to the bottom rung of the harbour ladder of trades.",
			sign.Will, "will lead to ruin for the crews now clinging to the bottom rung",
		},
		{"They wonder how — or if — it will be rebuilt.", sign.Will, "how — or if — it will be rebuilt"},
		{"The question is whether big ferries are likely to come late.", sign.Odds, "whether big ferries are likely to come late"},
		{"The crews could probably count on the mayor.", sign.Odds, "could probably count on the mayor"},
		{"The court could start by quashing the yards’ lawsuit.", sign.May, "could start by quashing the yards’ lawsuit"},
		{
			"Orr made that peace under pressure from pilots demanding that the mayor and his crew give up.", sign.Did,
			"made that peace under pressure from pilots",
		},
		{"Both crews caution that they don’t yet have enough berths to make a call.", sign.Is, "don’t yet have enough berths to make a call"},
		{
			"The town asks whether it will run with the boats he was given or will begin anew.", sign.Will,
			"whether it will run with the boats he was given or will begin anew",
		},
		{"Perhaps the crews will unite again.", sign.Will, "Perhaps the crews will unite again"},
		{"The mayor apparently will stay on the quay.", sign.Will, "apparently will stay on the quay"},
		{"The hurried clean-up reflected the shaky footing Orr has found.", sign.Values, "The hurried clean-up"},
		{"There’s been an ongoing (and much needed) talk about fares.", sign.Is, "There’s been an ongoing (and much needed) talk"},
		{"He would not fully commit to backing an all-boats ban.", sign.Would, "would not fully commit to backing an all-boats ban"},
		{"Not everyone, however, is convinced by the plan.", sign.Tells, "Not everyone, however, is convinced by the plan"},
		{"The vote has already split the town.", sign.Happened, "has already split the town"},
		{"They spoke as if it were a quaint old boat.", sign.Pictures, "as if it were a quaint old boat"},
		{"It will have an immediate and long-term impact on the harbour.", sign.Will, "will have an immediate and long-term impact on the harbour"},
		{"The plan is almost certain to be challenged.", sign.Odds, "is almost certain to be challenged"},
		{"Fares are expected to rise.", sign.Foretells, "are expected to rise"},
		{"The raiders can escalate the war.", sign.Can, "can escalate the war"},
		{"Abe Orr, the town’s pilot, declined to comment.", sign.Happened, "declined to comment"},
		{"When he finished, the crowd erupted in cheers.", sign.Happened, "erupted in cheers"},
		{"The crews have close ties to the mainland.", sign.Is, "have close ties to the mainland"},
		{"Orr did not take questions from the press.", sign.Did, "did not take questions from the press"},
		{"The council rejects any talk of a bridge.", sign.Does, "rejects any talk of a bridge"},
		{"He’s negotiated two deals.", sign.Did, "He’s negotiated two deals"},
		{"The deal was called off in June.", sign.Happened, "was called off in June"},
		{"The drivers are being urged to stay home.", sign.Ongoing, "are being urged to stay home"},
		{"This isn’t a new conflict.", sign.Denies, "This isn’t a new conflict"},
		{"There is no way back.", sign.Denies, "is no way back"},
		{"The subsidy leads to stagnation.", sign.Causes, "leads to stagnation"},
		{"One problem: the boat leaks.", sign.Points, "One problem"},
		{"Unfortunately, the boat leaks.", sign.Comments, "Unfortunately"},
		{"The mood on the quay is unclear.", sign.Values, "The mood on the quay is unclear"},
		{"After all this time, what might spur them?", sign.Asks, "what might spur them"},
		{"The guards relied on well-worn rules of the quay and the yard.", sign.Happened, "relied on well-worn rules of the quay and the yard"},
		{"The council recognized that the slip was lost.", sign.Did, "recognized that the slip was lost"},
		{"The pier does not seem to be an effective way to calm the harbour.", sign.Rates, "does not seem to be an effective way to calm the harbour"},
		{"We should, of course, mend the slip.", sign.Ought, "should, of course, mend the slip"},
		{"The plan is a far cry from the boat of old.", sign.Values, "The plan is a far cry from the boat of old"},
		{"There is no chance that the slip will open.", sign.Odds, "There is no chance that the slip will open"},
		{"He wasn’t, by any measure, honest.", sign.Judges, "wasn’t, by any measure, honest"},
		{"No pilot or their crew is going to please everyone.", sign.Will, "No pilot or their crew is going to please everyone"},
		{"But none of these rules will keep the gulls from the quay.", sign.Will, "none of these rules will keep the gulls from the quay"},
		{"It’s not clear what will become of the old slip.", sign.Will, "It’s not clear what will become of the old slip"},
		{"I don’t think the slip will open in June.", sign.Will, "I don’t think the slip will open in June"},
		{"The man with no plan will lose the vote.", sign.Will, "will lose the vote"},
		{"He does not want peace and will attack the fort.", sign.Will, "will attack the fort"},
		{"Many islanders stood and cheered.", sign.Did, "Many islanders stood and cheered"},
		{"The vote could restore to office a man who was liked by the crews.", sign.May, "could restore to office a man who was liked by the crews"},
		{"She has a 2 in 3 (64 percent) chance of winning.", sign.Is, "has a 2 in 3 (64 percent) chance"},
		{"Brinework would not say what the boats cost.", sign.Did, "Brinework would not say what the boats cost"},
		{"There’s no denying that the slip leaks.", sign.Presses, "There’s no denying that the slip leaks"},
		{"The council approved a plan that could lead to floods.", sign.May, "could lead to floods"},
		{"The council failed, and you could lose your berth.", sign.May, "could lose your berth"},
		{"The two pilots, Abe Orr and Jo Marsh, voted with the mayor at noon.", sign.Happened, "voted with the mayor at noon"},
		{"The gulls may yet open the crates.", sign.May, "may yet open the crates"},
		{"She made a speech that held the word “reef” twice.", sign.Happened, "held the word “reef” twice"},
		{"The rift on the quay seems unbridgeable.", sign.Values, "seems unbridgeable"},
		{"Harbour work is under assault, like so many trades.", sign.Values, "Harbour work is under assault"},
		{"The council was told that Abe Orr, the pilot, may have rowed home.", sign.Happened, "was told that Abe Orr, the pilot, may have rowed home"},
		{"What would a new slip look like?", sign.Asks, "What would a new slip look like"},
		{"What will Ann Orr do?", sign.Asks, "What will Ann Orr do"},
		{
			"It’s the current tide that could firm up the pressure on the pilots.", sign.Says,
			"It’s the current tide that could firm up the pressure on the pilots",
		},
		{"That is the question for pilots running for mayor.", sign.Points, "is the question for pilots running for mayor"},
		{"The problem for Orr is that time is running out.", sign.Points, "The problem for Orr is that time is running out"},
		{"The response is sure to embolden the mayor.", sign.Odds, "is sure to embolden the mayor"},
		{"Both owners would have you believe they cared about the crews.", sign.Doubts, "Both owners would have you believe"},
		{"It’s a sign of the quarrel to come.", sign.Means, "It’s a sign of the quarrel to come"},
		{"Fairness is in the eye of whoever shouts the loudest.", sign.Says, "is in the eye of whoever shouts the loudest"},
		{"It’s unclear whether the pilots, who run the yard, would agree.", sign.Values, "It’s unclear"},
		{"Exactly how far Mr. Orr is willing to go remains unclear.", sign.Values, "how far Mr. Orr is willing to go remains unclear"},
		{"The council thinks the harbour tax is a bad idea.", sign.Wants, "The council thinks the harbour tax is a bad idea"},
		{"There is little doubt he is in hot water.", sign.Values, "There is little doubt he is in hot water"},
		{"But publicly the league is playing nice with its partner.", sign.Judges, "is playing nice with its partner"},
		{"But not all pilots think it’s a worthwhile strategy.", sign.Judges, "not all pilots think it’s a worthwhile strategy"},
		{"The recoil over the Orla mayor’s grotesque order was one in a series.", sign.Values, "the Orla mayor’s grotesque order"},
		{"Her term has for years been a strong, albeit not wholly tidy, record.", sign.Rates, "a strong, albeit not wholly tidy, record"},
		{"It looks like the mayor has a new rival.", sign.Supposes, "looks like the mayor"},
		{"A portion of the talk will air on “This Morning,” with more on Friday.", sign.Will, "will air on “This Morning,” with more on Friday"},
		{"Orr will certainly not be the last.", sign.Will, "will certainly not be the last"},
		{"The vote will no doubt include the pier.", sign.Will, "will no doubt include the pier"},
		{"The vote might provide a cap to his long and varied career.", sign.May, "might provide a cap to his long and varied career"},
		{"Orr was identified as “Pilot 1” in papers.", sign.Happened, "was identified as “Pilot 1”"},
		{"Marsh has served as head of the yard.", sign.Did, "has served as head of the yard"},
		{"The panel vacated that portion of the order, allowing the yard to work.", sign.Did, "vacated that portion of the order"},
		{"What I design is not just a boat but a promise.", sign.Contrasts, "What I design is not just a boat but a promise"},
		{"The row dates back to the early days of the town.", sign.Works, "dates back to the early days of the town"},
		{"The crews released a letter an hour after the mayor spoke.", sign.Happened, "released a letter"},
		{"That seems to be a risk Orr is willing to take.", sign.Supposes, "seems to be a risk Orr is willing to take"},
		{"The crew’s views are at odds with the town on issues both foreign (boats) and old.", sign.Is, "are at odds with the town on issues"},
		{"There is little chance the slip will open before June.", sign.Will, "There is little chance the slip will open before June"},
		{"The question is whether the harbour justifies the cost.", sign.Points, "The question is whether the harbour justifies the cost"},
		{"That will take him only so far.", sign.Will, "will take him only so far"},
		{"The deal would guarantee the pier stays open.", sign.Would, "The deal would guarantee the pier stays open"},
		{"If she doesn’t win the race could she be picked by another crew?", sign.Asks, "could she be picked by another crew"},
		{"The mayor signed an order calling on the yard to determine if the boats leak.", sign.Did, "signed an order calling on the yard"},
		{"Crews seemed to be rejecting that plan in the fog.", sign.Supposes, "seemed to be rejecting that plan in the fog"},
		{"Voters have committed or overseen abuses.", sign.Did, "have committed or overseen abuses"},
		{"I doubt the crews will worry about the fog.", sign.Will, "I doubt the crews will worry about the fog"},
		{"The vote will all but ensure another row with the yard.", sign.Will, "will all but ensure another row with the yard"},
		{"I’m sure the slip leaks at high water.", sign.Views, "I’m sure the slip leaks at high water"},
	} {
		got := find(c.text)[c.kind]
		found := false
		for _, g := range got {
			found = found || g == c.want
		}
		if !found {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestNoPhrase holds what must not be taken for a sign.
func TestNoPhrase(t *testing.T) {
	for _, c := range []struct {
		text string
		kind sign.Kind
	}{
		{"The State of Orla and its increase board the plane.", sign.Did},
		{"They cook the fortified cereals at dawn.", sign.Did},
		{"They buy diesel fuelled cars.", sign.Did},
		{"No. 16 Orla meets Marsh.", sign.Amount},
		{"The 2016 campaign was long.", sign.Amount},
		{"The score was 22 at noon.", sign.Amount},
		{"The council met last week.", sign.Works},
		{"The harbour lies ahead of the crew.", sign.Judges},
		{"He was charged with assault.", sign.Judges},
		{"They bowed to the dignity of the guests.", sign.Judges},
		{"I am not trying to say that the pier is lost.", sign.Wants},
		{"The boat does not have to go anywhere.", sign.Ought},
		{"She has the right to vote.", sign.Judges},
		{"A long list of the benefits of tea hung there.", sign.Works},
		{"“You must go,” she said.", sign.Ought},
		{"There is no consensus about what form the pier should take.", sign.Ought},
		{"The song she wrote was sung.", sign.Calls},
		{"They spent a great deal of time there.", sign.Judges},
		{"An Oct. 4 ambush shook the island.", sign.Amount},
		{"The campaign released Monday by the council is long.", sign.Did},
		{"Not every councillor came.", sign.Sweeps},
		{"They saw it as frustrating his efforts.", sign.Judges},
		{"It seems unlikely that efforts to close the slip will succeed.", sign.Will},
		{"As we'll see, the slip was closed.", sign.Will},
		{"No one can say for sure what it was.", sign.Can},
		{"He wrote how Marsh might defend himself.", sign.Supposes},
		{"First on the agenda is the slip.", sign.Judges},
		{"The slip has yet to be repaired.", sign.Happened},
		{"Not exactly a council that wants peace.", sign.Wants},
		{"Not that the pier will matter, the mayor rowed in 2012.", sign.Will},
		{"The law bars a locked, unloaded licensed gun in the harbour.", sign.Did},
		{"That doesn't mean the slip will open.", sign.Will},
		{"Orr would have to row home.", sign.Ought},
		{"Unite Orla is trying to fill the void.", sign.Calls},
		{"The danger lies in the fog.", sign.Tells},
		{"Don’t hold your breath that it will happen.", sign.Will},
		{"It wasn’t clear how the mayor could row.", sign.Values},
		{"He easily could have found a reason to row home.", sign.May},
		{"Even if some crews are likely to return, the quay is open.", sign.Odds},
		{"The slip stays if the mayor is going to row.", sign.Will},
		{"You may row home at any time.", sign.May},
		{"You might not expect a lost race to be the model.", sign.May},
		{"You can sign up for the race on the quay.", sign.Can},
		{"The keeper may be reached by mail at the light.", sign.May},
		{"Orr would then turn on Marsh in a row of letters.", sign.Would},
		{"As long as the crews could hold the pier, they could stop the vote.", sign.May},
		{"When the fog lifted, they could see the fort.", sign.May},
		{"Brinework would not say what the boats cost.", sign.Would},
		{"There’s no denying that the slip leaks.", sign.Denies},
		{"It became clear overnight that the boats were late.", sign.Values},
		{"The council asked how to best slow the boats.", sign.Judges},
		{"Two towns are challenging the order.", sign.Values},
		{"The crews show their papers as a matter of course.", sign.Presses},
		{"A pilot brings to the table a crew of nine.", sign.Causes},
		{"Other measures are the end of harbour breaks for brewers.", sign.Works},
		{"The yard faces a corruption inquiry.", sign.Judges},
		{"Mourners are expressing outrage over the vote.", sign.Judges},
		{"If the town is embarrassed, the vote was open.", sign.Values},
		{"You can do one of two things: raise fares or cut crews.", sign.Calls},
		{"Many have felt compelled, but have felt free, to row.", sign.Calls},
		{"There is no law that says crews must be told.", sign.Ought},
		{"The crews would need to prove claims in court.", sign.Ought},
		{"The row is over whether pilots, such as Orr, should be forced to leave.", sign.Ought},
		{"They cut crews in order to please the council.", sign.Wants},
		{"The biggest yards hold more boats.", sign.Ranks},
		{"The yard could fix the problem with a quick change.", sign.Points},
		{"The crews prepared to bury hundreds in a mass grave.", sign.Judges},
		{"The yard needs to better train a crew.", sign.Judges},
		{"His allies have done their best to sink the plan.", sign.Judges},
		{"You are trying to hang on to a berth.", sign.Wants},
		{"The row was fed by the harbour matters at its heart.", sign.Means},
		{"They want the slip open and want it left alone.", sign.Did},
		{"Last night’s harbour votes show that the council intends to keep its bridge.", sign.Calls},
		{"Make no mistake, the slip leaks.", sign.Calls},
		{"It’s still right there.", sign.Judges},
		{"The boat can sail on should calamity befall the town’s mayor and other leaders.", sign.Ought},
		{"But the fight over the slip — and the two pilots’ words — underscore the broader battle over fares.", sign.Calls},
		{"It could take years to survive the inevitable court fights.", sign.Odds},
		{"That’s right: it is time for the fair.", sign.Judges},
		{"Neither would have been thought honest, let alone a plausible mayor.", sign.Values},
		{"There is a chance the mayor will be more open to the crews.", sign.Will},
		{"They ask whether, if the yard did that, the mayor was aware of it.", sign.Is},
		{"It is our job to watch the council and, when necessary, hold it to account.", sign.Calls},
		{"Harbour nurses fought the Orla epidemic for three years.", sign.Judges},
		{"The yard is answerable for all content on the board.", sign.Sweeps},
		{"The pilot went home, and nothing else came of it.", sign.Sweeps},
		{"Perfect Harbour is sold on the quay.", sign.Judges},
		{"Good Morning Lighthouse is shown at eight.", sign.Judges},
		{"The crew was nominated for best actress and best actors alike.", sign.Judges},
		{"The Harbour Globe for best drama went to the pilot.", sign.Judges},
		{"He was the best man at the wedding.", sign.Judges},
	} {
		if got := find(c.text)[c.kind]; len(got) > 0 {
			t.Errorf("%q: %q", c.text, got)
		}
	}
}

// TestSpansLieInTheSentence reads debris, too.
func TestSpansLieInTheSentence(t *testing.T) {
	for _, text := range []string{
		"", "?", "Not but", "I'", "If", "will",
		"the the the", "“", strings.Repeat("was not ", 40), "Don't", "the most", "as if", "$", "9",
	} {
		ss := grammar.Read(grammar.Input{Sentences: []string{text}, Blocks: []int{0}})
		for _, s := range new(sign.Finder).Find(&ss[0]) {
			for _, p := range [][2]int{{s.Span.Start, s.Span.End}, {s.Core.Start, s.Core.End}, {s.Wide.Start, s.Wide.End}} {
				_ = text[p[0]:p[1]]
			}
		}
	}
}
