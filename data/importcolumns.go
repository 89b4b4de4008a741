package data

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"claimdesk/claims"
)

// sheetColumn is a column of the claims sheet that is read back: get writes a claim's cell as an export does, set reads
// it.
type sheetColumn struct {
	name string
	get  func(*claims.Claim) string
	set  func(*claims.Claim, string) error
}

// sheetColumns lists what is read back. The other columns are counted or given by Claimdesk itself.
var sheetColumns = []sheetColumn{
	text("quote", func(c *claims.Claim) *string { return &c.Quote }),
	text("claim", func(c *claims.Claim) *string { return &c.Text }),
	{
		name: "headline",
		get:  func(c *claims.Claim) string { return c.Headline },
		set: func(c *claims.Claim, cell string) error {
			if n := utf8.RuneCountInString(cell); n > claims.MaxHeadline {
				return fmt.Errorf("it has %d characters (%w): a headline has at most %d", n, claims.ErrInvalid, claims.MaxHeadline)
			}
			c.Headline = cell
			return nil
		},
	},
	text("kind", func(c *claims.Claim) *string { return &c.Kind }),
	text("speaker", func(c *claims.Claim) *string { return &c.Speaker }),
	text("speaker_role", func(c *claims.Claim) *string { return &c.SpeakerRole }),
	date("claim_date", func(c *claims.Claim) *string { return &c.Date }),
	text("claim_place", func(c *claims.Claim) *string { return &c.Place }),
	text("language", func(c *claims.Claim) *string { return &c.Language }),
	number("priority", func(c *claims.Claim) *int { return &c.Priority }, strconv.Itoa),
	{
		name: "status",
		get:  func(c *claims.Claim) string { return string(c.Status) },
		set: func(c *claims.Claim, cell string) error {
			status := claims.Status(strings.ToLower(strings.TrimSpace(cell)))
			if status != c.Status && !slices.Contains(claims.Statuses(), status) { // a new claim has none yet
				return fmt.Errorf("“%s” is %w: use one of %s", cell, claims.ErrInvalid, statusNames())
			}
			c.Status = status
			return nil
		},
	},
	text("verdict", func(c *claims.Claim) *string { return &c.Verdict }),
	text("scale", func(c *claims.Claim) *string { return &c.Scale }),
	number("rating_value", func(c *claims.Claim) *int { return &c.RatingValue }, unlessZero),
	number("rating_best", func(c *claims.Claim) *int { return &c.RatingBest }, unlessZero),
	number("rating_worst", func(c *claims.Claim) *int { return &c.RatingWorst }, unlessZero),
	text("explanation", func(c *claims.Claim) *string { return &c.Explanation }),
	text("rationale", func(c *claims.Claim) *string { return &c.Rationale }),
	{
		name: "tags",
		get:  func(c *claims.Claim) string { return c.Tags.String() },
		set: func(c *claims.Claim, cell string) error {
			c.Tags = claims.ParseWords(cell)
			return nil
		},
	},
	text("assignee", func(c *claims.Claim) *string { return &c.Assignee }),
	text("reviewer", func(c *claims.Claim) *string { return &c.Reviewer }),
	date("reviewed_at", func(c *claims.Claim) *string { return &c.ReviewedAt }),
	text("published_url", func(c *claims.Claim) *string { return &c.PublishedURL }),
	date("published_at", func(c *claims.Claim) *string { return &c.PublishedAt }),
}

func statusNames() string {
	var names []string
	for _, status := range claims.Statuses() {
		names = append(names, string(status))
	}
	return strings.Join(names, ", ")
}

func text(name string, field func(*claims.Claim) *string) sheetColumn {
	return sheetColumn{
		name: name,
		get:  func(c *claims.Claim) string { return *field(c) },
		set: func(c *claims.Claim, cell string) error {
			*field(c) = cell
			return nil
		},
	}
}

var isoDate = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$`)

func date(name string, field func(*claims.Claim) *string) sheetColumn {
	column := text(name, field)
	column.set = func(c *claims.Claim, cell string) error {
		cell = strings.TrimSpace(cell)
		if cell != "" && !isoDate.MatchString(cell) {
			return fmt.Errorf("“%s” is %w: write a date as 2025, 2025-07 or 2025-07-03, in a column of text", cell, claims.ErrInvalid)
		}
		*field(c) = cell
		return nil
	}
	return column
}

func number(name string, field func(*claims.Claim) *int, write func(int) string) sheetColumn {
	return sheetColumn{
		name: name,
		get:  func(c *claims.Claim) string { return write(*field(c)) },
		set: func(c *claims.Claim, cell string) error {
			value, err := wholeNumber(cell)
			if err != nil {
				return err
			}
			*field(c) = value
			return nil
		},
	}
}

func unlessZero(value int) string {
	if value == 0 {
		return ""
	}
	return strconv.Itoa(value)
}

// wholeNumber reads 0 from an empty cell.
func wholeNumber(cell string) (int, error) {
	cell = strings.TrimSpace(cell)
	if cell == "" {
		return 0, nil
	}
	value, err := strconv.Atoi(cell)
	if err != nil || value < 0 {
		return 0, fmt.Errorf("“%s” is %w: write a whole number", cell, claims.ErrInvalid)
	}
	return value, nil
}
