package dates

import "testing"

func TestDatesOfOtherLanguages(t *testing.T) {
	for in, want := range map[string]string{
		"Publié le 1er août 2024": "2024-08-01", "12 septembre 2024": "2024-09-12", "am 12. März 2024": "2024-03-12", "3. Jänner 2024": "2024-01-03",
		"12 de septiembre de 2024": "2024-09-12", "3 de enero del 2024": "2024-01-03", "5 mayo 2024": "2024-05-05", "12 settembre 2024": "2024-09-12",
		"1º maggio 2024": "2024-05-01", "4 luglio 2024": "2024-07-04",
		"12 september 2024": "2024-09-12", "3 maart 2024": "2024-03-03", "5 mei 2024": "2024-05-05", "12 de setembro de 2024": "2024-09-12",
		"1.º de março de 2024": "2024-03-01", "3 de outubro de 2024": "2024-10-03",
		"2024年9月12日": "2024-09-12", "12 marks 2024": "", "12 juillet 2024": "2024-07-12", "12 mrt 2024": "2024-03-12",
		"Enero 12, 2024": "2024-01-12", "12 janvier 2024": "2024-01-12", "12 Okt. 2024": "2024-10-12",
	} {
		d, ok := Find(in)
		if got := d.String(); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q %v, want %q", in, got, ok, want)
		}
	}
}
