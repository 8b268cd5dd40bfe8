package speaker_test

import (
	"testing"

	"github.com/standfirst/standfirst/content"
)

// A body has its whole name, and what only leads to a name, or runs into it, is no part of it.
func TestNamesInFull(t *testing.T) {
	for name, c := range map[string]struct {
		lines   []string
		speaker string
	}{
		"a club":              {[]string{"The cautious Club for Tides said the pier was lost."}, "Club for Tides"},
		"a department":        {[]string{"The Department of Piers and Slips said the pier was lost."}, "Department of Piers and Slips"},
		"a source's maker":    {[]string{"It was lost, according to a study by the Centre on Quays and Boats."}, "Centre on Quays and Boats"},
		"a day is no part":    {[]string{"The Harbour Committee on Friday said the pier was lost."}, "Harbour Committee"},
		"justice is no title": {[]string{"The Justice Department said the pier was lost."}, "Justice Department"},
		"an ampersand":        {[]string{"AT&Q said the pier was lost."}, "AT&Q"},
		"neither":             {[]string{"Neither Orr nor Marsh came.", "Orr said the pier was lost."}, "Orr"},
		"a name doubled":      {[]string{"President Orr Orr said the pier was lost."}, "Orr"},
		"a link text":         {[]string{"Nell Orr Eleanor (Nell) Mary Orr left early.", "“It is lost,” Orr said."}, "Nell Orr"},
		"a small article":     {[]string{"Nell Orr came early.", "“It is lost,” said Peter Fattah al-Marsh."}, "Peter Fattah al-Marsh"},
		"party and seat":      {[]string{"Sen. Peter Lund, R-Orla said the pier was lost."}, "Peter Lund"},
		"chief of staff":      {[]string{"Chief of Staff Peter Lund said the pier was lost."}, "Peter Lund"},
		"a league":            {[]string{"Major League Rowing said the pier was lost."}, "Major League Rowing"},
		"whenever":            {[]string{"Peter Lund runs the pier.", "“Whenever Lund comes, it rains,” Nell Orr said."}, "Nell Orr"},
		"a school's teacher":  {[]string{"University of Orla Studies Professor Nell Orr said the pier was lost."}, "Nell Orr"},
		"whom he told":        {[]string{"Nell Orr runs the pier.", "She instead told the Herald interviewer that it was lost."}, "Nell Orr"},
	} {
		ss := read(c.lines...)
		if got := ss[len(ss)-1]; got.said.Name != c.speaker {
			t.Errorf("%s: speaker %q, want %q", name, got.said.Name, c.speaker)
		}
	}
}

// Who says nothing in the whole article does not begin to speak where he is only named: a place, a law, a people's
// adjective.
func TestWhoOnlyIsNamedSaysNothing(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		never string
	}{
		"a place":      {[]string{"The boats lie near Quarry Hills.", "“It is past saving.", "Nobody will pay for it.”"}, "Quarry Hills"},
		"a law":        {[]string{"The Safe Pier Act was passed in 1998.", "Other boats may be sent away all the same."}, "Safe Pier Act"},
		"a town":       {[]string{"The study looked at piers in Quarrow.", "It said that they were lost."}, "Quarrow"},
		"where she is": {[]string{"The boats were late.", "His mother, still back in Quarrow, said the boy’s father took the boat."}, "Quarrow"},
		"a participle": {[]string{"Having failed in the vote, it closed the pier.", "“It is lost,” she said."}, "Having"},
		"an adverb":    {[]string{"Afterward, things got worse.", "“They always do.”"}, "Afterward"},
		"a headline":   {[]string{"How The Pier Was Nell Orr", "“They always do.”"}, "Pier Was Nell Orr"},
		"what is done": {[]string{"Calling ORLA a loss is like closing a school.", "“I am not leaving without a fight.”"}, "Calling ORLA"},
	} {
		ss := read(c.lines...)
		for _, got := range ss[1:] {
			if got.said.Name == c.never {
				t.Errorf("%s: %q is said by %q", name, got.Text, got.said.Name)
			}
		}
	}
}

// A law, a treaty or a prize is no speaker of whom one can be sure; a document that was made to tell something is, and a person whose
// surname is a word for one.
func TestLawsTreatiesAndPrizesAreNoSureSpeakers(t *testing.T) {
	const certain = .9
	for name, c := range map[string]struct {
		line string
		sure bool
	}{
		"a treaty":      {"The Treaty of Orla says that the pier is lost.", false},
		"a law":         {"The Safe Pier Act says that the pier is lost.", false},
		"an amendment":  {"The First Amendment says that the pier is lost.", false},
		"a prize":       {"The Harbour Prize said that the pier was lost.", false},
		"a report":      {"The report says that the pier is lost.", true},
		"a body":        {"The Harbour Committee said that the pier was lost.", true},
		"a person":      {"Nell Law said that the pier was lost.", true},
		"who gives one": {"The Harbour Prize Committee said that the pier was lost.", true},
	} {
		if got := read("The boats came early.", c.line)[1]; got.said.Sure >= certain != c.sure {
			t.Errorf("%s: %q is sure by %.2f", name, got.said.Name, got.said.Sure)
		}
	}
}

// Nobody speaks by the name of a holiday, a war or a storm.
func TestHolidaysWarsAndStormsSayNothing(t *testing.T) {
	for _, line := range []string{
		"Christmas says more about us than we like.", "“We will never leave,” Thanksgiving said.", "The Battle of Orla showed that the wall was weak.",
		"World War II told us that fear pays.", "Hurricane Quill said that the pier was lost.",
	} {
		if got := read("The boats came early.", line)[1]; got.said.Name != "" && got.said.Name != content.Unnamed {
			t.Errorf("%q is said by %q", line, got.said.Name)
		}
	}
}
