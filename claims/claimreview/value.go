package claimreview

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"

	"claimdesk/claims"
)

// text is the first text of a value as a person reads it; of an object its value, name or address.
func text(value any) string {
	switch v := value.(type) {
	case string:
		return readable(v)
	case json.Number:
		return v.String()
	case nil:
		return ""
	case bool:
		return strconv.FormatBool(v)
	case []any:
		for _, item := range v {
			if found := text(item); found != "" {
				return found
			}
		}
	case map[string]any:
		for _, key := range []string{"@value", "name", "url", "@id"} {
			if found, ok := v[key].(string); ok && readable(found) != "" {
				return readable(found)
			}
		}
	}
	return ""
}

// readable is a text without the tags and character references that pages leave in it.
func readable(text string) string {
	if !strings.ContainsAny(text, "<&") {
		return oneLine(strings.ToValidUTF8(text, "\ufffd"))
	}
	var words strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(text))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return oneLine(html.UnescapeString(strings.ToValidUTF8(words.String(), "\ufffd")))
		case html.TextToken:
			words.Write(tokens.Text())
		default:
			words.WriteByte(' ')
		}
	}
}

// address is the first web address of a value; of an object its url, or its @id.
func address(value any) string {
	switch v := value.(type) {
	case string:
		if v = strings.TrimSpace(v); isWebAddress(v) {
			return v
		}
	case []any:
		for _, item := range v {
			if _, nested := item.([]any); nested {
				continue
			}
			if found := address(item); found != "" {
				return found
			}
		}
	case map[string]any:
		for _, key := range []string{"url", "@id"} {
			if found, ok := v[key].(string); ok && isWebAddress(strings.TrimSpace(found)) {
				return strings.TrimSpace(found)
			}
		}
	}
	return ""
}

// whole is a whole number, also one that is written as a text; 0 when there is none.
func whole(value any) int {
	number, err := strconv.ParseFloat(strings.Replace(text(value), ",", ".", 1), 64)
	if err != nil || number != float64(int(number)) {
		return 0
	}
	return int(number)
}

func isNumber(text string) bool {
	_, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	return err == nil
}

// layouts are the ways in which dates are written beside ISO 8601.
var layouts = []string{
	time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02", "2006/01/02",
	"January 2, 2006", "Jan 2, 2006", "2 January 2006", "2006-01",
	"2006",
}

// moment is a date as a casebook writes it, in UTC when it has a time; empty when the text is none.
func moment(text string) string {
	for _, layout := range layouts {
		at, err := time.Parse(layout, text)
		switch {
		case err != nil || at.Year() < 1:
			continue
		case strings.Contains(layout, "15:04"):
			return at.UTC().Format(time.RFC3339)
		case layout == "2006" || layout == "2006-01":
			return text
		}
		return at.Format(time.DateOnly)
	}
	return ""
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// headlineOf is as many whole words of a text as a headline holds; an ellipsis tells that there are more. The words are
// others' own, so that none is changed.
func headlineOf(text string) string {
	if utf8.RuneCountInString(text) <= claims.MaxHeadline {
		return text
	}
	cut := string([]rune(text)[:claims.MaxHeadline])
	if end := strings.LastIndexByte(cut, ' '); end > 0 {
		cut = cut[:end]
	} else {
		cut = string([]rune(text)[:claims.MaxHeadline-1])
	}
	return strings.TrimRight(cut, " ,;:–—-") + "…"
}
