package read

import (
	"testing"

	"github.com/abadojack/whatlanggo"
)

// What is plainly English is what the look at all languages calls English, and a text in another
// language is not, though it names English books and quotes a line.
func TestEnglish(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"English": {
			"The ferry to the island was late again on Monday, and the harbour office could not say when it would leave. " +
				"Nell Orr, who has sold tickets on the pier for nine years, said that they had been told of it by a customer.",
			true,
		},
		"German": {
			"Die Fähre zur Insel kam am Montag wieder zu spät, und das Hafenamt konnte nicht sagen, wann sie ablegt. " +
				"Nell Orr, die seit neun Jahren Karten verkauft, hat „The Pier and the Sea“ gelesen und wartet in der Sonne.",
			false,
		},
		"Dutch": {
			"De veerboot naar het eiland was maandag weer te laat, en het havenkantoor kon niet zeggen wanneer hij zou vertrekken. " +
				"Nell Orr verkoopt al negen jaar kaartjes op de pier en las daar The Long Crossing, of een krant van gisteren.",
			false,
		},
		"French, with a line of English": {
			"Le bac pour l’île était encore en retard lundi, et le bureau du port ne savait pas quand il partirait. Nell Orr vend " +
				"des billets depuis neuf ans sur la jetée. « The sea is late, not the boat », dit-elle en riant à ses clients.",
			false,
		},
		"no words": {"", false},
	} {
		if got := english(c.text); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
		if is := whatlanggo.Detect(c.text).Lang == whatlanggo.Eng; english(c.text) && !is {
			t.Errorf("%s: called English", name)
		}
	}
}
