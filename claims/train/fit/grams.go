package fit

import (
	"math"
	"math/rand/v2"

	"claimdesk/claims/worth"
)

// gramModel is a logistic regression on n-grams alone. It errs otherwise than the networks, in which n-grams explain only
// what is left.
type gramModel struct {
	grams weights
	bias  weights
}

const (
	gramShare  = 0.25 // of the regression in the mean with the networks
	gramEpochs = 8
	gramRate   = 0.5 // of the first epoch; it falls as 1/√epoch
	gramShrink = 0.0001
)

// learnGrams learns one task.
func learnGrams(examples []Example, task worth.Task) *gramModel {
	random := rand.New(rand.NewPCG(uint64(task), 11))
	m := &gramModel{grams: newWeights(worth.GramCount, 0, random), bias: newWeights(1, 0, random)}
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
	scale := worth.GramScale(len(e.Sentence.Grams))
	sum := m.bias.weights[0]
	for _, g := range e.Sentence.Grams {
		sum += scale * m.grams.weights[g]
	}
	slope := (chance(sum) - e.Label) * e.Weight
	m.bias.move(0, slope, rate)
	for _, g := range e.Sentence.Grams {
		m.grams.move(int(g), scale*slope+gramShrink*m.grams.weights[g], rate)
	}
}

// blendInto makes a model's log-odds of a task the mean of the networks' and the regression's.
func (m *gramModel) blendInto(model *worth.Model, task worth.Task) {
	for n := range model.Networks {
		network := &model.Networks[n]
		for h := range worth.Hidden {
			network.Output[int(task)*worth.Hidden+h] *= 1 - gramShare
		}
		network.OutputBias[task] = (1-gramShare)*network.OutputBias[task] + gramShare*m.bias.weights[0]
	}
	grams := model.Grams[int(task)*worth.GramCount:][:worth.GramCount]
	for i, w := range m.grams.weights {
		grams[i] = (1-gramShare)*grams[i] + gramShare*w
	}
}

// chance is the probability of some log-odds.
func chance(sum float32) float32 { return 1 / (1 + float32(math.Exp(-float64(sum)))) }
