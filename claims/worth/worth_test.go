package worth

import (
	"math"
	"math/rand/v2"
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
		assessed := Default().Assess([]Unit{{Text: test.higher}, {}, {Text: test.lower}}, false)
		if assessed.Scores[0] <= assessed.Scores[2] {
			t.Errorf("%q scores %.2f, %q %.2f", test.higher, assessed.Scores[0], test.lower, assessed.Scores[2])
		}
	}
}

func TestReasons(t *testing.T) {
	for _, test := range []struct{ text, kind, reason string }{
		{"Unemployment fell to 6.1 percent, less than half of what it was in 2012.", "number", "number"},
		{"The court ruled against the ban and the senate repealed the law.", "law or vote", "law or vote"},
		{"Who would ever believe a word of that?", "question", "question"},
	} {
		kind, reasons := Default().Assess([]Unit{{Text: test.text}}, false).Explain(0)
		if kind != test.kind || !slices.Contains(reasons, test.reason) {
			t.Errorf("%q is of kind %q with reasons %q", test.text, kind, reasons)
		}
	}
}

func TestArticleParts(t *testing.T) {
	text := "The council sold 400 homes to one buyer in 2018."
	score := func(u Unit) float64 { return Default().Assess([]Unit{{Text: "A first line."}, u}, false).Scores[1] }
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
		read := Default().read(units, false)
		for i, sum := range read.sums {
			var whole float32
			for _, part := range read.parts(i) {
				whole += part
			}
			if math.Abs(float64(whole-sum)) > 0.02 {
				t.Errorf("%s: the parts of %q add up to %v, the score's log-odds are %v", name, units[i].Text, whole, sum)
			}
		}
	}
}

// TestLanes checks the filters' answers, four of which are compared at once, against each by itself.
func TestLanes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		a, b := make([]lanes, 1), make([]lanes, 1)
		for i := range laneCount {
			setLane(a, i, random.IntN(fullLane+1))
			setLane(b, i, min(max(lane(a, i)+random.IntN(3)-1, 0), fullLane))
		}
		most := []lanes{larger(a[0], b[0])}
		if chosen := choose(notBelow(a[0], b[0]), a[0], b[0]); chosen != most[0] {
			t.Fatalf("of %x and %x, %x is chosen for %x", a[0], b[0], chosen, most[0])
		}
		for i := range laneCount {
			if x, y := lane(a, i), lane(b, i); lane(most, i) != max(x, y) {
				t.Fatalf("the larger of %d and %d is %d", x, y, lane(most, i))
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
		a := Default().Assess(units, true)
		return a.Scores[10] - a.Scores[11]
	}
	if few, many := gap(lines[:12]), gap(lines); many <= few {
		t.Errorf("what is definite is %.2f above what is not in a speech, %.2f in a few lines", many, few)
	}
}

func TestThreshold(t *testing.T) {
	many := make([]float64, 10000)
	for i := range many {
		many[i] = 0.5 + float64(i)/30000
	}
	proposed := 0
	for _, score := range many {
		if score >= Threshold(many) {
			proposed++
		}
	}
	if proposed != 600 {
		t.Errorf("%d of 10000 equally good sentences are proposed, want 600", proposed)
	}
	few := []float64{0.3, 0.2, 0.1, 0.05}
	if got := Threshold(few); got != 0.3 {
		t.Errorf("threshold %v for a short weak text, want its best score", got)
	}
	if got := Threshold([]float64{0.9, 0.7, 0.8, 0.6}); got > 0.6 {
		t.Errorf("threshold %v leaves out good sentences of a brief of four", got)
	}
	if got := Threshold([]float64{0.02, 0.01, 0.01}); got < lowest {
		t.Errorf("threshold %v is below the lowest", got)
	}
}

// TestKinds checks that names the model never met are one kind of word, and other words another.
func TestKinds(t *testing.T) {
	read := func(text string) Sentence { return NewReader(nil).Read(text) }
	name, other, verb := read("They met Quenby."), read("They met Zorblat."), read("They met snowing.")
	if !slices.Equal(name.Kinds, other.Kinds) || slices.Equal(name.Grams, other.Grams) {
		t.Error("two names are not two words of one kind")
	}
	if slices.Equal(name.Kinds, verb.Kinds) {
		t.Error("a name and another word are of one kind")
	}
}

func TestModelSurvivesStorage(t *testing.T) {
	content, err := assets.Model()
	if err != nil {
		t.Fatal(err)
	}
	model, err := Unmarshal(content)
	if err != nil {
		t.Fatal(err)
	}
	if again := model.Marshal(); !slices.Equal(again, content) {
		t.Errorf("the embedded model is written back as %d other bytes", len(again))
	}
	if len(content) > 3_000_000 {
		t.Errorf("the model is %d bytes", len(content))
	}
	for _, cut := range []int{0, 3, 5, len(content) / 2, len(content) - 1} {
		if _, err := Unmarshal(content[:cut]); err == nil {
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
		higher, _ := a.Explain(0)
		lower, _ := a.Explain(1)
		if a.Scores[0] <= a.Scores[1] || higher != "number" || lower != "question" {
			t.Errorf("%q: %s %v, %q: %s %v", test.higher, higher, a.Scores[0], test.lower, lower, a.Scores[1])
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
		for _, assessed := range []*Assessed{scorer.Assess(units, true), scorer.AssessNeutral(units)} {
			for i, score := range assessed.Scores {
				if math.IsNaN(score) || score < 0 || score > 1 {
					t.Fatalf("score %v", score)
				}
				_, reasons := assessed.Explain(i)
				for _, r := range reasons {
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
		scorer.Assess(units, true)
	}
}
