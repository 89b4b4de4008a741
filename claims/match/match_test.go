package match

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// best is the texts of some claims in the order of their rank, as if each word were in one of a thousand claims.
func best(text string, texts ...string) []string {
	q := NewQuery(text)
	having := make([]int, len(q.Words()))
	for i := range having {
		having[i] = 10
	}
	q.Weigh(10_000, having)
	var list []Claim
	for _, t := range texts {
		list = append(list, Claim{Text: t, Headline: t})
	}
	var order []string
	for _, r := range q.Rank(list, len(list)) {
		order = append(order, texts[r.Index])
	}
	return order
}

func TestRank(t *testing.T) {
	boats, bridge, meals := "The mayor owns three boats.", "The bridge was closed in May 2019.", "School meals cost 4 euros."
	for _, c := range []struct{ query, want string }{
		{"our Mayor and his 3 boats", boats},
		{"#MayorBoats", boats},
		{"Closing bridges!", bridge},
		{"Closed again — Lena Ask (@lena_ask) May 3, 2019", bridge},
		{"meal at school: 4€", meals},
		{"@school_meals", meals},
	} {
		if got := best(c.query, meals, boats, bridge); got[0] != c.want {
			t.Errorf("%s: %q", c.query, got)
		}
	}
}

func TestScoresAreChances(t *testing.T) {
	q := NewQuery("The mayor owns three boats")
	q.Weigh(1000, make([]int, len(q.Words())))
	results := q.Rank([]Claim{{Text: "Bridge tolls rose."}, {Text: "The mayor owns three boats."}, {}}, 5)
	if len(results) != 3 || results[0].Index != 1 {
		t.Fatalf("%+v", results)
	}
	for i, r := range results {
		if r.Score < 0 || r.Score > 1 || i > 0 && r.Score > results[i-1].Score {
			t.Errorf("%+v", results)
		}
	}
}

func TestSmallCasebooksKnowWhatIsTheSame(t *testing.T) {
	q := NewQuery("Bridge tolls rose by 30 percent")
	having := make([]int, len(q.Words()))
	for i := range having {
		having[i] = 2
	}
	q.Weigh(5, having)
	results := q.Rank([]Claim{{Text: "The bridge is closed."}, {Text: "Bridge tolls rose by 30 percent."}}, 2)
	if results[0].Index != 1 || results[0].Score < 0.8 || results[1].Score > 0.2 {
		t.Errorf("%+v", results)
	}
}

func TestTakeApart(t *testing.T) {
	for text, want := range map[string]post{
		"Boats sink.": {body: "Boats sink."},
		"Look https://post.example/a?b=c pic.twitter.com/xYz now": {body: "Look     now"},
		"Sunk! — Lena Ask (@LenaAsk1) March 24, 2019":             {body: "Sunk! . ", authors: "Lena Ask Lena Ask 1 ", dates: "March 24, 2019 "},
		"#BoatsSink says @mayor_of_ost":                           {body: "  says  ", tags: "Boats Sink mayor of ost "},
		"#USAToday2020":                                           {body: " ", tags: "USA Today 2020 "},
	} {
		if diff := cmp.Diff(want, takeApart(text), cmp.AllowUnexported(post{})); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string][][]string{
		"":                  nil,
		"the of and":        nil,
		"Zoë's boats":       {{"zoe"}, {"boats"}},
		"1,200 tons":        {{"1", "200"}, {"1200"}, {"tons"}},
		"O'Brien":           {{"o", "brien"}, {"obrien"}},
		"boats boat":        {{"boats"}},
		"Łódź \x00 50°\xff": {{"łodz"}, {"50"}, {"fifty"}},
	} {
		var got [][]string
		for _, w := range NewQuery(text).Words() {
			got = append(got, w.Forms...)
		}
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("Bus fares rose by 40% in #Ostholm — Lena (@lena) May 1, 2019", "Fares didn't rise by $1.2bn in 2018")
	f.Add("are e D", "the ares")
	f.Add("\xff\x00 1,,2.3. ’s '' @ # —(@)", "１２３ ٤٥ k% €")
	f.Fuzz(func(t *testing.T, query, claim string) {
		q := NewQuery(query)
		q.Weigh(10, make([]int, len(q.Words())))
		for _, r := range q.Rank([]Claim{{Text: claim}, {Headline: claim, Speaker: query}}, 2) {
			if !(r.Score >= 0 && r.Score <= 1) {
				t.Errorf("score %g", r.Score)
			}
		}
		differences(reader{}.read(query), reader{}.read(claim))
		sketches := NewSketches(2)
		sketches.Add(1, Claim{Text: claim})
		sketches.Add(2, Claim{Text: query})
		pairs, err := sketches.Pairs(t.Context(), func(float64) {})
		if same := sketches.Same(Claim{Text: claim}, Claim{Text: query}); err != nil || same > 0.99 && len(pairs) != 1 {
			t.Errorf("%v, %v, but %g the same", pairs, err, same)
		}
	})
}

func BenchmarkRank(b *testing.B) {
	list := make([]Claim, 200)
	for i := range list {
		list[i] = Claim{Headline: "Ferry traffic in Ostholm rose by 40 percent", Text: "Ferry traffic in the port of Ostholm rose by 40 percent in 2019.", Speaker: "Lena Ask"}
	}
	q := NewQuery("The port office said that ferry traffic at #Ostholm had risen by 14 percent")
	q.Weigh(10_000, make([]int, len(q.Words())))
	for b.Loop() {
		q.Rank(list, 5)
	}
}
