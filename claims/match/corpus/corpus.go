// Package corpus reads checked claims with posts that repeat them, and finds claims in memory, to train and measure
// matching with.
package corpus

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"claimdesk/claims/match"
)

// Checked is the claims that were checked.
type Checked struct {
	IDs      []string
	Claims   []match.Claim
	postings map[string][]int32
}

// Post is a post that repeats checked claims.
type Post struct {
	ID, Text string
	Claims   map[string]bool // ids
}

// Load reads the claims below a folder.
func Load(dir string) (*Checked, error) {
	rows, err := table(filepath.Join(dir, "verified-claims", "verified_claims.docs.tsv"))
	if err != nil {
		return nil, err
	}
	c := &Checked{postings: map[string][]int32{}}
	for _, row := range rows {
		if len(row) != 3 {
			return nil, fmt.Errorf("claim of %d columns: %q", len(row), row)
		}
		claim := match.Claim{Headline: row[2], Text: row[1]}
		c.IDs, c.Claims = append(c.IDs, row[0]), append(c.Claims, claim)
		for _, w := range match.NewQuery(claim.Text + " . " + claim.Headline).Words() {
			c.postings[w.Stem()] = append(c.postings[w.Stem()], int32(len(c.Claims)-1))
		}
	}
	return c, nil
}

// Posts reads the posts of a part of the data: “train” or “dev”.
func Posts(dir, part string) ([]Post, error) {
	dir = filepath.Join(dir, "verified-claims", part)
	rows, err := table(filepath.Join(dir, "tweets.queries.tsv"))
	if err != nil {
		return nil, err
	}
	var posts []Post
	index := map[string]int{}
	for _, row := range rows {
		index[row[0]] = len(posts)
		posts = append(posts, Post{ID: row[0], Text: row[1], Claims: map[string]bool{}})
	}
	file, err := os.Open(filepath.Join(dir, "tweet-vclaim-pairs.qrels"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		columns := strings.Fields(lines.Text())
		if len(columns) == 4 && columns[3] == "1" {
			if i, ok := index[columns[0]]; ok {
				posts[i].Claims[columns[2]] = true
			}
		}
	}
	return posts, lines.Err()
}

// table reads the rows of a table without its header.
func table(path string) ([][]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.Comma, r.FieldsPerRecord = '\t', -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return rows[min(1, len(rows)):], nil
}

// Find is the claims that share the rarest words with a query, at most limit of them.
func (c *Checked) Find(q *match.Query, limit int) []int {
	words := q.Words()
	having := make([]int, len(words))
	for i, w := range words {
		having[i] = len(c.postings[w.Stem()])
	}
	q.Weigh(len(c.Claims), having)
	sums := map[int32]float64{}
	for _, w := range q.Words() {
		for _, doc := range c.postings[w.Stem()] {
			sums[doc] += w.Weight
		}
	}
	found := make([]int, 0, len(sums))
	for doc := range sums {
		found = append(found, int(doc))
	}
	sort.Slice(found, func(a, b int) bool {
		x, y := sums[int32(found[a])], sums[int32(found[b])]
		return x > y || x == y && found[a] < found[b]
	})
	return found[:min(limit, len(found))]
}

// AveragePrecision is the average precision of a ranking cut at depth.
func AveragePrecision(ranking []string, relevant map[string]bool, depth int) float64 {
	hits, sum := 0.0, 0.0
	for i, id := range ranking[:min(depth, len(ranking))] {
		if relevant[id] {
			hits++
			sum += hits / float64(i+1)
		}
	}
	return sum / max(1, float64(min(len(relevant), depth)))
}
