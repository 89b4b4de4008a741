package main

import (
	"cmp"
	"math"
	"slices"

	"claimdesk/claims/match"
	"claimdesk/claims/match/corpus"
)

const (
	ranked  = 100   // claims for each post
	rounds  = 300   // of gradient descent
	penalty = 0.003 // L2, on weights of features scaled to a deviation of 1
)

// list is the claims that were found for a post.
type list struct {
	ids      []string
	same     []bool // whether each says the same
	features [][]float64
	relevant map[string]bool
}

func lists(checked *corpus.Checked, posts []corpus.Post) []list {
	var all []list
	for _, post := range posts {
		q := match.NewQuery(post.Text)
		l := list{relevant: post.Claims}
		var found []match.Claim
		for _, i := range checked.Find(q, ranked) {
			found = append(found, checked.Claims[i])
			l.ids = append(l.ids, checked.IDs[i])
			l.same = append(l.same, post.Claims[checked.IDs[i]])
		}
		l.features = q.Features(found)
		all = append(all, l)
	}
	return all
}

func dot(w, x []float64) float64 {
	sum := 0.0
	for i, v := range x {
		sum += w[i] * v
	}
	return sum
}

// mean is the mean average precision at 5 of a ranking by weights.
func mean(all []list, w []float64) float64 {
	sum := 0.0
	for _, l := range all {
		order := make([]int, len(l.ids))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(dot(w, l.features[b]), dot(w, l.features[a])) })
		ranking := make([]string, len(order))
		for i, at := range order {
			ranking[i] = l.ids[at]
		}
		sum += corpus.AveragePrecision(ranking, l.relevant, 5)
	}
	return sum / float64(len(all))
}

// crossValidated is the mean average precision of every fifth post by weights learned from the others.
func crossValidated(all []list) float64 {
	const folds = 5
	sum := 0.0
	for fold := range folds {
		var in, out []list
		for i, l := range all {
			if i%folds == fold {
				out = append(out, l)
			} else {
				in = append(in, l)
			}
		}
		sum += mean(out, fit(in)) * float64(len(out))
	}
	return sum / float64(len(all))
}

// fit learns weights that give the claims that say the same the highest share of the softmax over each list (ListNet, Cao
// and others, 2007), by Adam over all lists at once.
func fit(all []list) []float64 {
	scale := deviations(all)
	n := len(scale)
	w, first, secondMoment := make([]float64, n), make([]float64, n), make([]float64, n)
	for round := 1; round <= rounds; round++ {
		slope := make([]float64, n)
		for j := range slope {
			slope[j] = penalty * w[j]
		}
		for _, l := range all {
			addSlope(slope, l, w, scale, float64(len(all)))
		}
		for j, g := range slope {
			first[j] = 0.9*first[j] + 0.1*g
			secondMoment[j] = 0.999*secondMoment[j] + 0.001*g*g
			m := first[j] / (1 - math.Pow(0.9, float64(round)))
			v := secondMoment[j] / (1 - math.Pow(0.999, float64(round)))
			w[j] -= 0.05 * m / (math.Sqrt(v) + 1e-8)
		}
	}
	for j := range w {
		w[j] /= scale[j]
	}
	return w
}

func addSlope(slope []float64, l list, w, scale []float64, lists float64) {
	same := 0.0
	shares, top, sum := make([]float64, len(l.ids)), math.Inf(-1), 0.0
	for i, x := range l.features {
		for j, v := range x {
			shares[i] += w[j] * v / scale[j]
		}
		top = max(top, shares[i])
		if l.same[i] {
			same++
		}
	}
	if same == 0 {
		return
	}
	for i := range shares {
		shares[i] = math.Exp(shares[i] - top)
		sum += shares[i]
	}
	for i, x := range l.features {
		miss := shares[i] / sum
		if l.same[i] {
			miss -= 1 / same
		}
		for j, v := range x {
			slope[j] += miss * v / scale[j] / lists
		}
	}
}

// deviations is the standard deviation of each feature.
func deviations(all []list) []float64 {
	n := len(match.FeatureNames())
	count, sums, squares := 0.0, make([]float64, n), make([]float64, n)
	for _, l := range all {
		for _, x := range l.features {
			count++
			for j, v := range x {
				sums[j] += v
				squares[j] += v * v
			}
		}
	}
	for j := range sums {
		average := sums[j] / count
		squares[j] = math.Sqrt(max(1e-9, squares[j]/count-average*average))
	}
	return squares
}

// calibrate fits the bias and slope that make a logistic function of the ranking's sums the chance that a claim says the
// same (Platt, 1999), by Newton's method with shorter steps where a whole one overshoots.
func calibrate(all []list, w []float64) (bias, slope float64) {
	var sums, same []float64
	for _, l := range all {
		for i, x := range l.features {
			sums = append(sums, dot(w, x))
			same = append(same, 0)
			if l.same[i] {
				same[len(same)-1] = 1
			}
		}
	}
	loss := func(bias, slope float64) float64 {
		total := 0.0
		for i, z := range sums {
			z = bias + slope*z
			total += math.Log1p(math.Exp(-math.Abs(z))) + max(z, 0) - same[i]*z
		}
		return total
	}
	for range 30 {
		var gb, gs, hbb, hbs, hss float64
		for i, z := range sums {
			p := 1 / (1 + math.Exp(-bias-slope*z))
			miss, curve := p-same[i], p*(1-p)
			gb, gs = gb+miss, gs+miss*z
			hbb, hbs, hss = hbb+curve, hbs+curve*z, hss+curve*z*z
		}
		det := hbb*hss - hbs*hbs
		stepB, stepS := (hss*gb-hbs*gs)/det, (hbb*gs-hbs*gb)/det
		for before := loss(bias, slope); loss(bias-stepB, slope-stepS) > before && math.Abs(stepS) > 1e-9; {
			stepB, stepS = stepB/2, stepS/2
		}
		bias, slope = bias-stepB, slope-stepS
	}
	return bias, slope
}
