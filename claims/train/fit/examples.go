package fit

import (
	"claimdesk/claims/sentence"
	"claimdesk/claims/train/corpus"
	"claimdesk/claims/worth"
)

const (
	// chosenWeight is how much a sentence that an outlet checked counts: they are one or two in a hundred.
	chosenWeight = 4
	// passedOver is how many sentences that no outlet checked stand for one that is learned from.
	passedOver = 4
)

// Model trains a model on training data.
func Model(training *corpus.Training, options Options) *worth.Model {
	var texts []string
	for _, row := range training.Checkworthy {
		texts = append(texts, row.Text)
	}
	for _, row := range training.Chosen {
		texts = append(texts, row.Text)
	}
	vocabulary := Vocabulary(texts)
	return Train(vocabulary, Examples(worth.NewReader(vocabulary), training), options)
}

// Examples reads the training data, every text of a task once: a text that occurs in several transcripts counts as
// checked when any of them says so.
func Examples(reader *worth.Reader, training *corpus.Training) []Example {
	var examples []Example
	for _, row := range training.Checkworthy {
		examples = append(examples, Example{Sentence: reader.Read(row.Text), Label: float32(row.Label), Weight: 1})
	}
	at := make(map[string]int) // of a text in examples, or -1 when it was passed over
	for _, file := range corpus.Files(training.Chosen) {
		units := make([]worth.Unit, len(file))
		sentences, gists := make([]worth.Sentence, len(file)), make([]worth.Gist, len(file))
		for i, row := range file {
			units[i] = worth.Unit{Text: row.Text, Speaker: row.Speaker, Part: sentence.Turn}
			sentences[i] = reader.Read(row.Text)
			gists[i] = sentences[i].Gist
		}
		contexts := worth.Contexts(units, gists)
		for i, row := range file {
			normal := corpus.Normal(row.Text)
			known, met := at[normal]
			switch {
			case row.Label == 0 && met:
				continue
			case row.Label == 0 && len(at)%passedOver != 0:
				at[normal] = -1
				continue
			}
			example := Example{Sentence: sentences[i], Context: contexts[i], Task: worth.Chosen, Label: float32(row.Label), Weight: 1}
			if row.Label == 1 {
				example.Weight = chosenWeight
			}
			if met && known >= 0 {
				examples[known] = example
				continue
			}
			at[normal] = len(examples)
			examples = append(examples, example)
		}
	}
	return examples
}
