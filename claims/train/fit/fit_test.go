package fit

import (
	"fmt"
	"slices"
	"testing"

	"claimdesk/claims/train/corpus"
	"claimdesk/claims/worth"
)

// invented is training data of two kinds of sentences that a model must tell apart.
func invented() *corpus.Training {
	t := new(corpus.Training)
	for i := range 60 {
		t.Checkworthy = append(
			t.Checkworthy,
			corpus.Row{Text: fmt.Sprintf("Rents in district %d rose by %d percent.", i, 3+i), Label: 1},
			corpus.Row{Text: fmt.Sprintf("I love all of you, my %d friends.", i)},
		)
		t.Chosen = append(
			t.Chosen,
			corpus.Row{File: "a", Speaker: "ODA", Text: fmt.Sprintf("We built %d homes.", i), Label: i % 2},
			corpus.Row{File: "a", Speaker: "REED", Text: fmt.Sprintf("Is that so, number %d?", i)},
		)
	}
	return t
}

func TestModel(t *testing.T) {
	options := Defaults
	options.Networks, options.Choosers = 2, 1
	model := Model(invented(), options)
	if again := Model(invented(), options); !slices.Equal(model.Marshal(), again.Marshal()) {
		t.Error("the same data gave two different models")
	}
	assessed := worth.New(model).Assess([]worth.Unit{
		{Text: "Rents in the harbour rose by 9 percent."}, {}, {Text: "I love you, my friends."},
	}, false)
	if assessed.Scores[0] <= assessed.Scores[2] {
		t.Errorf("what was learned as check-worthy scores %.2f, the rest %.2f", assessed.Scores[0], assessed.Scores[2])
	}
}

func TestExamplesCountATextOnce(t *testing.T) {
	training := &corpus.Training{Chosen: []corpus.Row{
		{File: "a", Text: "We built 400 homes."},
		{File: "a", Text: "we built 400 homes!", Label: 1},
		{File: "b", Text: "We built 400 homes."},
	}}
	examples := Examples(worth.NewReader(nil), training)
	if len(examples) != 1 || examples[0].Label != 1 {
		t.Errorf("%d examples, the first with label %v; want one, checked", len(examples), examples[0].Label)
	}
}
