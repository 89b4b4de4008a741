package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func TestWhatBeginsAsTypedComesFirst(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	p := &picker{canvas: r.window.Canvas(), options: []option{
		{name: "a", label: "List in columns"},
		{name: "b", label: "Recolumns"},
		{name: "c", label: "Columns…", detail: "View"},
		{name: "d", label: "Order", detail: "columns"},
		{name: "e", label: "Undo"},
	}}
	openPicker(p)
	for typed, want := range map[string]string{"columns": "cabd", "": "abcde", "view": "c", "nothing": ""} {
		p.narrow(typed)
		got := ""
		for _, o := range p.shown {
			got += o.name
		}
		if got != want {
			t.Errorf("%q finds %q, not %q", typed, got, want)
		}
	}
}

// A box that keeps the focus goes on to blink, and the whole window is drawn for it. Fyne validates a box that loses it.
func TestAClosedDialogBlinksNoMore(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	for name, open := range map[string]func() *widget.Entry{
		"picker": func() *widget.Entry {
			p := &picker{canvas: r.window.Canvas(), options: []option{{name: "a"}}}
			openPicker(p)
			return &p.search.Entry
		},
		"question": func() *widget.Entry { return &r.askFor("Go to", "", "Go", 1, func(string) {}).Entry },
		"files":    func() *widget.Entry { return &r.saveFile("Save", "a", ".csv", false, nil).name.Entry },
	} {
		box, left := open(), false
		box.Validator = func(string) error { left = true; return nil }
		r.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if !left || r.covered() {
			t.Errorf("%s: the box lost the focus: %v; something is open: %v", name, left, r.covered())
		}
	}
}
