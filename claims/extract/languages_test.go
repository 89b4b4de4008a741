package extract

import "testing"

func TestQuotationsInOtherLanguages(t *testing.T) {
	for _, test := range []struct{ text, speaker, said string }{
		{"Die Bürgermeisterin Anna Schulz kam spät. „Die Fähre hat uns neun Millionen Euro gekostet“, sagte Schulz am Montag.", "Die Bürgermeisterin Anna Schulz", "Die Fähre hat uns neun Millionen Euro gekostet"},
		{"La maire Anne Leroy est venue. « Le pont nous a coûté neuf millions d’euros », a déclaré Anne Leroy lundi.", "Anne Leroy", "Le pont nous a coûté neuf millions d’euros"},
		{"La alcaldesa Ana Ruiz llegó tarde. «El puente nos costó nueve millones de euros», dijo Ana Ruiz el lunes.", "Ana Ruiz", "El puente nos costó nueve millones de euros"},
		{"Мэр Анна Орлова приехала поздно. «Мост обошёлся нам в девять миллионов рублей», — сказала Анна Орлова.", "Мэр Анна Орлова", "Мост обошёлся нам в девять миллионов рублей"},
		{"Burmistrz Anna Nowak przyjechała późno. „Most kosztował nas dziewięć milionów złotych” – powiedziała Anna Nowak.", "Burmistrz Anna Nowak", "Most kosztował nas dziewięć milionów złotych"},
		{"市長のアンナは遅れて来た。「橋の建設に九百万円かかりました」と市長は述べた。", "", "橋の建設に九百万円かかりました"},
	} {
		proposals, err := Extract(t.Context(), test.text, Options{All: true})
		if err != nil {
			t.Fatal(err)
		}
		checkSpans(t, test.text, proposals)
		last := proposals[len(proposals)-1]
		if last.Speaker != test.speaker {
			t.Errorf("%q: speaker %q, want %q", test.text, last.Speaker, test.speaker)
		}
		if len(last.Attributions) == 0 {
			t.Errorf("%q has no attribution", last.Text)
			continue
		}
		content := last.Attributions[0].Content
		if said := string([]rune(test.text)[content[0]:content[1]]); said != test.said {
			t.Errorf("%q is said, want %q", said, test.said)
		}
	}
}
