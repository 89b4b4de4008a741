package fit

import (
	"math"
	"math/rand/v2"

	"claimdesk/claims/worth"
)

// gramModel is a logistic regression on n-grams alone, of words or of kinds of words. It errs otherwise than the
// networks, in which n-grams explain only what is left.
type gramModel struct {
	grams weights
	bias  weights
	of    func(*worth.Sentence) []uint32
}

const (
	gramShare  = 0.25 // of the regression on words in the mean with the networks
	kindShare  = 0.25 // of that on kinds of words
	gramEpochs = 8
	gramRate   = 0.5 // of the first epoch; it falls as 1/√epoch
	gramShrink = 0.0001
)

// learnGrams learns one task from n-grams that have places below count.
func learnGrams(examples []Example, task worth.Task, count int, of func(*worth.Sentence) []uint32) *gramModel {
	random := rand.New(rand.NewPCG(uint64(task), 11))
	m := &gramModel{grams: newWeights(count, 0, random), bias: newWeights(1, 0, random), of: of}
	var order []int
	for i := range examples {
		if examples[i].Task == task {
			order = append(order, i)
		}
	}
	for epoch := range gramEpochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := gramRate / float32(math.Sqrt(float64(1+epoch)))
		for _, i := range order {
			m.step(&examples[i], rate)
		}
	}
	return m
}

func (m *gramModel) step(e *Example, rate float32) {
	grams := m.of(&e.Sentence)
	scale := worth.GramScale(len(grams))
	sum := m.bias.weights[0]
	for _, g := range grams {
		sum += scale * m.grams.weights[g]
	}
	slope := (chance(sum) - e.Label) * e.Weight
	m.bias.move(0, slope, rate)
	for _, g := range grams {
		m.grams.move(int(g), scale*slope+gramShrink*m.grams.weights[g], rate)
	}
}

// blendGrams makes a model's log-odds of a task the mean of the networks' and those of a regression on words, and on
// kinds of words where annotators are asked.
func blendGrams(model *worth.Model, examples []Example, task worth.Task) {
	words := learnGrams(examples, task, worth.GramCount, func(s *worth.Sentence) []uint32 { return s.Grams })
	rest, bias := float32(1-gramShare), gramShare*words.bias.weights[0]
	if task == worth.Checkworthy {
		kinds := learnGrams(examples, task, worth.KindCount, func(s *worth.Sentence) []uint32 { return s.Kinds })
		addShare(model.Kinds, kinds.grams.weights, kindShare)
		rest -= kindShare
		bias += kindShare * kinds.bias.weights[0]
	}
	for n := range model.Networks {
		network := &model.Networks[n]
		for h := range worth.Hidden {
			network.Output[int(task)*worth.Hidden+h] *= rest
		}
		network.OutputBias[task] = rest*network.OutputBias[task] + bias
	}
	grams := model.Grams[int(task)*worth.GramCount:][:worth.GramCount]
	for i, w := range words.grams.weights {
		grams[i] = rest*grams[i] + gramShare*w
	}
}

// chance is the probability of some log-odds.
func chance(sum float32) float32 { return 1 / (1 + float32(math.Exp(-float64(sum)))) }
