package document

import (
	"strings"
	"testing"
)

// A text in a Western language has few bytes above ASCII, and among them many marks and names from abroad.
func TestReadUndeclaredWestern(t *testing.T) {
	for _, text := range []string{
		"The mayor – José Nuñez – said it’s over.",
		"naïve café",
		"A naïve café owner",
		"It’s the council’s money, she said.",
		"“We won’t pay,” the council said. “Not this year.”",
		"The bill came to £1.2m – twice what was promised…",
		"Temperatures rose by 1.5° between 1990 and 2020.",
		"Beyoncé played in Malmö.",
		"The café closed in 2019.",
		"Zoë Müller’s report – 40 pages – costs €15.",
		"• Rents rose 4%\n• Wages rose 2%",
		"It fell by ½ in a year.",
		"© 2024 The Harbour Post",
		"Le maire a déclaré : « C’est terminé. »",
		"L’été dernier, le chômage a baissé de 3 %.",
		"Déjà vu à Orléans",
		"Le coût s’élève à 12 millions d’euros – le double de l’an passé.",
		"Der Bürgermeister sagte: „Es ist vorbei“ – und ging.",
		"Die Straße kostet 3 Mio. €, so Jürgen Groß.",
		"Größere Übel drohen",
		"Zwölf Brücken für 40 Millionen",
		"El alcalde dijo: «Se acabó».",
		"¿Cuánto costó el puente? ¡Más de 14 millones!",
		"El año pasado subió un 3 % en España.",
		"La ministra Muñoz – según él – mintió.",
	} {
		encoded, _ := encode(t, text, "windows-1252")
		document, err := Read("-", strings.NewReader(encoded))
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if document.Text != text {
			t.Errorf("%s: got %q", text, document.Text)
		}
	}
}
