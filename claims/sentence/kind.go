package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// classify says what part each block plays, and whose turn it is in a transcript.
func classify(text string, all []block) {
	transcript := isTranscript(text, all)
	end := len(all)
	if transcript {
		end = transcriptEnd(text, all)
	}
	label, quoted := "", false
	for i := range all {
		b := &all[i]
		s := text[b.start:b.end]
		b.kind = lineKind(s, b)
		name, _ := speakerLabel(s)
		switch {
		case transcript && name != "":
			b.kind, b.label = Turn, name
			label, quoted = name, opensQuote(s)
		case isStageDirection(s):
			b.kind = Body
		case b.kind == Heading || b.kind == Byline || quoted && !opensQuote(s):
			label = ""
		case label != "" && i < end:
			b.kind, b.label = Turn, label
		}
	}
}

// lineKind judges a block by itself.
func lineKind(s string, b *block) Kind {
	switch {
	case s[0] == '>':
		return BlockQuote
	case parseMarker(s, 0, len(s)).size > 0:
		return ListItem
	case isCaption(s):
		return Caption
	case isByline(s):
		return Byline
	case b.lines == 1 && isHeading(s):
		return Heading
	}
	return Body
}

// isHeading reports whether a line reads as a title: short, without the full stop that a sentence has.
func isHeading(s string) bool {
	if s[0] == '#' && len(strings.TrimLeft(s, "#")) > 0 && strings.TrimLeft(s, "#")[0] == ' ' {
		return true
	}
	if len(s) > 200 || endsSentence(s) || startsSmall(s) || len(strings.Fields(s)) > 20 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || isCloser(r)
}

// isByline reports whether a line only says who wrote the article or when.
func isByline(s string) bool {
	if len(s) > 120 || endsSentence(s) {
		return false
	}
	words := strings.Fields(s)
	switch strings.ToLower(strings.TrimSuffix(words[0], ":")) {
	case "by":
		if len(words) < 2 || len(words) > 14 {
			return false
		}
		r, _ := utf8.DecodeRuneInString(words[1])
		return unicode.IsUpper(r)
	case "published", "updated", "posted":
		return len(words) <= 12
	}
	return false
}

// isCaption reports whether a line describes or credits a picture.
func isCaption(s string) bool {
	if len(s) > 400 {
		return false
	}
	beginning := strings.ToLower(s[:min(len(s), 20)]) // longer than any prefix
	for _, prefix := range []string{"photo:", "image:", "picture:", "pictured:", "caption:", "credit:", "photograph:", "photo by ", "file photo", "photo courtesy"} {
		if strings.HasPrefix(beginning, prefix) {
			return true
		}
	}
	if !strings.ContainsAny(s, "(/|") {
		return false // it names no agency
	}
	lower := strings.ToLower(s)
	for _, part := range []string{"(ap photo", "/getty images", "/afp via getty", "(reuters/", "| getty"} {
		if strings.Contains(lower, part) {
			return true
		}
	}
	return false
}

// isStageDirection reports whether a line such as "[applause]" or "(CROSSTALK)" tells what happens, not what is said.
func isStageDirection(s string) bool {
	s = strings.Trim(s, "\"“”. ")
	return len(s) > 2 && len(s) < 60 &&
		(s[0] == '[' && strings.IndexByte(s, ']') == len(s)-1 || s[0] == '(' && strings.IndexByte(s, ')') == len(s)-1)
}

// opensQuote reports whether a line begins with a quotation mark.
func opensQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("\"“„«‘", r)
}

// isTranscript reports whether the labels in a text are those of speakers: several, and, unless they are in capitals,
// one of them more than once.
func isTranscript(text string, all []block) bool {
	capitals, labelled, repeated := 0, 0, false
	seen := map[string]bool{}
	for _, b := range all {
		name, _ := speakerLabel(text[b.start:b.end])
		if name == "" {
			continue
		}
		labelled++
		repeated = repeated || seen[name]
		seen[name] = true
		if name == strings.ToUpper(name) {
			capitals++
		}
	}
	return capitals >= 2 && capitals*20 >= len(all) || labelled >= 3 && repeated && labelled*5 >= len(all)
}

// transcriptEnd is the block behind a transcript: where an article goes on behind one that it quotes, its last label is
// followed by far more blocks than the ones before.
func transcriptEnd(text string, all []block) int {
	last, longest := -1, 0
	for i, b := range all {
		if name, _ := speakerLabel(text[b.start:b.end]); name == "" {
			continue
		}
		if last >= 0 {
			longest = max(longest, i-last)
		}
		last = i
	}
	if len(all)-last > 2*longest+2 {
		return last + 1
	}
	return len(all)
}

// notSpeakers are words that stand before a colon at the beginning of a line without being a speaker.
var notSpeakers = map[string]bool{
	"note": true, "notes": true, "update": true, "updated": true, "watch": true, "read": true, "related": true, "more": true,
	"photo": true, "photos": true, "video": true, "image": true, "editor's note": true, "source": true, "sources": true,
	"correction": true, "contact": true, "abstract": true, "read more": true, "see also": true, "date": true, "time": true,
	"location": true, "subject": true, "from": true, "to": true, "cc": true, "sent": true, "title": true, "http": true, "https": true,
	"by": true, "published": true, "posted": true, "credit": true, "caption": true, "tags": true, "example": true, "tip": true, "warning": true,
}

// speakerLabel finds the speaker at the beginning of a transcript's line, "SEN. WARREN:" or "Q.", and the number of bytes
// up to what is said. The name is empty when there is no label.
func speakerLabel(s string) (name string, size int) {
	from := 0
	for from < len(s) && from < 8 {
		r, n := utf8.DecodeRuneInString(s[from:])
		if !strings.ContainsRune("\"“„«‘>-–— ", r) {
			break
		}
		from += n
	}
	limit := min(len(s), from+60)
	colon := strings.IndexByte(s[from:limit], ':')
	if rest := s[from:]; len(rest) > 3 && (rest[0] == 'Q' || rest[0] == 'A') && (rest[1] == '.' || rest[1] == ':') && rest[2] == ' ' {
		return rest[:1], from + 2
	}
	if colon < 1 || from+colon+1 < len(s) && s[from+colon+1] != ' ' {
		return "", 0
	}
	label := s[from : from+colon]
	name = label
	if i := strings.IndexAny(name, "(["); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 5 || notSpeakers[strings.ToLower(name)] {
		return "", 0
	}
	for _, word := range words {
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) && !unicode.IsTitle(r) && !(unicode.IsDigit(r) && word != words[0]) && !(unicode.IsLetter(r) && !unicode.IsLower(r)) {
			return "", 0
		}
		if strings.ContainsAny(word, ",;!?\"") {
			return "", 0
		}
	}
	return name, from + colon + 1
}
