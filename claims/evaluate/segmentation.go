package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"claimdesk/claims/sentence"
)

// measureSegmentation compares sentence.Split with the sentences of the Golden Rules, UD EWT and GUM in dir.
func measureSegmentation(dir string) ([]row, error) {
	golden, note, err := goldenRules(filepath.Join(dir, "segmentation", "golden_rules_en.json"))
	if err != nil {
		return nil, err
	}
	rows := []row{{Measure: "Golden Rules, of 52", Baseline: 30, Reach: 49, Value: golden, Note: note}}
	for _, set := range []struct {
		name, file      string
		baseline, reach float64
	}{
		{"EWT dev, sentence F1", "en_ewt-ud-dev.conllu", 0.786, 0.84},
		{"GUM dev, sentence F1", "en_gum-ud-dev.conllu", 0.931, 0.95},
	} {
		documents, err := readConllu(filepath.Join(dir, "segmentation", set.file))
		if err != nil {
			return nil, err
		}
		value := sentenceF1(documents)
		rows = append(rows, row{Measure: set.name, Baseline: set.baseline, Reach: set.reach, Value: value, Note: "exact spans, whole documents"})
	}
	return rows, nil
}

// goldenRules counts the rules whose sentences come out as expected, white space aside.
func goldenRules(file string) (float64, string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return 0, "", fmt.Errorf("reading the golden rules: %w", err)
	}
	var rules []struct {
		Name, Text string
		Expected   []string
	}
	if err := json.Unmarshal(data, &rules); err != nil {
		return 0, "", fmt.Errorf("reading %s: %w", file, err)
	}
	right := 0
	var wrong []string
	for _, rule := range rules {
		var found []string
		for _, s := range sentence.Split(rule.Text) {
			found = append(found, strings.Join(strings.Fields(rule.Text[s.Start:s.End]), " "))
		}
		if slices.Equal(found, rule.Expected) {
			right++
		} else {
			wrong = append(wrong, rule.Name[strings.LastIndexByte(rule.Name, '#')+1:])
		}
	}
	return float64(right), "wrong: " + strings.Join(wrong, " "), nil
}

// goldDocument is a text with its sentences as byte spans.
type goldDocument struct {
	text      string
	sentences [][2]int
}

// readConllu puts the sentences of a treebank together again: an empty line between paragraphs, a space between sentences.
func readConllu(file string) ([]goldDocument, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("reading a treebank: %w", err)
	}
	defer f.Close()
	var documents []goldDocument
	paragraph := false
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			documents = append(documents, goldDocument{})
			paragraph = false
		case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_block"):
			paragraph = true
		case strings.HasPrefix(line, "# text = "):
			text := strings.TrimPrefix(line, "# text = ")
			d := &documents[len(documents)-1]
			if d.text != "" && paragraph {
				d.text += "\n\n"
			} else if d.text != "" {
				d.text += " "
			}
			paragraph = false
			d.sentences = append(d.sentences, [2]int{len(d.text), len(d.text) + len(strings.TrimRight(text, " "))})
			d.text += text
		}
	}
	return documents, lines.Err()
}

// sentenceF1 is the F1 of exact sentence spans over all documents.
func sentenceF1(documents []goldDocument) float64 {
	gold, found, both := 0, 0, 0
	for _, d := range documents {
		spans := map[[2]int]bool{}
		for _, s := range d.sentences {
			spans[s] = true
		}
		gold += len(d.sentences)
		for _, s := range sentence.Split(d.text) {
			found++
			if spans[[2]int{s.Start, s.End}] {
				both++
			}
		}
	}
	return 2 * float64(both) / float64(gold+found)
}
