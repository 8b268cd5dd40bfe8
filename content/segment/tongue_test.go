package segment_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/segment"
)

// "|" marks where a sentence ends.
func TestOtherLanguages(t *testing.T) {
	for _, c := range []struct{ language, text string }{
		{"de", "Am 3. Oktober fährt die Fähre wieder.| Das ist gut."},
		{"de", "Sie sank am 12. 9. 2019 bei Ostrand.| Niemand starb."},
		{"de", "Das Tor stammt aus dem 19. Jahrhundert.| Es ist die 4. Brücke."},
		{"de", "Er kam nur auf Platz 3.| Die Zölle steigen."},
		{"de", "Gebaut wurde sie 1911.| Der Rat war dagegen."},
		{"de", "Ludwig XIV. Bau steht noch, z. B. am Kai.| Er ist alt."},
		{"de", "Das kostet ca. 4 Mio. Kronen, d. h. viel, u. a. wegen des Daches.| Wer zahlt?"},
		{"de", "„Das Dach ist undicht.“| Das sagte Mirela Vosk.| „Wer zahlt?“ fragte sie."},
		{"de", "»Nein.«| So schloss die Sitzung."},
		{"de", "Dr. Vosk, Prof. Brand und Fr. Lind kamen, vgl. Abs. 2 und Nr. 7.| Sie gingen."},
		{"de", "Es fehlten Netze, Taue usw.| Dann kam der Winter."},
		{"fr", "M. Vosk et Mme Brand sont venus.| « Le toit fuit. »| C’est faux."},
		{"fr", "«\u00a0Qui paie\u00a0?\u00a0»| Personne n’a répondu."},
		{"fr", "Il est né en 50 av. J.-C., cf. p. 12 et le vol. 3.| Le port, etc.| On verra."},
		{"fr", "Le 1er août, il a plu !| Où aller ?| À Ostrand."},
		{"es", "El Sr. Vosk y la Dra. Brand llegaron a EE. UU. en enero.| Nadie lo sabía."},
		{"es", "¿Quién paga?| ¡Nadie!| El puerto cerró el 3 de mar.| El alcalde calló."},
		{"es", "Véase la pág. 4 y el art. 7, p. ej. en Ud. mismo.| Es tarde."},
		{"it", "Il sig. Vosk e la dott.ssa Brand pagano, cfr. pag. 4.| È tardi."},
		{"it", "«Chi paga?»| Nessuno.| La Ferri S.p.A. tace, ecc.| Ora basta."},
		{"nl", "Dhr. Vosk en mevr. Brand kwamen, d.w.z. te laat, o.a. om 3 uur.| 's Avonds regende het.| Het dak lekt."},
		{"nl", "Het kost 4 mln. euro en ca. 3 jaar.| Wie betaalt?"},
		{"pt", "O Sr. Vosk e a Dra. Brand chegaram, cf. pág. 4.| Não há dinheiro.| É tarde."},
		{"pt", "A Pesca Ltda. fechou, etc.| Ninguém sabia.| «Quem paga?»| Nada."},
		{"ja", "港は閉まった。|「屋根を直す金がない。」と議員は言った。|なぜか？|市は黙った。"},
		{"ja", "「もう遅い。」|市場は一九一一年に開いた！"},
		{"zh", "港口关闭了。|“这是错误的。”市长说。|谁来付钱？|没有人知道。"},
		{"zh", "「太晚了。」他問道。|市場在1911年開業……|價格上漲了3.5倍。"},
		{"de", "Hask sprach von Pflicht.| ‚Ein Fehler‘, meinte er.| »Noch einer.«"},
		{"fr", "Est-ce permis ?| Oui, cf. l’art. 12 du règlement, p. 4."},
		{"ja", "春には（誰もが知っている。）医者がいなくなる。|もう遅い。"},
		{"ar", "هل هذا خطأ؟| نعم.| من يدفع؟"},
		{"ur", "کونسل نے فیصلہ کیا۔| کون ادا کرے گا؟| کوئی نہیں۔"},
		{"ar", "قال د. أحمد لا.| هذا خطأ."},
		{"zh", "（这是秘密。）|但是大家都知道。|“不。”他答道。"},
		{"de", "Sie wohnt in der Hafenstr. 12 in Wendlow.| Das weiß man."},
		{"fr", "M. J.-P. Vosk a voté non.| Il a tort."},
		{"nl", "Dat zei drs. P. Vosk in de Kadestr. 3.| Niemand lachte."},
		{"it", "Il ponte è del sec. XIX circa.| Crolla."},
		{"pt", "O Eng. J. P. Vosk pagou no séc. XIX.| É muito."},
		{"en", "So says C. Everett Orr, on p. 12.| The plan is B.| Then he left."},
		{"en", "Dr. Orr left on the 3.| October was cold."},
		{"", "He paid “$5.”| She left."},
	} {
		d := &content.Document{Blocks: []content.Block{{Kind: content.Paragraph, Text: clean.Inline(strings.ReplaceAll(c.text, "|", ""), nil)}}}
		segment.Document(d, c.language, false)
		var got, want []string
		for _, s := range d.Sentences {
			got = append(got, string(d.SentenceText(s)))
		}
		for w := range strings.SplitSeq(c.text, "|") {
			want = append(want, strings.TrimSpace(string(clean.Inline(w, nil))))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", c.language, got, want)
		}
	}
}
