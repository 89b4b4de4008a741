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
	keyTableSplits      = "window.splits.table"
	keyView             = "window.view"
	keySort             = "window.sort"
	keyTable            = "list.table"
	keyColumns          = "list.columns"
	keyWidths           = "list.widths"
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

// splits are the offsets of the window's dividers, from 0 to 1: left side, list, article. The list in columns has its own.
func (s settings) splits(table bool) []float64 {
	key, fallback := keySplits, []float64{0.16, 0.4, 0.46}
	if table {
		key, fallback = keyTableSplits, []float64{0.16, 0.45, 0.5}
	}
	if splits := s.preferences.FloatList(key); len(splits) == len(fallback) {
		return splits
	}
	return fallback
}

func (s settings) setSplits(table bool, offsets []float64) {
	key := keySplits
	if table {
		key = keyTableSplits
	}
	s.preferences.SetFloatList(key, offsets)
}

// table tells whether the list shows claims in columns.
func (s settings) table() bool         { return s.preferences.Bool(keyTable) }
func (s settings) setTable(table bool) { s.preferences.SetBool(keyTable, table) }

// columns are the list's columns, and how wide the user made them.
func (s settings) columns() columnSet {
	set := columnSet{names: s.preferences.StringListWithFallback(keyColumns, firstColumns())}
	for i, width := range s.preferences.FloatList(keyWidths) {
		if all := columns(); width > 0 && i < len(all) {
			set.resize(all[i].name, float32(width))
		}
	}
	return set
}

func (s settings) setColumns(set columnSet) {
	s.preferences.SetStringList(keyColumns, set.names)
	var widths []float64
	for _, c := range columns() {
		widths = append(widths, float64(set.widths[c.name]))
	}
	s.preferences.SetFloatList(keyWidths, widths)
}

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
