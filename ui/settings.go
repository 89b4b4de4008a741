package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// settings are what the window remembers from one start to the next.
type settings struct{ preferences fyne.Preferences }

const (
	keyWidth, keyHeight = "window.width", "window.height"
	keySplits           = "window.splits"
	keyView             = "window.view"
	keySort             = "window.sort"
	keyAppearance       = "window.appearance"
	keyRecent           = "casebooks.recent"
	keyFolder           = "files.folder"
	keyName             = "profile.name"

	recentLimit = 9
)

func (s settings) windowSize() fyne.Size {
	return fyne.NewSize(
		float32(s.preferences.FloatWithFallback(keyWidth, 1280)),
		float32(s.preferences.FloatWithFallback(keyHeight, 800)))
}

func (s settings) setWindowSize(size fyne.Size) {
	s.preferences.SetFloat(keyWidth, float64(size.Width))
	s.preferences.SetFloat(keyHeight, float64(size.Height))
}

// splits are the offsets of the window's dividers, from 0 to 1.
func (s settings) splits() []float64 {
	splits := s.preferences.FloatList(keySplits)
	if len(splits) != 3 {
		return []float64{0.16, 0.4, 0.46}
	}
	return splits
}

func (s settings) setSplits(offsets []float64) { s.preferences.SetFloatList(keySplits, offsets) }

func (s settings) view() string             { return s.preferences.StringWithFallback(keyView, inbox) }
func (s settings) setView(name string)      { s.preferences.SetString(keyView, name) }
func (s settings) sort() string             { return s.preferences.String(keySort) }
func (s settings) setSort(name string)      { s.preferences.SetString(keySort, name) }
func (s settings) appearance() string       { return s.preferences.String(keyAppearance) }
func (s settings) setAppearance(v string)   { s.preferences.SetString(keyAppearance, v) }
func (s settings) folder() string           { return s.preferences.String(keyFolder) }
func (s settings) setFolder(path string)    { s.preferences.SetString(keyFolder, path) }
func (s settings) name() string             { return s.preferences.String(keyName) }
func (s settings) setName(name string)      { s.preferences.SetString(keyName, strings.TrimSpace(name)) }
func (s settings) recent() []string         { return s.preferences.StringList(keyRecent) }
func (s settings) forget(path string)       { s.setRecent(without(s.recent(), path)) }
func (s settings) setRecent(paths []string) { s.preferences.SetStringList(keyRecent, paths) }

// remember puts a casebook first among the recent ones.
func (s settings) remember(path string) {
	paths := append([]string{path}, without(s.recent(), path)...)
	s.setRecent(paths[:min(len(paths), recentLimit)])
}

func without(paths []string, path string) []string {
	return slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return p == path })
}
