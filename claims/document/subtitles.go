package document

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"claimdesk/claims/document/language"
)

// pause is how long nobody speaks between two paragraphs of subtitles.
const pause = 3 * time.Second

var (
	cueTimes    = regexp.MustCompile(`^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})`)
	cueVoice    = regexp.MustCompile(`<v(?:\.[^\s>]*)?\s+([^>]+)>`)
	cueTag      = regexp.MustCompile(`</?[a-zA-Z0-9][^<>]*>|\{\\[^{}]*\}`)
	description = regexp.MustCompile(`^[\[(][^\])]*[\])]$`) // "[applause]"
	newTurn     = regexp.MustCompile(`^(?:[-–—]|>>+)\s*`)
)

// readSubtitles reads what is said in SubRip or WebVTT subtitles as running text. A new paragraph begins where another
// voice does or nobody speaks for a while; lines that repeat the one before, as live captions have them, and descriptions
// of sounds are left out. A file without a single cue is read as plain text.
func readSubtitles(name string, content []byte) (*Document, error) {
	text, err := decode(content, "")
	if err != nil {
		return nil, err
	}
	var s speech
	for block := range strings.SplitSeq(text, "\n\n") {
		s.cue(block)
	}
	if len(s.paragraphs) == 0 {
		return readPlain(name, content)
	}
	text = strings.Join(s.paragraphs, "\n\n")
	return &Document{Title: orElse(baseName(name), beginning(text)), Language: language.Detect(text), Text: text}, nil
}

// speech collects what is said.
type speech struct {
	paragraphs []string
	voice      string
	label      string // of a voice that has said nothing yet
	last       string // line
	end        time.Duration
}

// cue adds a block of lines: its times, and after them what is said.
func (s *speech) cue(block string) {
	lines := strings.Split(strings.Trim(block, "\n"), "\n")
	for i, line := range lines {
		times := cueTimes.FindStringSubmatch(line)
		if times == nil {
			continue
		}
		start := cueTime(times[1])
		fresh := start-s.end >= pause || len(s.paragraphs) == 0
		for _, said := range lines[i+1:] {
			fresh = s.line(said, fresh)
		}
		s.end = cueTime(times[2])
		return
	}
}

// line adds a line; in a paragraph of its own when it is fresh. It returns whether the next line is.
func (s *speech) line(said string, fresh bool) bool {
	if voice := cueVoice.FindStringSubmatch(said); voice != nil && voice[1] != s.voice {
		s.voice, s.label, fresh = voice[1], voice[1]+": ", true
	}
	said = collapse(html.UnescapeString(cueTag.ReplaceAllString(said, "")))
	if turn := newTurn.FindString(said); turn != "" {
		said, fresh = said[len(turn):], true
	}
	if said == "" || said == s.last || description.MatchString(said) {
		return fresh
	}
	s.last = said
	if fresh {
		s.paragraphs = append(s.paragraphs, s.label+said)
		s.label = ""
	} else {
		s.paragraphs[len(s.paragraphs)-1] += " " + said
	}
	return false
}

// cueTime is the time that "1:02:03,456" or "02:03.456" says.
func cueTime(text string) (at time.Duration) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	for i, part := range parts {
		number, _ := strconv.ParseInt(part, 10, 32)
		if i == len(parts)-1 {
			return at + time.Duration(number)*time.Millisecond
		}
		at = at*60 + time.Duration(number)*time.Second
	}
	return at
}
