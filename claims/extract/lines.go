package extract

import (
	"strings"

	"claimdesk/claims/sentence"
)

// splitLines reads every line of a text as one sentence, after an optional speaker and a tab. Empty lines are sentences
// without words.
func splitLines(text string) []sentence.Sentence {
	var lines []sentence.Sentence
	for start := 0; start < len(text); {
		end, next := len(text), len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end, next = start+i, start+i+1
		}
		line := sentence.Sentence{Start: start, End: end, Paragraph: len(lines), Kind: sentence.Turn}
		if tab := strings.IndexByte(text[start:end], '\t'); tab >= 0 {
			line.Label = strings.TrimSpace(text[start : start+tab])
			line.Start += tab + 1
		}
		said := text[line.Start:line.End]
		line.End -= len(said) - len(strings.TrimRight(said, " \t\r"))
		said = text[line.Start:line.End]
		line.Start += len(said) - len(strings.TrimLeft(said, " \t"))
		lines = append(lines, line)
		start = next
	}
	return lines
}
