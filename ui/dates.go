package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"claimdesk/claims"
)

// dateForms are the ways a date may be written: as precise as it is known.
var dateForms = []string{"2006", "2006-01", time.DateOnly, "2006-01-02T15:04Z07:00", time.RFC3339}

const datePlaceholder = "YYYY-MM-DD"

// checkDate tells what is wrong with a date; an empty one is fine.
func checkDate(text string) error {
	text = strings.TrimSpace(text)
	if text == "" || slices.ContainsFunc(dateForms, func(form string) bool { _, err := time.Parse(form, text); return err == nil }) {
		return nil
	}
	return fmt.Errorf("“%s” is %w as a date: write 2025, 2025-07 or 2025-07-03", text, claims.ErrInvalid)
}

// asDate makes a text box mark what is no date. It is saved as it stands all the same: nothing that was typed is lost.
func (f *field) asDate(failed func(error)) *field {
	f.SetPlaceHolder(datePlaceholder)
	f.AlwaysShowValidationError = true
	f.edited = func(text string) {
		f.fault = checkDate(text)
		f.SetValidationError(f.fault)
	}
	f.left = func() {
		if f.fault != nil && f.Text != f.warned {
			f.warned = f.Text
			failed(f.fault)
		}
	}
	return f
}

func today() string { return time.Now().Format(time.DateOnly) }

// now is the time as a casebook writes it.
func now() string { return time.Now().UTC().Format(time.RFC3339) }
