package corpus

import "path/filepath"

// Training is all that may train the model, every text once.
type Training struct {
	Checkworthy []Row // whether annotators found a sentence check-worthy, in no order
	Chosen      []Row // whether an outlet checked it, in the order of the transcripts
	HeldOut     []Row // CheckThat 2024 dev-test: of the same kind, for thresholds; none of it is in Checkworthy
}

// Load reads the training data below a folder.
func Load(folder string) (*Training, error) {
	in := func(parts ...string) string { return filepath.Join(append([]string{folder}, parts...)...) }
	clean, err := ClaimBuster(in("claimbuster", "kfold_25ncs.json"))
	if err != nil {
		return nil, err
	}
	debates, err := CheckThat2024(in("checkthat2024", "CT24_checkworthy_english_train.tsv"))
	if err != nil {
		return nil, err
	}
	t := new(Training)
	if t.HeldOut, err = CheckThat2024(in("checkthat2024", "CT24_checkworthy_english_dev-test.tsv")); err != nil {
		return nil, err
	}
	t.Checkworthy = Without(distinct(append(clean, debates...)), Texts(t.HeldOut))
	for _, name := range []string{"checkthat2019", "checkthat2020"} {
		rows, err := Transcripts(in(name))
		if err != nil {
			return nil, err
		}
		t.Chosen = append(t.Chosen, rows...)
	}
	return t, nil
}

// Without is the training data without some texts.
func (t *Training) Without(texts map[string]bool) *Training {
	return &Training{Checkworthy: Without(t.Checkworthy, texts), Chosen: Without(t.Chosen, texts), HeldOut: t.HeldOut}
}

// distinct keeps the first row of each text.
func distinct(rows []Row) []Row {
	seen := make(map[string]bool, len(rows))
	var kept []Row
	for _, row := range rows {
		if normal := Normal(row.Text); !seen[normal] {
			seen[normal] = true
			kept = append(kept, row)
		}
	}
	return kept
}
