package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"claimdesk/claims/match"
	"claimdesk/data"
)

type matchCommand struct {
	Casebook string   `required:"" placeholder:"FILE" help:"The casebook."`
	Top      int      `default:"5" placeholder:"N" help:"At most this many claims for each text (default 5)."`
	Format   string   `enum:"table,json" default:"table" help:"table or json (one object a line)."`
	Texts    []string `arg:"" name:"text" help:"Sentences or posts; “-” reads one a line from standard input."`
}

// matched is one similar claim as json prints it.
type matched struct {
	Query       string             `json:"query"`
	Rank        int                `json:"rank"` // 1 for the most similar
	Score       float64            `json:"score"`
	ID          string             `json:"id"`
	Headline    string             `json:"headline"`
	Claim       string             `json:"claim"`
	Verdict     string             `json:"verdict"`
	URL         string             `json:"url"`
	Differences []match.Difference `json:"differences"`
}

// Run prints the claims that are similar to each text, best first.
func (c matchCommand) Run(ctx context.Context, s *session) error {
	if c.Top < 1 {
		return misuse{fmt.Errorf("--top %d: at least 1", c.Top)}
	}
	store, err := data.OpenForReading(c.Casebook)
	if err != nil {
		return err
	}
	defer store.Close()
	out := bufio.NewWriter(s.Stdout)
	answer := func(text string) error {
		found, err := store.Match(ctx, text, c.Top)
		if err != nil {
			return err
		}
		if c.Format == "json" {
			err = printMatches(out, text, found)
		} else {
			err = tabulateMatches(out, text, found)
		}
		if err == nil {
			err = out.Flush()
		}
		if err != nil {
			return fmt.Errorf("writing: %w", err)
		}
		return nil
	}
	for _, text := range c.Texts {
		if text != "-" {
			err = answer(text)
		} else {
			err = eachLine(s.Stdin, answer)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// eachLine hands over the lines of standard input that have words.
func eachLine(r io.Reader, do func(string) error) error {
	in := bufio.NewReader(r)
	for {
		line, err := in.ReadString('\n')
		if text := strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); text != "" {
			if err := do(text); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("reading standard input: %w", err)
		}
	}
}

// printMatches prints an object a line.
func printMatches(w io.Writer, text string, found []data.Match) error {
	encoder := lines(w)
	for i, m := range found {
		err := encoder.Encode(matched{
			Query: text, Rank: i + 1, Score: m.Score, ID: m.ID, Headline: m.Headline, Claim: m.Text,
			Verdict: m.Verdict, URL: m.URL, Differences: append([]match.Difference{}, m.Differences...), // [], never null
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// tabulateMatches prints the text and under it a row a claim.
func tabulateMatches(w io.Writer, text string, found []data.Match) error {
	if _, err := fmt.Fprintln(w, oneLine(text)); err != nil {
		return err
	}
	if len(found) == 0 {
		_, err := fmt.Fprintln(w, "  nothing similar")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, m := range found {
		words := m.Headline
		if words == "" {
			words = m.Text
		}
		var differences []string
		for _, d := range m.Differences {
			differences = append(differences, d.String())
		}
		_, err := fmt.Fprintf(table, "  %d\t%.2f\t%s\t%s\t%s\t%s\n", i+1, m.Score, oneLine(m.Verdict), oneLine(words),
			oneLine(strings.Join(differences, "; ")), m.URL)
		if err != nil {
			return err
		}
	}
	return table.Flush()
}
