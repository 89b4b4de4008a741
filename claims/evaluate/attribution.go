package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims/names"
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// span is a part of a text in bytes.
type span struct{ start, end int }

// goldAttribution is one attribution as annotated: its parts may each be several spans.
type goldAttribution struct {
	source, cue, content []span
}

// measureAttribution compares quotation.Find with PolNeAR's development articles and with the speakers of news-claims.
func measureAttribution(dir string) ([]row, error) {
	articles, err := readPolnear(filepath.Join(dir, "polnear", "dev"))
	if err != nil {
		return nil, err
	}
	var source, content agreement
	right, quotes := 0, 0
	direct := newCalibration()
	for _, a := range articles {
		found := attributions(a.text)
		source.add(spansOf(a.text, a.gold, func(g goldAttribution) []span { return g.source }), foundSpans(a.text, found, func(f quotation.Attribution) quotation.Span { return f.Source }))
		content.add(spansOf(a.text, a.gold, func(g goldAttribution) []span { return g.content }), foundSpans(a.text, found, func(f quotation.Attribution) quotation.Span { return f.Content }))
		r, n := directSpeakers(a, found, direct)
		right += r
		quotes += n
	}
	news := newCalibration()
	speakers, known, err := newsSpeakers(dir, news)
	if err != nil {
		return nil, err
	}
	rows := []row{
		{"PolNeAR dev, source exact F1", 0.506, 0.55, source.f1(), source.String()},
		{"PolNeAR dev, content exact F1", 0.286, 0.35, content.f1(), content.String()},
		{"PolNeAR dev, speaker of direct quotes of >= 5 words", 0.75, 0.90, ratio(right, quotes), fmt.Sprintf("%d of %d", right, quotes)},
		{"news-claims, speaker of gold sentences", 0, 0, ratio(speakers, known), fmt.Sprintf("%d of %d", speakers, known)},
	}
	rows = append(rows, direct.rows("PolNeAR dev, speaker of direct quotes")...)
	return append(rows, news.rows("news-claims, speaker")...), nil
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// attributions reads a text as the extractor does.
func attributions(text string) []quotation.Attribution {
	sentences := sentence.Split(text)
	words := sentence.ReadWords(text, sentences)
	return quotation.Find(words, names.Find(words))
}

// polnearArticle is a text with its annotated attributions.
type polnearArticle struct {
	name, text string
	gold       []goldAttribution
}

// readPolnear reads the texts and brat annotations of a folder.
func readPolnear(dir string) ([]polnearArticle, error) {
	files, err := filepath.Glob(filepath.Join(dir, "attributions", "*.ann"))
	if err != nil {
		return nil, fmt.Errorf("listing %s: %w", dir, err)
	}
	var articles []polnearArticle
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".ann")
		text, err := os.ReadFile(filepath.Join(dir, "text", name+".txt"))
		if err != nil {
			return nil, fmt.Errorf("reading an article: %w", err)
		}
		annotations, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading annotations: %w", err)
		}
		articles = append(articles, polnearArticle{name, string(text), parseBrat(string(annotations), byteOffsets(string(text)))})
	}
	return articles, nil
}

// byteOffsets is the byte offset of each code point of a text, and its length.
func byteOffsets(text string) []int {
	var offsets []int
	for i := range text {
		offsets = append(offsets, i)
	}
	return append(offsets, len(text))
}

// parseBrat reads text-bound annotations and the events that join them.
func parseBrat(annotations string, offsets []int) []goldAttribution {
	spans := map[string][]span{}
	var gold []goldAttribution
	for _, line := range strings.Split(annotations, "\n") {
		id, rest, _ := strings.Cut(line, "\t")
		rest, _, _ = strings.Cut(rest, "\t")
		kind, parts, _ := strings.Cut(rest, " ")
		switch {
		case strings.HasPrefix(id, "T") && kind != "":
			for _, part := range strings.Split(parts, ";") {
				from, to, _ := strings.Cut(part, " ")
				start, err1 := strconv.Atoi(from)
				end, err2 := strconv.Atoi(to)
				if err1 == nil && err2 == nil && start < end && end < len(offsets) {
					spans[id] = append(spans[id], span{offsets[start], offsets[end]})
				}
			}
		case strings.HasPrefix(id, "E"):
			var g goldAttribution
			for _, argument := range strings.Fields(rest) {
				role, target, _ := strings.Cut(argument, ":")
				switch strings.TrimRight(role, "0123456789") {
				case "Source":
					g.source = append(g.source, spans[target]...)
				case "Cue":
					g.cue = append(g.cue, spans[target]...)
				case "Content":
					g.content = append(g.content, spans[target]...)
				}
			}
			gold = append(gold, g)
		}
	}
	return gold
}

// agreement counts exact matches.
type agreement struct{ gold, found, both int }

