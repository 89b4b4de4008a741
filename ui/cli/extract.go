package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/extract"
	"claimdesk/claims/sheet"
)

type extractCommand struct {
	All    bool   `help:"Every sentence in document order, not only claims, best first."`
	Lines  bool   `help:"Each line is one sentence: “speaker<TAB>sentence”, or just the sentence."`
	Format string `enum:"table,json,csv" default:"table" help:"table, json (one object a line) or csv."`
	network
	Inputs []string `arg:"" name:"input" help:"The articles."`
}

// Run prints the claims of the articles. An article that cannot be read does not keep the others from it.
func (c extractCommand) Run(ctx context.Context, s *session) error {
	buffered := bufio.NewWriter(s.Stdout)
	out := c.printer(buffered)
	read := document.Read
	if c.Lines {
		read = document.ReadLines
	}
	for _, name := range c.Inputs {
		doc, err := s.document(ctx, name, c.network, read)
		if err != nil {
			s.fail(err)
			continue
		}
		proposals, err := extract.Extract(ctx, doc.Text, extract.Options{
			All: c.All, Lines: c.Lines, Title: doc.Title, Published: doc.Published, Language: doc.Language,
		})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, p := range proposals {
			if err := out.print(name, p); err != nil {
				return fmt.Errorf("writing: %w", err)
			}
		}
	}
	if err := out.end(); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}

// printer prints proposals in one format.
type printer struct {
	print func(input string, p extract.Proposal) error
	end   func() error
}

func (c extractCommand) printer(w io.Writer) printer {
	switch c.Format {
	case "json":
		encoder := lines(w)
		return printer{
			print: func(_ string, p extract.Proposal) error { return encoder.Encode(p) },
			end:   func() error { return nil },
		}
	case "csv":
		return csvPrinter(w)
	}
	return tablePrinter(w)
}

func tablePrinter(w io.Writer) printer {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	header := "SCORE\tKIND\tSPEAKER\tCLAIM\n" // before the first row: no claims, no table
	return printer{
		print: func(_ string, p extract.Proposal) error {
			words := p.Headline
			if words == "" {
				words = p.Text
			}
			_, err := fmt.Fprintf(table, "%s%.2f\t%s\t%s\t%s\n", header, p.Score, oneLine(p.Kind), oneLine(p.Speaker), oneLine(words))
			header = ""
			return err
		},
		end: table.Flush,
	}
}

// oneLine fits a text into a cell of a table.
func oneLine(text string) string {
	const widest = 120
	letters := []rune(strings.Join(strings.Fields(text), " "))
	if len(letters) > widest {
		return string(letters[:widest-1]) + "…"
	}
	return string(letters)
}

func csvPrinter(w io.Writer) printer {
	out := sheet.NewWriter(w, []string{
		"input", "start", "end", "text", "score", "checkworthy", "reasons", "kind", "speaker", "attribution", "headline", "claim", "date",
	})
	return printer{
		print: func(input string, p extract.Proposal) error {
			for _, cell := range []string{
				input, strconv.Itoa(p.Start), strconv.Itoa(p.End), p.Text, strconv.FormatFloat(p.Score, 'f', 4, 64),
				strconv.FormatBool(p.Checkworthy), claims.Words(p.Reasons).String(), p.Kind, p.Speaker, p.Attribution, p.Headline, p.Claim, p.Date,
			} {
				out.Cell([]byte(cell))
			}
			return out.EndRow()
		},
		end: out.Flush,
	}
}
