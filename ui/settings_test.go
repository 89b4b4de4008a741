package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheWindowIsAsItWasLeft(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	first := columnSet{names: firstColumns()}
	first.toggle("Score")
	first.resize("Speaker", 222)
	r.settings.setColumns(first)
	r.settings.setSplits(true, []float64{0.1, 0.2, 0.3})
	r.settings.setWindowSize(fyne.NewSize(901, 702))
	r.press("4")
	writes := 0
	r.app.Preferences().AddChangeListener(func() { writes++ })
	r.settings.setName(" Ann ")
	r.settings.setTable(true)
	r.settle()
	if writes != 1 {
		t.Errorf("two changes were written %d times", writes)
	}

	next := newSettings(r.app.Preferences(), r.casebooks)
	columns := next.columns()
	if slices.Contains(columns.names, "Score") || columns.widths["Speaker"] != 222 || !next.table() || next.name() != "Ann" ||
		next.view() != "Published" || next.windowSize() != fyne.NewSize(901, 702) || next.splits(true)[2] != 0.3 ||
		next.splits(false)[0] != 0.16 || !slices.Equal(next.recent(), r.settings.recent()) || len(next.recent()) != 1 {
		t.Errorf("the next start has %+v", next.kept)
	}
}

func TestSettingsThatCannotBeRead(t *testing.T) {
	a := test.NewTempApp(t)
	a.Preferences().SetString(keyWindow, `{"View":`)
	s := newSettings(a.Preferences(), &queue{})
	if s.view() != inbox || s.windowSize() != fyne.NewSize(1280, 800) || s.table() || len(s.columns().names) == 0 {
		t.Errorf("%+v", s.kept)
	}
}
