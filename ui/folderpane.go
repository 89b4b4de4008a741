package ui

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// folderPane walks through folders and lists the files in them that fit.
type folderPane struct {
	content    fyne.CanvasObject
	extensions []string
	chosen     func(path string) bool // whether a file is marked
	tapped     func(path string)      // on a file
	typed      func(path string)      // a path that is not a folder was entered

	dismiss func()
	listing *task

	folder  string // that is shown; empty until the first is
	entries []os.DirEntry
	path    *keyEntry
	list    *keyList
	empty   *widget.Label
	fault   *widget.Label
}

func newFolderPane(s stage, extensions []string, dismiss func()) *folderPane {
	p := &folderPane{extensions: extensions, dismiss: dismiss, listing: &task{stage: s}}
	p.path = newKeyEntry(dismiss)
	p.path.OnSubmitted = p.onPath
	p.list = &keyList{onKey: func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyEscape {
			dismiss()
		}
		return key.Name == fyne.KeyEscape
	}}
	p.list.Length = func() int { return len(p.entries) }
	p.list.CreateItem = newListLine
	p.list.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { p.row(o.(*navLine), p.entries[i]) }
	p.list.ExtendBaseWidget(p.list)
	p.list.OnSelected = func(i widget.ListItemID) { p.list.UnselectAll(); p.tap(p.entries[i]) }
	p.fault = widget.NewLabel("")
	p.fault.Importance = widget.DangerImportance
	p.fault.Wrapping = fyne.TextWrapWord
	p.fault.Hide()
	p.empty = widget.NewLabel("")
	p.empty.Importance = widget.LowImportance
	p.empty.Wrapping = fyne.TextWrapWord
	up := newSheetButton("", theme.MoveUpIcon(), func() { p.open(filepath.Dir(p.folder)) }, dismiss)
	p.content = container.NewBorder(
		container.NewVBox(container.NewBorder(nil, nil, up, nil, p.path), p.fault), nil, nil, nil,
		container.NewStack(p.list, container.NewVBox(p.empty)))
	return p
}

// listed is a place that the user went to.
type listed struct {
	path    string
	file    bool // rather than a folder
	entries []os.DirEntry
}

// open lists the first of the folders that can be read; when none can, that is told and the one before stays. A path that is
// a file is taken as typed.
func (p *folderPane) open(folders ...string) {
	start(p.listing, func(context.Context) (listed, error) {
		var place listed
		var err error
		for _, folder := range folders {
			if place, err = p.look(folder); err == nil {
				break
			}
		}
		return place, err
	}, func(place listed, err error) {
		switch {
		case err != nil:
			p.fail(message(err))
		case place.file:
			p.typed(place.path)
		default:
			p.show(place)
		}
	})
}

// homeFolder stands for the user's own folder.
const homeFolder = "~"

// look reads what is in a folder: the folders first, then the files that fit.
func (p *folderPane) look(path string) (place listed, err error) {
	if path == homeFolder {
		if path, err = os.UserHomeDir(); err != nil {
			path = string(filepath.Separator)
		}
	}
	place.path = path
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		place.file = true
		return place, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return place, err
	}
	place.entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool {
		return strings.HasPrefix(e.Name(), ".") || !e.IsDir() && !p.fits(e.Name())
	})
	slices.SortStableFunc(place.entries, func(a, b os.DirEntry) int {
		switch {
		case a.IsDir() && !b.IsDir():
			return -1
		case b.IsDir() && !a.IsDir():
			return 1
		}
		return strings.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name()))
	})
	return place, nil
}

func (p *folderPane) show(place listed) {
	p.fault.Hide()
	p.folder, p.entries = place.path, place.entries
	p.path.SetText(place.path)
	p.empty.SetText("")
	if len(p.entries) == 0 {
		p.empty.SetText("Nothing here ends in " + strings.Join(p.extensions, ", ") + ". The arrow above goes to the folder around it; a path can be typed.")
	}
	p.list.Refresh()
	p.list.ScrollToTop()
}

func (p *folderPane) fail(text string) {
	p.fault.SetText(text)
	p.fault.Show()
}

func (p *folderPane) fits(name string) bool {
	return slices.Contains(p.extensions, strings.ToLower(filepath.Ext(name)))
}

func (p *folderPane) onPath(path string) {
	if !filepath.IsAbs(path) {
		path = filepath.Join(p.folder, path)
	}
	p.open(path)
}

func (p *folderPane) row(line *navLine, entry os.DirEntry) {
	line.tapped = func() { p.tap(entry) }
	name := oneLine(entry.Name())
	if entry.IsDir() {
		name += "/"
	}
	line.show(name, 0, p.chosen(filepath.Join(p.folder, entry.Name())))
}

func (p *folderPane) tap(entry os.DirEntry) {
	path := filepath.Join(p.folder, entry.Name())
	if entry.IsDir() {
		p.open(path)
		return
	}
	p.tapped(path)
}

// files are the paths of the files in the list.
func (p *folderPane) files() []string {
	var paths []string
	for _, entry := range p.entries {
		if !entry.IsDir() {
			paths = append(paths, filepath.Join(p.folder, entry.Name()))
		}
	}
	return paths
}

// keyEntry is a text box of a dialog, which Escape closes.
type keyEntry struct {
	widget.Entry
	dismiss func()
	agree   func() // Ctrl+Enter; may be nil
}

func newKeyEntry(dismiss func()) *keyEntry {
	e := &keyEntry{dismiss: dismiss}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *keyEntry) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		e.dismiss()
		return
	}
	e.Entry.TypedKey(key)
}

// TypedShortcut implements fyne.Shortcutable.
func (e *keyEntry) TypedShortcut(shortcut fyne.Shortcut) {
	if e.agree != nil && (shortcut.ShortcutName() == ctrl(fyne.KeyReturn).ShortcutName() || shortcut.ShortcutName() == ctrl(fyne.KeyEnter).ShortcutName()) {
		e.agree()
		return
	}
	e.Entry.TypedShortcut(shortcut)
}