func (a *agreement) add(gold, found map[span]bool) {
	a.gold += len(gold)
	a.found += len(found)
	for s := range found {
		if gold[s] {
			a.both++
		}
	}
}

func (a agreement) f1() float64 { return 2 * float64(a.both) / float64(max(a.gold+a.found, 1)) }

func (a agreement) String() string {
	return fmt.Sprintf("precision %.3f, recall %.3f", ratio(a.both, a.found), ratio(a.both, a.gold))
}

// bare moves a span past quotation marks, punctuation and white space at its ends.
func bare(text string, s span) span {
	mark := func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"'“”‘’«»„`.,:;?!", r)
	}
	trimmed := strings.TrimLeftFunc(text[s.start:s.end], mark)
	s.start = s.end - len(trimmed)
	return span{s.start, s.start + len(strings.TrimRightFunc(trimmed, mark))}
}

func spansOf(text string, gold []goldAttribution, part func(goldAttribution) []span) map[span]bool {
	all := map[span]bool{}
	for _, g := range gold {
		for _, s := range part(g) {
			if s = bare(text, s); s.start < s.end {
				all[s] = true
			}
		}
	}
	return all
}

func foundSpans(text string, found []quotation.Attribution, part func(quotation.Attribution) quotation.Span) map[span]bool {
	all := map[span]bool{}
	for _, f := range found {
		p := part(f)
		if s := bare(text, span{p.Start, p.End}); s.start < s.end {
			all[s] = true
		}
	}
	return all
}

// directSpeakers counts the direct quotes of at least five words whose source or speaker fits the annotated source, and
// notes how certain each was.
func directSpeakers(a polnearArticle, found []quotation.Attribution, certainty *calibration) (right, all int) {
	for _, g := range a.gold {
		if len(g.source) == 0 {
			continue
		}
		source := a.text[g.source[0].start:g.source[0].end]
		for _, s := range g.content {
			words := a.text[s.start:s.end]
			r, _ := utf8.DecodeRuneInString(words)
			if !strings.ContainsRune("\"“'", r) || !strings.ContainsAny(words[1:], "\"”'") || len(strings.Fields(words)) < 5 || bare(a.text, s).start-s.start > 4 {
				continue
			}
			all++
			f, ok := overlapping(found, s)
			hit := ok && (f.Source.Start < g.source[0].end && g.source[0].start < f.Source.End || sharesName(f.Speaker, source))
			certainty.add(f, hit)
			if hit {
				right++
			}
		}
	}
	return right, all
}

// overlapping is the attribution whose content shares most with a span.
func overlapping(found []quotation.Attribution, s span) (quotation.Attribution, bool) {
	var best quotation.Attribution
	most := 0
	for _, f := range found {
		if shared := min(f.Content.End, s.end) - max(f.Content.Start, s.start); shared > most || shared == most && most > 0 && f.Kind == quotation.Direct {
			best, most = f, shared
		}
	}
	return best, most > 0
}

// sharesName reports whether two names have a word in common, articles and initials aside.
func sharesName(a, b string) bool {
	words := map[string]bool{}
	for _, word := range nameWords(a) {
		words[word] = true
	}
	for _, word := range nameWords(b) {
		if words[word] {
			return true
		}
	}
	return false
}

func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(word string) bool { return len(word) < 3 || word == "the" || word == "and" })
}

// newsSpeakers counts the sentences of news-claims with a speaker that get the same one, and notes how certain each was.
func newsSpeakers(dir string, certainty *calibration) (right, all int, err error) {
	data, err := os.ReadFile(filepath.Join(dir, "news-claims", "gold.tsv"))
	if err != nil {
		return 0, 0, fmt.Errorf("reading the gold sentences: %w", err)
	}
	type document struct {
		text    string
		offsets []int
		found   []quotation.Attribution
	}
	documents := map[string]document{}
	for _, line := range strings.Split(string(data), "\n")[1:] {
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(cells) < 7 || cells[5] == "-" {
			continue
		}
		d, known := documents[cells[0]]
		if !known {
			file := filepath.Join(dir, "polnear", "dev", "text", cells[0]+".txt")
			if cells[0] == "call" {
				file = filepath.Join(dir, "news-claims", "call.txt")
			}
			text, err := os.ReadFile(file)
			if err != nil {
				return 0, 0, fmt.Errorf("reading an article: %w", err)
			}
			d = document{string(text), byteOffsets(string(text)), attributions(string(text))}
			documents[cells[0]] = d
		}
		start, _ := strconv.Atoi(cells[2])
		end, _ := strconv.Atoi(cells[3])
		s := span{d.offsets[start], d.offsets[end]}
		all++
		f, _ := overlapping(d.found, s)
		certainty.add(f, sharesName(f.Speaker, cells[5]))
		if sharesName(f.Speaker, cells[5]) {
			right++
		}
	}
	return right, all, nil
}
