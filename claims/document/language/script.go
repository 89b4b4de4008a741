package language

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/rangetable"
)

// script is a writing system with the languages that use it.
type script struct {
	letters  *unicode.RangeTable
	frequent string // its most frequent letters, where it has few enough for that to tell
	profiles func() []profile
}

// Chinese and Japanese share their Han characters; the kana between them tell.
var (
	hanScript  = &script{unicode.Han, "", sync.OnceValue(func() []profile { return strung(chinese) })}
	kanaScript = &script{rangetable.Merge(unicode.Hiragana, unicode.Katakana), "", sync.OnceValue(func() []profile { return strung(japanese) })}
)

// scripts lists the writing systems, the more frequent first.
var scripts = []*script{
	{unicode.Latin, "", sync.OnceValue(func() []profile { return spaced(latin) })},
	{unicode.Cyrillic, "оеаинтсрвл", sync.OnceValue(func() []profile { return spaced(cyrillic) })},
	hanScript,
	kanaScript,
	{unicode.Hangul, "", sync.OnceValue(func() []profile { return strung(korean) })},
	{unicode.Arabic, "اليمنوترهد", sync.OnceValue(func() []profile { return spaced(arabic) })},
	{unicode.Greek, "αοιετσνρυη", sync.OnceValue(func() []profile { return spaced(greek) })},
	{unicode.Hebrew, "יוהלאתרמבש", sync.OnceValue(func() []profile { return spaced(hebrew) })},
	{unicode.Devanagari, "", sync.OnceValue(func() []profile { return spaced(devanagari) })},
	{unicode.Thai, "", sync.OnceValue(func() []profile { return strung(thai) })},
	{unicode.Bengali, "", only("bn")},
	{unicode.Tamil, "", only("ta")},
	{unicode.Telugu, "", only("te")},
	{unicode.Kannada, "", only("kn")},
	{unicode.Malayalam, "", only("ml")},
	{unicode.Gujarati, "", only("gu")},
	{unicode.Gurmukhi, "", only("pa")},
	{unicode.Sinhala, "", only("si")},
	{unicode.Georgian, "", only("ka")},
	{unicode.Armenian, "", only("hy")},
	{unicode.Ethiopic, "", only("am")},
	{unicode.Khmer, "", only("km")},
	{unicode.Lao, "", only("lo")},
	{unicode.Myanmar, "", only("my")},
}

// only is the one language of a script.
func only(tag string) func() []profile {
	return func() []profile { return []profile{{tag: tag}} }
}

// scriptOf finds the script that most letters of a text are in, and their share of all letters; nil when there are none.
func scriptOf(s *specimen) (*script, float64) {
	counts := map[*script]int{}
	all := 0
	for r, n := range s.letters {
		all += n
		if i := slices.IndexFunc(scripts, func(s *script) bool { return unicode.Is(s.letters, r) }); i >= 0 {
			counts[scripts[i]] += n
		}
	}
	if kana := counts[kanaScript]; 10*kana > counts[hanScript] {
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

// usual is how much more often a text has the frequent letters of its script than letters by chance would, up to about 0.3.
func (s *script) usual(text *specimen) float64 {
	if s.frequent == "" {
		return 0
	}
	hits, all := 0, 0
	for r, n := range text.letters {
		if unicode.Is(s.letters, r) {
			all += n
			if strings.ContainsRune(s.frequent, r) {
				hits += n
			}
		}
	}
	return float64(hits)/float64(max(all, 1)) - 0.4
}
