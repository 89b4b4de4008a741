package language

import (
	"sync"
	"unicode"
)

// script is a writing system with the languages that use it.
type script struct {
	letters  *unicode.RangeTable
	profiles func() []profile
}

// Chinese and Japanese share their Han characters; the kana between them tell.
var (
	hanScript  = &script{unicode.Han, sync.OnceValue(func() []profile { return strung(chinese) })}
	kanaScript = &script{unicode.Hiragana, sync.OnceValue(func() []profile { return strung(japanese) })}
)

// scripts lists the writing systems, the more frequent first.
var scripts = []*script{
	{unicode.Latin, sync.OnceValue(func() []profile { return spaced(latin) })},
	{unicode.Cyrillic, sync.OnceValue(func() []profile { return spaced(cyrillic) })},
	hanScript,
	kanaScript,
	{unicode.Hangul, sync.OnceValue(func() []profile { return strung(korean) })},
	{unicode.Arabic, sync.OnceValue(func() []profile { return spaced(arabic) })},
	{unicode.Greek, sync.OnceValue(func() []profile { return spaced(greek) })},
	{unicode.Hebrew, sync.OnceValue(func() []profile { return spaced(hebrew) })},
	{unicode.Devanagari, sync.OnceValue(func() []profile { return spaced(devanagari) })},
	{unicode.Thai, sync.OnceValue(func() []profile { return strung(thai) })},
	{unicode.Bengali, only("bn")},
	{unicode.Tamil, only("ta")},
	{unicode.Telugu, only("te")},
	{unicode.Kannada, only("kn")},
	{unicode.Malayalam, only("ml")},
	{unicode.Gujarati, only("gu")},
	{unicode.Gurmukhi, only("pa")},
	{unicode.Sinhala, only("si")},
	{unicode.Georgian, only("ka")},
	{unicode.Armenian, only("hy")},
	{unicode.Ethiopic, only("am")},
	{unicode.Khmer, only("km")},
	{unicode.Lao, only("lo")},
	{unicode.Myanmar, only("my")},
}

// only is the one language of a script.
func only(tag string) func() []profile {
	return func() []profile { return []profile{{tag: tag}} }
}

// scriptOf finds the script that most letters of text are in, and their share of all letters; nil when there are none.
func scriptOf(text string) (*script, float64) {
	counts := map[*script]int{}
	last, all := scripts[0], 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		if unicode.Is(last.letters, r) {
			counts[last]++
			continue
		}
		for _, s := range scripts {
			if unicode.Is(s.letters, r) {
				last = s
				counts[s]++
				break
			}
		}
	}
	if kana := counts[kanaScript]; kana*10 > counts[hanScript] {
		counts[kanaScript] += counts[hanScript]
	}
	var best *script
	for _, s := range scripts {
		if n := counts[s]; n > 0 && (best == nil || n > counts[best]) {
			best = s
		}
	}
	if best == nil {
		return nil, 0
	}
	return best, float64(counts[best]) / float64(all)
}
