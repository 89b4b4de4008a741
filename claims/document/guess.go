package document

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"claimdesk/claims/document/language"
)

// candidates are the encodings of the WHATWG's list that texts are kept in; of those that read equally well the first is taken.
var candidates = []encoding.Encoding{
	charmap.Windows1252, charmap.Windows1251, charmap.Windows1250, charmap.ISO8859_2, charmap.KOI8R, charmap.KOI8U,
	simplifiedchinese.GB18030, japanese.ShiftJIS, traditionalchinese.Big5, korean.EUCKR, japanese.EUCJP,
	charmap.Windows1253, charmap.ISO8859_7, charmap.Windows1254, charmap.Windows1255, charmap.Windows1256, charmap.ISO8859_6,
	charmap.Windows1257, charmap.ISO8859_13, charmap.ISO8859_4, charmap.Windows1258, charmap.Windows874, charmap.ISO8859_5,
	charmap.CodePage866, charmap.MacintoshCyrillic, charmap.Macintosh, charmap.ISO8859_15, charmap.ISO8859_16, charmap.ISO8859_3,
	charmap.ISO8859_10, charmap.ISO8859_8, charmap.ISO8859_14, utf16LE, utf16BE,
}

// guess finds the encoding of bytes that do not say it: the one in which they read most like a language.
func guess(content []byte) encoding.Encoding {
	if bytes.Contains(content, []byte("\x1b$")) {
		return japanese.ISO2022JP
	}
	telling := tellingWords(content)
	latin := inLatinScript(content)
	best, bestScore := encoding.Encoding(charmap.Windows1252), 0.0
	for i, candidate := range candidates {
		sample := telling
		if candidate == utf16LE || candidate == utf16BE {
			sample = content[:min(len(content), sampleSize)&^1]
		}
		decoded, err := candidate.NewDecoder().Bytes(sample)
		if err != nil {
			continue
		}
		if latin && !onlyLatin(string(decoded)) {
			continue
		}
		score := naturalness(string(decoded))
		if latin && candidate == charmap.Windows1252 {
			score += westernPrior(content)
		}
		if i == 0 || score > bestScore {
			best, bestScore = candidate, score
		}
	}
	return best
}

// sampleSize is how much of a text the guess looks at, in bytes.
const sampleSize = 8 << 10

// tellingWords collects the words of content that are not plain ASCII, up to sampleSize. It cuts only at bytes that no
// encoding uses within a character.
func tellingWords(content []byte) []byte {
	var words []byte
	for word := range bytes.FieldsFuncSeq(content, func(r rune) bool { return r < '0' || r > '9' && r < '@' }) {
		if len(words)+len(word) > sampleSize {
			break
		}
		if bytes.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) {
			words = append(append(words, word...), ' ')
		}
	}
	return words
}

// inLatinScript tells from the bytes above ASCII whether content is in Latin letters: they come one at a time there, and in
// rows everywhere else.
func inLatinScript(content []byte) bool {
	const most = 0.8 // what Latin texts have at least, whether in marks or letters
	alone, all := 0, 0
	for i, b := range content {
		if b < utf8.RuneSelf {
			continue
		}
		all++
		if (i == 0 || content[i-1] < utf8.RuneSelf) && (i+1 == len(content) || content[i+1] < utf8.RuneSelf) {
			alone++
		}
	}
	return float64(alone) > most*float64(all)
}

// onlyLatin tells whether text has no letters and marks of another script.
func onlyLatin(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		foreignMark := unicode.IsMark(r) && !unicode.Is(combiningLatin, r)
		return r >= utf8.RuneSelf && (foreignMark || !unicode.In(r, unicode.Latin, unicode.Common, unicode.Inherited))
	})
}

// combiningLatin are the marks that go with Latin letters.
var combiningLatin = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x300, Hi: 0x36f, Stride: 1}}}

// western are the languages that windows-1252 is for.
var western = []string{"en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi"}

// westernPrior is how much is in favour of windows-1252 before the bytes of content above ASCII are looked at: it is what
// most texts are in that hardly need them. The more there are, the more they tell themselves.
func westernPrior(content []byte) float64 {
	const few = 8 // ASCII letters for each byte above ASCII
	above, letters := 0, 0
	for _, b := range content {
		switch {
		case b >= utf8.RuneSelf:
			above++
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			letters++
		}
	}
	if letters < few*above {
		return 0
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(content)
	if err != nil {
		return 0
	}
	prior := 0.0
	switch tag := language.Detect(string(decoded)); {
	case slices.Contains(western, tag):
		prior = 0.4
	case tag == "":
		prior = 0.1
	}
	return prior * min(1, 4/float64(max(above*above, 1)))
}

// naturalness is higher the more text looks like something that a person wrote.
func naturalness(text string) float64 {
	var foreign, odd float64
	before := ' '
	for _, r := range text {
		if r >= utf8.RuneSelf {
			foreign++
			odd += oddity(before, r)
		} else if before >= utf8.RuneSelf && (unicode.IsLower(before) && unicode.IsUpper(r) || unicode.IsLetter(before) && unicode.IsDigit(r)) {
			odd++
		}
		before = r
	}
	return language.Score(strings.ToValidUTF8(text, "")) - odd/max(foreign, 1)
}

// oddity is how strange r is after the character before it, 0 to 1 (or more for what no text has).
func oddity(before, r rune) float64 {
	switch {
	case r == unicode.ReplacementChar, unicode.Is(unicode.Cc, r), unicode.Is(unicode.Co, r):
		return 2
	case unicode.IsUpper(r) && unicode.IsLower(before):
		return 1
	case unicode.IsLetter(r) && unicode.IsLetter(before) && unicode.Is(unicode.Latin, r) != unicode.Is(unicode.Latin, before):
		return 0.5
	case strings.ContainsRune("£€¥°©®™±×", r) && !unicode.IsLetter(before):
		return 0
	case unicode.IsSymbol(r):
		return 0.5
	}
	return 0
}
