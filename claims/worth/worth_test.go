package worth

import (
	"math"
	"slices"
	"testing"
	"unicode/utf8"

	"claimdesk/assets"
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// TestOrder checks that what a desk would check first comes before what it would not.
func TestOrder(t *testing.T) {
	for _, test := range []struct{ higher, lower string }{
		{"Unemployment in the region fell from 9.2 percent to 6.1 percent last year.", "I think we all love this wonderful town."},
		{"The senate voted 52 to 47 to repeal the 2014 housing act.", "We will see what happens tomorrow."},
		{"The minister has never paid income tax since 2009, according to court documents.", "Thank you all so much for coming tonight."},
		{"Crime in the harbour district doubled between 2015 and 2019.", "Will crime in the harbour district ever go down?"},
		{"No new talks on the ceasefire were held, the ministry said.", "Everyone should hope for peace."},
	} {
		assessed := Default().Assess([]Unit{{Text: test.higher}, {}, {Text: test.lower}})
		if assessed[0].Score <= assessed[2].Score {
			t.Errorf("%q scores %.2f, %q %.2f", test.higher, assessed[0].Score, test.lower, assessed[2].Score)
		}
	}
}

func TestReasons(t *testing.T) {
	for _, test := range []struct{ text, kind, reason string }{
		{"Unemployment fell to 6.1 percent, less than half of what it was in 2012.", "number", "number"},
		{"The court ruled against the ban and the senate repealed the law.", "law or vote", "law or vote"},
		{"Who would ever believe a word of that?", "question", "question"},
	} {
		a := Default().Assess([]Unit{{Text: test.text}})[0]
		if a.Kind != test.kind || !slices.Contains(a.Reasons, test.reason) {
			t.Errorf("%q is of kind %q with reasons %q", test.text, a.Kind, a.Reasons)
		}
	}
}

func TestArticleParts(t *testing.T) {
	text := "The council sold 400 homes to one buyer in 2018."
	score := func(u Unit) float64 { return Default().Assess([]Unit{{Text: "A first line."}, u})[1].Score }
	if body, byline := score(Unit{Text: text}), score(Unit{Text: text, Part: sentence.Byline}); byline >= body {
		t.Errorf("a by-line scores %.2f, the body %.2f", byline, body)
	}
	denial := "We did not reach any agreement."
	plain, quoted := score(Unit{Text: denial}), score(Unit{Text: denial, Attribution: quotation.Direct})
	if quoted <= plain {
		t.Errorf("a quoted failure scores %.2f, the same words unquoted %.2f", quoted, plain)
	}
}

// TestPartsAddUp checks the reasons against the score: the parts of all grounds make up its log-odds.
func TestPartsAddUp(t *testing.T) {
	texts := []string{
		"The senate voted 52 to 47 to repeal the 2014 housing act, said Ada Reed.",
		"Who would ever believe that?",
		"We have never refused to pay for more than 300 teachers, and we will not now, because our schools need them.",
	}
	for name, unit := range map[string]Unit{
		"article": {}, "talk": {Part: sentence.Turn}, "debate": {Part: sentence.Turn, Speaker: "Reed"},
	} {
		units := make([]Unit, 60)
		for i := range units {
			units[i] = unit
			units[i].Text = texts[i*i%5%len(texts)]
		}
		_, explained, sums := Default().assess(units)
		for i, sum := range sums {
			var whole float32
			for _, part := range explained[i] {
				whole += part
			}
			if math.Abs(float64(whole-sum)) > 0.02 {
				t.Errorf("%s: the parts of %q add up to %v, the score's log-odds are %v", name, units[i].Text, whole, sum)
			}
		}
	}
}

func TestAddress(t *testing.T) {
	definite, vague := "We opened nine schools in Ashford County last year.", "We all know that these are really great people."
	lines := make([]Unit, 60)
	for i := range lines {
		lines[i] = Unit{Text: definite, Part: sentence.Turn}
		if i%2 == 1 {
			lines[i].Text = vague
		}
	}
	gap := func(units []Unit) float64 {
		a := Default().Assess(units)
		return a[10].Score - a[11].Score
	}
	if few, many := gap(lines[:12]), gap(lines); many <= few {
		t.Errorf("what is definite is %.2f above what is not in a speech, %.2f in a few lines", many, few)
	}
}

func TestThreshold(t *testing.T) {
	many := make([]Assessment, 10000)
	for i := range many {
		many[i].Score = 0.5 + float64(i)/30000
	}
	proposed := 0
	for _, a := range many {
		if a.Score >= Threshold(many) {
			proposed++
		}
	}
	if proposed != 600 {
		t.Errorf("%d of 10000 equally good sentences are proposed, want 600", proposed)
	}
	few := []Assessment{{Score: 0.3}, {Score: 0.2}, {Score: 0.1}, {Score: 0.05}}
	if got := Threshold(few); got != 0.3 {
		t.Errorf("threshold %v for a short weak text, want its best score", got)
	}
	if got := Threshold([]Assessment{{Score: 0.02}, {Score: 0.01}, {Score: 0.01}}); got < lowest {
		t.Errorf("threshold %v is below the lowest", got)
	}
}

func TestModelSurvivesStorage(t *testing.T) {
	model, err := Unmarshal(assets.Model)
	if err != nil {
		t.Fatal(err)
	}
	if again := model.Marshal(); !slices.Equal(again, assets.Model) {
		t.Errorf("the embedded model is written back as %d other bytes", len(again))
	}
	if len(assets.Model) > 3_000_000 {
		t.Errorf("the model is %d bytes", len(assets.Model))
	}
	for _, cut := range []int{0, 3, 5, len(assets.Model) / 2, len(assets.Model) - 1} {
		if _, err := Unmarshal(assets.Model[:cut]); err == nil {
			t.Errorf("the first %d bytes are taken for a model", cut)
		}
	}
}

func TestIsEnglish(t *testing.T) {
	for text, want := range map[string]bool{
		"The mayor said that the bridge would be closed for a year, and that it was not safe for the lorries.":                  true,
		"Der Bürgermeister sagte, dass die Brücke für ein Jahr geschlossen werde und für Lastwagen nicht sicher sei.":           false,
		"El alcalde dijo que el puente estaría cerrado durante un año porque no era seguro para los camiones de la zona norte.": false,
		"Bridge closed": true,
		"市長は橋を一年間閉鎖すると述べた。": false,
		"": true,
	} {
		if got := IsEnglish(text); got != want {
			t.Errorf("IsEnglish(%q) is %v", text, got)
		}
	}
}

func TestAssessNeutral(t *testing.T) {
	for _, test := range []struct{ higher, lower string }{
		{"Die Arbeitslosigkeit sank 2019 von 9,2 auf 6,1 Prozent.", "Warum nicht?"},
		{"失業率は2019年に9.2%から6.1%に低下した。", "なぜですか？"},
	} {
		a := Default().AssessNeutral([]Unit{{Text: test.higher}, {Text: test.lower}})
		if a[0].Score <= a[1].Score || a[0].Kind != "number" || a[1].Kind != "question" {
			t.Errorf("%q: %+v, %q: %+v", test.higher, a[0], test.lower, a[1])
		}
	}
}

func FuzzAssess(f *testing.F) {
	for _, seed := range []string{"", "U.S", "A.B.C 1,2.3 5th's 12:30", "\xff’\x80", "１２％？", "“$5m” – 19-15, “x", "I I'm ’’ '' 'a'"} {
		f.Add(seed)
	}
	scorer := Default()
	f.Fuzz(func(t *testing.T, text string) {
		units := []Unit{{Text: text}, {Text: text, Part: sentence.Turn, Speaker: "A"}}
		for _, assessed := range [][]Assessment{scorer.Assess(units), scorer.AssessNeutral(units)} {
			for _, a := range assessed {
				if math.IsNaN(a.Score) || a.Score < 0 || a.Score > 1 {
					t.Fatalf("score %v", a.Score)
				}
				for _, r := range a.Reasons {
					if !utf8.ValidString(r) || r == "" {
						t.Fatalf("reason %q", r)
					}
				}
			}
		}
	})
}

func FuzzUnmarshal(f *testing.F) {
	f.Add([]byte("\x00\x00\x00\x00\x01\x00"))
	f.Add([]byte("\x03\x00\x00\x00the\x00\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if _, err := Unmarshal(content); err == nil && len(content) < GramCount {
			t.Errorf("%d bytes are taken for a model", len(content))
		}
	})
}

func BenchmarkAssess(b *testing.B) {
	units := make([]Unit, 500)
	for i := range units {
		units[i].Text = "The council spent 3 million on the bridge in 2019, more than any town of its size."
	}
	scorer := Default()
	for b.Loop() {
		scorer.Assess(units)
	}
}
