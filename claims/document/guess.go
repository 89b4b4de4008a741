package document

import (
	"bytes"
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
		if score := naturalness(string(decoded)); i == 0 || score > bestScore {
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
