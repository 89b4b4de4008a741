package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"claimdesk/assets"
)

// showGuide opens the user guide beside the window.
func (s *shell) showGuide() {
	guide := s.app.NewWindow("Claimdesk – User guide")
	text := widget.NewRichTextFromMarkdown(assets.Guide + "\n\n" + assets.ModelCard)
	text.Wrapping = fyne.TextWrapWord
	guide.SetContent(container.NewVScroll(container.New(layout.NewCustomPaddedLayout(8, 8, 8, 28), text)))
	guide.Resize(fyne.NewSize(760, 720))
	guide.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			guide.Close()
		}
	})
	guide.Show()
}

// showShortcuts lists every key.
func (d *desk) showShortcuts() {
	keys := container.NewVBox()
	menu := ""
	for _, a := range d.all {
		key := a.keys()
		if key == "" {
			continue
		}
		if a.menu != menu {
			menu = a.menu
			keys.Add(widget.NewLabelWithStyle(menu, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		}
		keys.Add(container.NewBorder(nil, nil, nil, widget.NewLabelWithStyle(key, fyne.TextAlignTrailing, fyne.TextStyle{Monospace: true}), widget.NewLabel(a.name)))
	}
	note := widget.NewLabel("Single keys work where no text is typed; Escape leaves a text box.")
	note.Wrapping = fyne.TextWrapWord
	sheet := dialog.NewCustom("Shortcuts", "Close", container.NewBorder(nil, note, nil, nil, container.NewVScroll(keys)), d.shell.window)
	sheet.Resize(fyne.NewSize(480, min(640, d.shell.window.Canvas().Size().Height-40)))
	sheet.Show()
}

// pickAction carries out an action found by its name: the way to those without a key for who works without a mouse.
func (d *desk) pickAction() {
	options := make([]option, len(d.all))
	for i, a := range d.all {
		options[i] = option{name: strconv.Itoa(i), label: a.name, detail: joinNonEmpty("  ", a.menu, a.keys())}
	}
	pick(d.shell.window.Canvas(), "Any action", options, func(name string) {
		if i, err := strconv.Atoi(name); err == nil {
			d.carryOut(d.all[i])
		}
	})
}

// keys tells how an action is reached by keyboard; empty when only by menu.
func (a action) keys() string {
	key := ""
	if a.key != 0 {
		key = nameOfKey(a.key)
	}
	return joinNonEmpty(", ", shortcutName(a.shortcut), shortcutName(a.also), key)
}

func shortcutName(shortcut fyne.Shortcut) string {
	switch s := shortcut.(type) {
	case nil:
		return ""
	case *fyne.ShortcutUndo:
		return "Ctrl+Z"
	case *fyne.ShortcutRedo:
		return "Ctrl+Y"
	case fyne.KeyboardShortcut:
		name := ""
		if s.Mod()&fyne.KeyModifierShortcutDefault != 0 {
			name += "Ctrl+"
		}
		if s.Mod()&fyne.KeyModifierShift != 0 {
			name += "Shift+"
		}
		return name + string(s.Key())
	}
	return shortcut.ShortcutName()
}
