package ui

import "testing"

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
