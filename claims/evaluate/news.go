package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"claimdesk/claims/extract"
)

// article is an annotated news article with what Claimdesk makes of its sentences.
type article struct {
	name      string
	text      string
	gold      []goldSentence
	proposals []extract.Proposal // every sentence
	proposed  []extract.Proposal // without --all
}

// goldSentence is an annotated sentence; offsets in code points.
type goldSentence struct {
	start, end int
	label      int // 0, 1 or 2
	headline   string
}

// readNews reads news-claims and runs the extractor over its articles.
func readNews(dir string) ([]article, error) {
	return readGold(filepath.Join(dir, "news-claims", "gold.tsv"), func(name string) string {
		if name == "call" {
			return filepath.Join(dir, "news-claims", "call.txt")
		}
		return filepath.Join(dir, "polnear", "dev", "text", name+".txt")
	})
}

// readFurther reads the articles of polnear/train that the tables of a folder annotate, and runs the extractor over them.
func readFurther(dir, folder string) ([]article, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil {
		return nil, err
	}
	var articles []article
	for _, path := range paths {
		more, err := readGold(path, func(name string) string {
			return filepath.Join(dir, "polnear", "train", "text", name+".txt")
		})
		if err != nil {
			return nil, err
		}
		articles = append(articles, more...)
	}
	return articles, nil
}

// readGold reads a table of annotated sentences whose articles stand at the paths that textOf gives.
func readGold(path string, textOf func(name string) string) ([]article, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var articles []article
	for i, line := range strings.Split(strings.TrimSpace(string(content)), "\n") {
		fields := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if i == 0 {
			continue
		}
		if len(fields) < 8 {
			return nil, fmt.Errorf("reading %s: line %d has %d fields", path, i+1, len(fields))
		}
		if len(articles) == 0 || articles[len(articles)-1].name != fields[0] {
			a, err := readArticle(fields[0], textOf(fields[0]))
			if err != nil {
				return nil, err
			}
			articles = append(articles, a)
		}
		var numbers [3]int
		for j := range numbers {
			if numbers[j], err = strconv.Atoi(fields[2+j]); err != nil {
				return nil, fmt.Errorf("reading %s: line %d: %w", path, i+1, err)
			}
		}
		a := &articles[len(articles)-1]
		a.gold = append(a.gold, goldSentence{start: numbers[0], end: numbers[1], label: numbers[2], headline: fields[7]})
	}
	return articles, nil
}

func readArticle(name, path string) (article, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return article{}, err
	}
	a := article{name: name, text: strings.ReplaceAll(string(content), "\r\n", "\n")}
	ctx := context.Background()
	if a.proposals, err = extract.Extract(ctx, a.text, extract.Options{All: true}); err != nil {
		return article{}, err
	}
	a.proposed, err = extract.Extract(ctx, a.text, extract.Options{})
	return a, err
}

// overlap is how many code points a proposal shares with a gold sentence.
func (g goldSentence) overlap(p extract.Proposal) int {
	return min(g.end, p.End) - max(g.start, p.Start)
}

// match is the proposal that shares most with a gold sentence, or -1.
func (g goldSentence) match(proposals []extract.Proposal) int {
	best, most := -1, 0
	for i, p := range proposals {
		if shared := g.overlap(p); shared > most {
			best, most = i, shared
		}
	}
	return best
}
