package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"claimdesk/claims/extract"
	"claimdesk/claims/sentence"
	"claimdesk/claims/train/corpus"
	"claimdesk/claims/train/fit"
	"claimdesk/claims/train/measure"
	"claimdesk/claims/worth"
)

// measureWorth measures check-worthiness.
func measureWorth(dir string) ([]row, error) {
	training, err := corpus.Load(dir)
	if err != nil {
		return nil, err
	}
	simple := newSimple(training)
	var rows []row
	for _, part := range []func() ([]row, error){
		func() ([]row, error) { return measureNews(dir, simple) },
		func() ([]row, error) { return measureHeldOut(training, simple) },
		func() ([]row, error) { return measurePoliClaim(dir, training, simple) },
		func() ([]row, error) { return measureOutlets(dir, training) },
		func() ([]row, error) { return measureTranscripts(dir, training) },
	} {
		more, err := part()
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	return rows, nil
}

func measureNews(dir string, simple *simple) ([]row, error) {
	articles, err := readNews(dir)
	if err != nil {
		return nil, err
	}
	return rankNews("news-claims", "developed on; the baseline reaches 0.56 on others", articles, simple), nil
}

// measureFurther ranks the sentences of the articles that a folder annotates.
func measureFurther(dir, folder string) ([]row, error) {
	articles, err := readFurther(dir, folder)
	if err != nil {
		return nil, err
	}
	training, err := corpus.Load(dir)
	if err != nil {
		return nil, err
	}
	return append(rankNews("further news", "of "+folder, articles, newSimple(training)), compareHeadlines("further news, headline", articles)...), nil
}

// rankNews ranks the sentences of news articles, none of which trained the model.
func rankNews(name, note string, articles []article, simple *simple) []row {
	var scores, simpler [][]measure.Scored
	found, positives, proposed, precise := 0.0, 0.0, 0.0, 0.0
	for _, a := range articles {
		var items, plain []measure.Scored
		letters := []rune(a.text)
		for _, g := range a.gold {
			item := measure.Scored{Positive: g.label == 2}
			plain = append(plain, measure.Scored{Score: simple.score(string(letters[g.start:g.end])), Positive: item.Positive})
			if i := g.match(a.proposals); i >= 0 {
				item.Score = a.proposals[i].Score
			}
			items = append(items, item)
			if g.label == 2 {
				positives++
				if g.match(a.proposed) >= 0 {
					found++
				}
			}
		}
		scores, simpler = append(scores, items), append(simpler, plain)
		for _, p := range a.proposed {
			proposed++
			for _, g := range a.gold {
				if g.label == 2 && g.overlap(p) > 0 {
					precise++
					break
				}
			}
		}
	}
	return []row{
		{name + ", mean AP, label 2", meanPrecision(simpler), 0.72, meanPrecision(scores), fmt.Sprintf("%d articles, %s", len(articles), note)},
		{name + ", share of label 2 proposed", 0, 0, found / positives, fmt.Sprintf("%.1f proposals an article", proposed/float64(len(articles)))},
		{name + ", share of proposals of label 2", 0, 0, precise / proposed, ""},
	}
}

func meanPrecision(files [][]measure.Scored) float64 {
	sum, count := 0.0, 0.0
	for _, items := range files {
		for _, item := range items {
			if item.Positive {
				sum += measure.AveragePrecision(items)
				count++
				break
			}
		}
	}
	return sum / max(count, 1)
}

// measureHeldOut reads dev-test as lines without speakers. The embedded model was not trained on it, but its threshold
// was chosen there.
func measureHeldOut(training *corpus.Training, simple *simple) ([]row, error) {
	proposals, err := lines(training.HeldOut)
	if err != nil {
		return nil, err
	}
	flags := make([]measure.Scored, len(proposals))
	scores := make([]measure.Scored, len(proposals))
	for i, p := range proposals {
		positive := training.HeldOut[i].Label == 1
		scores[i] = measure.Scored{Score: p.Score, Positive: positive}
		flags[i].Positive = positive
		if p.Checkworthy {
			flags[i].Score = 1
		}
	}
	plain := simple.rank(training.HeldOut)
	return []row{
		{
			"CheckThat 2024 dev-test, F1 of Yes", measure.F1(plain, measure.BestThreshold(plain)), 0.66, measure.F1(flags, 1),
			"thresholds chosen here; reach is of the test part, where the baseline has 0.605",
		},
		{
			"CheckThat 2024 dev-test, AP", measure.AveragePrecision(plain), 0.75, measure.AveragePrecision(scores),
			"reach is of the test part, where the baseline has 0.695",
		},
		{
			"CheckThat 2024 dev-test, best F1 of Yes", 0, 0, measure.F1(scores, measure.BestThreshold(scores)),
			fmt.Sprintf("at a score of %.2f", measure.BestThreshold(scores)),
		},
	}, nil
}

func measurePoliClaim(dir string, training *corpus.Training, simple *simple) ([]row, error) {
	rows, err := corpus.PoliClaim(filepath.Join(dir, "policlaim", "policlaim_train_golden.tsv"))
	if err != nil {
		return nil, err
	}
	var items []measure.Scored
	for _, speech := range corpus.Files(rows) {
		proposals, err := lines(speech)
		if err != nil {
			return nil, err
		}
		for i, p := range proposals {
			items = append(items, measure.Scored{Score: p.Score, Positive: speech[i].Label == 1})
		}
	}
	shared := len(rows) - len(corpus.Without(rows, corpus.Texts(training.Checkworthy)))
	return []row{{
		"PoliClaim, AUC, not trained on it", measure.AUC(simple.rank(rows)), 0.875, measure.AUC(items),
		fmt.Sprintf("%d texts shared with training; reach is of other speeches, where the baseline has 0.842", shared),
	}}, nil
}

// lines runs the extractor over rows as a transcript.
func lines(rows []corpus.Row) ([]extract.Proposal, error) {
	var text strings.Builder
	for _, row := range rows {
		if row.Speaker != "" {
			text.WriteString(row.Speaker + "\t")
		}
		text.WriteString(strings.Join(strings.Fields(row.Text), " ") + "\n")
	}
	return extract.Extract(context.Background(), text.String(), extract.Options{All: true, Lines: true})
}

// crossOptions train faster than the embedded model, for figures that need many models.
var crossOptions = func() fit.Options {
	o := fit.Defaults
	o.Networks, o.Choosers = 2, 1
	return o
}()

// measureOutlets ranks debates by a model that saw none of their texts.
func measureOutlets(dir string, training *corpus.Training) ([]row, error) {
	rows, err := corpus.Outlets(filepath.Join(dir, "cw-uspd-2016"))
	if err != nil {
		return nil, err
	}
	rest := training.Without(corpus.Texts(rows))
	model, simple := fit.Model(rest, crossOptions), newSimple(rest)
	var scores, plain [][]measure.Scored
	for _, file := range corpus.Files(rows) {
		scores, plain = append(scores, rank(model, file)), append(plain, simple.rank(file))
	}
	speech := len(scores) - 1
	return []row{
		{
			"CW-USPD debates and speech, mean AP", meanPrecision(plain), 0, meanPrecision(scores),
			"trained without their texts, two networks; best published for the debates 0.427",
		},
		{
			"CW-USPD speech, AP", meanPrecision(plain[speech:]), 0.52, meanPrecision(scores[speech:]),
			"the same; reach is of other speeches, where the baseline has 0.483",
		},
	}, nil
}

// folds is how many parts the transcripts are cut into for cross-validation.
const folds = 4

// measureTranscripts ranks each transcript by a model that saw neither its file nor any of its texts. Files of the same
// day go into the same fold.
func measureTranscripts(dir string, training *corpus.Training) ([]row, error) {
	parts := []row{
		{"CheckThat 2019, MAP", 0, 0.166, 0, "cross-validated by file, two networks; reach is of the test part, where the baseline has 0.138"},
		{"CheckThat 2020, MAP", 0, 0.087, 0, "the same; the baseline has 0.0705"},
	}
	files := make([][][]corpus.Row, len(parts))
	for i, name := range []string{"checkthat2019", "checkthat2020"} {
		rows, err := corpus.Transcripts(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		files[i] = corpus.Files(rows)
	}
	scores, plain := make([][][]measure.Scored, len(parts)), make([][][]measure.Scored, len(parts))
	for fold := range folds {
		var held []corpus.Row
		for _, part := range files {
			for _, file := range part {
				if foldOf(file) == fold {
					held = append(held, file...)
				}
			}
		}
		rest := training.Without(corpus.Texts(held))
		model, simple := fit.Model(rest, crossOptions), newSimple(rest)
		for i, part := range files {
			for _, file := range part {
				if foldOf(file) == fold {
					scores[i] = append(scores[i], rank(model, file))
					plain[i] = append(plain[i], simple.rank(file))
				}
			}
		}
	}
	for i := range parts {
		parts[i].Baseline, parts[i].Value = meanPrecision(plain[i]), meanPrecision(scores[i])
	}
	return parts, nil
}

// foldOf tells which fold a transcript belongs to, by the date its file is named after.
func foldOf(file []corpus.Row) int {
	sum := 0
	for _, r := range filepath.Base(file[0].File)[:8] {
		sum = sum*10 + int(r-'0')
	}
	return sum % 7 % folds
}

// rank scores a transcript with a model.
func rank(model *worth.Model, rows []corpus.Row) []measure.Scored {
	units := make([]worth.Unit, len(rows))
	for i, r := range rows {
		units[i] = worth.Unit{Text: r.Text, Speaker: r.Speaker, Part: sentence.Turn}
	}
	items := make([]measure.Scored, len(rows))
	for i, score := range worth.New(model).Assess(units, false).Scores {
		items[i] = measure.Scored{Score: score, Positive: rows[i].Label == 1}
	}
	return items
}
