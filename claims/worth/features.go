package worth

import (
	"math"
	"math/bits"
	"strings"
)

// feature is one hand-made number that describes a sentence.
type feature int

// The features after those that count the words of each class.
const (
	digits feature = classCount*2 + iota // a number that counts or measures something
	manyDigits
	dayNumber
	ageNumber
	ordinalNumber
	voteCount
	year
	percent
	currency
	largeNumber
	length
	veryShort
	short
	long
	veryLong
	nameWords
	fullName
	acronym
	asks
	asksWithWord
	exclaims
	trailsOff
	introduces
	noEnd
	startsConjunction
	startsFirst
	startsPlural
	startsSecond
	startsThird
	startsDemonstrative
	startsName
	startsNumber
	regularPast
	perfect
	passive
	quoted
	quotedMost
	negatedResult
	measuredComparison
	measuredTrend
	ownDeed
	othersDeed
	namedDeed
	officialAct
	sourced
	existence
	future
	numberOfThings
	imperative
	featureEnd
)

// FeatureCount is the number of hand-made features.
const FeatureCount = int(featureEnd)

// sentenceFeatures describes one sentence by itself.
type sentenceFeatures struct {
	values  [FeatureCount]float32
	classes class // of all its words
	words   int
}

func (f *sentenceFeatures) set(which feature, holds bool) {
	if holds {
		f.values[which] = 1
	}
}

func (f *sentenceFeatures) has(c class) bool { return f.classes&c != 0 }

// describe measures a sentence from its tokens.
func describe(text string, tokens []*token) sentenceFeatures {
	var f sentenceFeatures
	var counts [classCount]int
	var numbers, years, names, runLength, longestRun, quoteMarks, pastWords int
	var quotedWords int
	inQuote := false
	var before class
	for i, t := range tokens {
		if t.form == mark {
			switch t.lower {
			case "%":
				f.values[percent] = 1
			case "$", "€", "£", "¥":
				f.values[currency] = 1
			case "“", "«", "\"":
				inQuote = t.lower != "\"" || !inQuote
				quoteMarks++
			case "”", "»":
				inQuote = false
				quoteMarks++
			}
			if t.lower != "-" && t.lower != "'" && t.lower != "’" {
				runLength = 0
			}
			before = 0
			continue
		}
		f.words++
		if inQuote {
			quotedWords++
		}
		c := t.classes
		if t.form == number {
			switch kind := numberKind(tokens, i); kind {
			case year:
				years++
			case digits:
				numbers++
				f.set(largeNumber, len(t.lower) >= 5)
				f.set(numberOfThings, i+1 < len(tokens) && tokens[i+1].form == word)
			default:
				f.values[kind] = 1
			}
		} else if c == 0 && strings.HasSuffix(t.lower, "ed") && len(t.lower) > 4 {
			c = past
			pastWords++
		}
		f.set(perfect, before&auxiliary != 0 && c&past != 0)
		f.set(passive, before&(past|auxiliary) == past|auxiliary && c&past != 0)
		if t.capital && (c == 0 || runLength > 0) && (i > 0 || len(tokens) > 1 && tokens[1].capital) {
			runLength++
			names++
			longestRun = max(longestRun, runLength)
		} else {
			runLength = 0
		}
		f.set(acronym, t.shout && len(t.lower) < 6 && c&first == 0)
		f.classes |= c
		for rest := uint64(c); rest != 0; rest &= rest - 1 {
			counts[bits.TrailingZeros64(rest)]++
		}
		before = c
	}
	for c, n := range counts {
		if n > 0 {
			f.values[2*c] = 1
			f.values[2*c+1] = float32(min(n-1, 3)) / 3
		}
	}
	f.set(digits, numbers > 0)
	f.values[manyDigits] = float32(min(max(numbers-1, 0), 4)) / 4
	f.set(year, years > 0)
	f.values[length] = float32(math.Log(float64(1+f.words))) / 4
	f.set(veryShort, f.words < 4)
	f.set(short, f.words < 8)
	f.set(long, f.words > 16)
	f.set(veryLong, f.words > 30)
	f.values[nameWords] = float32(min(names, 6)) / 6
	f.set(fullName, longestRun > 1)
	f.set(regularPast, pastWords > 0)
	f.values[quoted] = float32(quotedWords) / float32(max(f.words, 1))
	f.set(quotedMost, quoteMarks > 0 && quotedWords*2 > f.words)
	f.describeEnds(text, tokens)
	f.combine(numbers > 0)
	return f
}

