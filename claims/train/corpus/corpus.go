// Package corpus reads the third-party data that trains and measures the check-worthiness model. None of it is part of
// the project; every reader takes the path of a file.
package corpus

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"
)

// Row is one sentence with its label.
type Row struct {
	File    string // where it stands: rows of one file are in their order
	Speaker string
	Text    string
	Label   int // 1: check-worthy, verifiable or checked; news articles: 0, 1 or 2
}

// Normal is a text as far as it tells sentences apart: letters and digits in lower case.
func Normal(text string) string {
	var b strings.Builder
	blank := false
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if blank && b.Len() > 0 {
				b.WriteByte(' ')
			}
			blank = false
			b.WriteRune(unicode.ToLower(r))
		case r != '\'' && r != '’':
			blank = true
		}
	}
	return b.String()
}

// Texts is the set of the rows' normal texts.
func Texts(rows []Row) map[string]bool {
	texts := make(map[string]bool, len(rows))
	for _, row := range rows {
		texts[Normal(row.Text)] = true
	}
	return texts
}

// Without drops the rows whose text is in a set.
func Without(rows []Row, texts map[string]bool) []Row {
	var kept []Row
	for _, row := range rows {
		if !texts[Normal(row.Text)] {
			kept = append(kept, row)
		}
	}
	return kept
}

// CheckThat2024 reads a table of Sentence_id, Text and class_label (Yes or No).
func CheckThat2024(path string) ([]Row, error) {
	records, err := table(path, "Text")
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, record := range records {
		if len(record) < 3 {
			return nil, fmt.Errorf("reading %s: a row of %d fields", path, len(record))
		}
		row := Row{File: filepath.Base(path), Text: record[1]}
		if record[2] == "Yes" {
			row.Label = 1
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// ClaimBuster reads a list of objects with text and label (1: check-worthy).
func ClaimBuster(path string) ([]Row, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var entries []struct {
		Text  string
		Label int
	}
	if err := json.Unmarshal(content, &entries); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	rows := make([]Row, len(entries))
	for i, e := range entries {
		rows[i] = Row{File: filepath.Base(path), Text: e.Text, Label: e.Label}
	}
	return rows, nil
}

// Transcripts reads every file of a folder whose lines hold number, speaker, text and label (1: it was checked), in the
// order of their names.
func Transcripts(folder string) ([]Row, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	var rows []Row
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(content)) {
			fields := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
			if len(fields) != 4 {
				return nil, fmt.Errorf("reading %s: a line of %d fields", path, len(fields))
			}
			row := Row{File: path, Speaker: fields[1], Text: fields[2]}
			if fields[3] == "1" {
				row.Label = 1
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// Outlets reads the debates of a folder with what nine outlets chose to check: label 1 when any did.
func Outlets(folder string) ([]Row, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*_ann.tsv"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	var rows []Row
	for _, path := range paths {
		records, err := table(path, "ID")
		if err != nil {
			return nil, err
		}
		for _, record := range records {
			if len(record) < 13 {
				return nil, fmt.Errorf("reading %s: a row of %d fields", path, len(record))
			}
			row := Row{File: path, Speaker: record[1], Text: record[12]}
			if record[2] != "0" {
				row.Label = 1
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// PoliClaim reads speech, label (1: a verifiable claim), likelihood and text.
func PoliClaim(path string) ([]Row, error) {
	records, err := table(path, "speech")
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, record := range records {
		if len(record) < 4 {
			return nil, fmt.Errorf("reading %s: a row of %d fields", path, len(record))
		}
		row := Row{File: record[0], Text: record[3]}
		if record[1] == "1" {
			row.Label = 1
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// table reads tab-separated records, without the header that names the column heading.
func table(path, heading string) ([][]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	reader := csv.NewReader(file)
	reader.Comma = '\t'
	reader.LazyQuotes = true
	reader.FieldsPerRecord = -1
	records, err := reader.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	if len(records) > 0 {
		for _, field := range records[0] {
			if field == heading {
				return records[1:], nil
			}
		}
	}
	return records, nil
}

// Files splits rows into runs of the same file.
func Files(rows []Row) [][]Row {
	var files [][]Row
	start := 0
	for i := range rows {
		if i+1 == len(rows) || rows[i+1].File != rows[i].File {
			files = append(files, rows[start:i+1])
			start = i + 1
		}
	}
	return files
}
