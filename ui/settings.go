package ui

import (
	"encoding/json"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
)

// settings are what the window remembers from one start to the next. Fyne writes its preferences to the disk, and waits
// until they are there, on the goroutine that sets one, or on that of the user interface when two are set in quick
// succession. So all are one preference, which is set beside that goroutine.
type settings struct {
	preferences fyne.Preferences
	writes      *queue
	kept        remembered
	stop        func() // the save that is put off; nil when none is
}

// remembered is the settings as they are written, in JSON; zero values stand for what a first start has.
type remembered struct {
	Width, Height       float32
	Splits, TableSplits []float64
	View, Sort          string
	Table               bool
	Columns             []string
	Widths              map[string]float32 `json:",omitempty"`
	Appearance          string
	Recent              []string
	Folder              string // where files were opened or saved last
	Name                string // of the user
}

const (
	keyWindow = "window"
	// savePause gathers changes that follow each other into one write, as a user who goes through the views makes them.
	savePause   = time.Second
	recentLimit = 9
)

func newSettings(p fyne.Preferences, writes *queue) *settings {
	s := &settings{preferences: p, writes: writes}
	if text := p.String(keyWindow); text != "" {
		if err := json.Unmarshal([]byte(text), &s.kept); err != nil {
			slog.Warn("the settings cannot be read and are as at the first start", "error", err)
			s.kept = remembered{}
		}
	}
	return s
}

// change alters settings, which are written a little later.
func (s *settings) change(alter func(*remembered)) {
	alter(&s.kept)
	if s.stop == nil {
		s.stop = s.writes.stage.later(savePause, s.save)
	}
}

// save has the settings written as they are now.
func (s *settings) save() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
	text, err := json.Marshal(s.kept)
	if err != nil {
		slog.Error("the settings cannot be written", "error", err)
		return
	}
	s.writes.add(func() { s.preferences.SetString(keyWindow, string(text)) })
}

func (s *settings) windowSize() fyne.Size {
	if s.kept.Width <= 0 || s.kept.Height <= 0 {
		return fyne.NewSize(1280, 800)
	}
	return fyne.NewSize(s.kept.Width, s.kept.Height)
}

func (s *settings) setWindowSize(size fyne.Size) {
	s.change(func(r *remembered) { r.Width, r.Height = size.Width, size.Height })
}

// splits are the offsets of the window's dividers, from 0 to 1: left side, list, article. The list in columns has its own.
func (s *settings) splits(table bool) []float64 {
	splits, first := s.kept.Splits, []float64{0.16, 0.4, 0.46}
	if table {
		splits, first = s.kept.TableSplits, []float64{0.16, 0.45, 0.5}
	}
	if len(splits) != len(first) {
		return first
	}
	return splits
}

func (s *settings) setSplits(table bool, offsets []float64) {
	s.change(func(r *remembered) {
		if table {
			r.TableSplits = offsets
		} else {
			r.Splits = offsets
		}
	})
}

// columns are the list's columns, and how wide the user made them.
func (s *settings) columns() columnSet {
	set := columnSet{names: firstColumns(), widths: maps.Clone(s.kept.Widths)}
	if s.kept.Columns != nil {
		set.names = slices.Clone(s.kept.Columns)
	}
	return set
}

func (s *settings) setColumns(set columnSet) {
	s.change(func(r *remembered) { r.Columns, r.Widths = slices.Clone(set.names), maps.Clone(set.widths) })
}

func (s *settings) view() string {
	if s.kept.View == "" {
		return inbox
	}
	return s.kept.View
}

// table tells whether the list shows claims in columns.
func (s *settings) table() bool            { return s.kept.Table }
func (s *settings) setTable(table bool)    { s.change(func(r *remembered) { r.Table = table }) }
func (s *settings) setView(name string)    { s.change(func(r *remembered) { r.View = name }) }
func (s *settings) sort() string           { return s.kept.Sort }
func (s *settings) setSort(name string)    { s.change(func(r *remembered) { r.Sort = name }) }
func (s *settings) appearance() string     { return s.kept.Appearance }
func (s *settings) setAppearance(v string) { s.change(func(r *remembered) { r.Appearance = v }) }
func (s *settings) folder() string         { return s.kept.Folder }
func (s *settings) setFolder(path string)  { s.change(func(r *remembered) { r.Folder = path }) }
func (s *settings) name() string           { return s.kept.Name }
func (s *settings) setName(name string) {
	s.change(func(r *remembered) { r.Name = strings.TrimSpace(name) })
}
func (s *settings) recent() []string         { return s.kept.Recent }
func (s *settings) forget(path string)       { s.setRecent(without(s.recent(), path)) }
func (s *settings) setRecent(paths []string) { s.change(func(r *remembered) { r.Recent = paths }) }

// remember puts a casebook first among the recent ones.
func (s *settings) remember(path string) {
	paths := append([]string{path}, without(s.recent(), path)...)
	s.setRecent(paths[:min(len(paths), recentLimit)])
}

func without(paths []string, path string) []string {
	return slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return p == path })
}