// describeEnds measures how the sentence begins and ends.
func (f *sentenceFeatures) describeEnds(text string, tokens []*token) {
	end := strings.TrimRight(text, " \"'”’»)」")
	f.set(asks, strings.HasSuffix(end, "?") || strings.HasSuffix(end, "？"))
	f.set(exclaims, strings.HasSuffix(end, "!") || strings.HasSuffix(end, "！"))
	f.set(trailsOff, strings.HasSuffix(end, "…") || strings.HasSuffix(end, "...") || strings.HasSuffix(end, "-") || strings.HasSuffix(end, "—"))
	f.set(introduces, strings.HasSuffix(end, ":"))
	f.set(noEnd, !strings.ContainsAny(lastByte(end), ".?!:…") && f.values[trailsOff] == 0)
	for i, t := range tokens {
		if t.form == mark {
			continue
		}
		c := t.classes
		if t.lower == "and" || t.lower == "but" || t.lower == "so" || t.lower == "or" {
			f.values[startsConjunction] = 1
			continue
		}
		f.set(startsFirst, c&first != 0)
		f.set(startsPlural, c&firstPlural != 0)
		f.set(startsSecond, c&second != 0)
		f.set(startsThird, c&third != 0)
		f.set(startsDemonstrative, c&demonstrative != 0)
		f.set(startsName, c == 0 && t.capital && i+1 < len(tokens) && tokens[i+1].form == word)
		f.set(startsNumber, t.form == number || c&quantity != 0)
		f.set(asksWithWord, c&question != 0)
		f.set(existence, t.lower == "there" || t.lower == "there's")
		f.set(imperative, imperatives[t.lower])
		return
	}
}

// imperatives are verbs that often begin a request.
var imperatives = map[string]bool{
	"let": true, "let's": true, "look": true, "give": true, "take": true, "go": true, "get": true, "stop": true,
	"remember": true, "tell": true, "come": true, "stay": true, "keep": true, "make": true, "don't": true, "see": true,
	"check": true, "read": true, "follow": true, "click": true, "join": true, "imagine": true, "consider": true,
}

// combine derives what only several measures together say.
func (f *sentenceFeatures) combine(hasNumber bool) {
	measured := hasNumber || f.has(quantity)
	happened := f.has(past)
	f.set(negatedResult, f.has(negation) && (happened || f.values[perfect] > 0))
	f.set(measuredComparison, measured && f.has(comparative|superlative))
	f.set(measuredTrend, measured && f.has(trend))
	f.set(ownDeed, f.has(first|firstPlural) && f.has(deed) && happened)
	f.set(othersDeed, f.has(third) && f.has(deed) && happened)
	f.set(namedDeed, f.values[nameWords] > 0 && f.has(deed))
	f.set(officialAct, f.has(law) && f.has(deed|deny) && happened)
	f.set(sourced, f.has(study) && f.has(say|study) && (measured || f.values[nameWords] > 0))
	f.set(future, f.has(prediction) && !happened)
}

// numberKind tells the number at i apart: the year, day, age or rank that a number names is no measure.
func numberKind(tokens []*token, i int) feature {
	near := func(j int) *token {
		if j < 0 || j >= len(tokens) {
			return noToken
		}
		return tokens[j]
	}
	text := tokens[i].lower
	last := text[len(text)-1]
	before, after := near(i-1), near(i+1)
	if before.lower == "." {
		before = near(i - 2)
	}
	switch {
	case isYear(text) && before.lower != "$" && after.lower != "people":
		return year
	case len(text) <= 4 && (isMonth(before) || isMonth(after)), after.lower == "p.m" || after.lower == "a.m" || after.lower == "pm" || after.lower == "am",
		strings.Contains(text, ":"), near(i+1).lower == "/" || near(i-1).lower == "/":
		return dayNumber
	case near(i-1).lower == "-" && near(i-2).capital:
		return ordinalNumber
	case last == 't' || last == 'h' || last == 'd' || text == "1st":
		return ordinalNumber
	case len(text) <= 2 && near(i-1).lower == "," && (after.lower == "," || after.lower == ".") && near(i-2).capital:
		return ageNumber
	case (after.lower == "-" || after.lower == "–") && near(i+2).form == number || (near(i-1).lower == "-" || near(i-1).lower == "–") && near(i-2).form == number:
		return voteCount
	}
	return digits
}

func isMonth(t *token) bool { return t.capital && t.classes&month != 0 }

// noToken stands beyond the ends of a sentence.
var noToken = &token{form: mark}

func isYear(number string) bool {
	return len(number) == 4 && (number[:2] == "19" || number[:2] == "20" || number[:2] == "18")
}

// lastByte is the end of a text as far as punctuation goes: its last rune.
func lastByte(text string) string {
	if text == "" {
		return ""
	}
	runes := []rune(text[max(0, len(text)-4):])
	return string(runes[len(runes)-1:])
}
