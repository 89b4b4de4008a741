package main

import (
	"claimdesk/claims/train/corpus"
	"claimdesk/claims/train/fit"
	"claimdesk/claims/train/measure"
	"claimdesk/claims/worth"
)

// simple is the common method that check-worthiness is compared with: a logistic regression on n-grams of words, which
// learns from the same sentences of annotators.
type simple struct {
	model  *worth.Model
	reader *worth.Reader
}

func newSimple(training *corpus.Training) *simple {
	reader := worth.NewReader(nil)
	annotated := &corpus.Training{Checkworthy: training.Checkworthy}
	return &simple{fit.Train(nil, fit.Examples(reader, annotated), fit.Options{}), reader}
}

func (s *simple) score(text string) float64 {
	grams := s.reader.Read(text).Grams
	var sum float32
	for _, g := range grams {
		sum += s.model.Grams[int(worth.Checkworthy)*worth.GramCount+int(g)]
	}
	return float64(sum * worth.GramScale(len(grams)))
}

func (s *simple) rank(rows []corpus.Row) []measure.Scored {
	items := make([]measure.Scored, len(rows))
	for i, row := range rows {
		items[i] = measure.Scored{Score: s.score(row.Text), Positive: row.Label == 1}
	}
	return items
}
