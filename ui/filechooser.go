package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// fileChooser asks for several files of one folder, which the toolkit's own dialog cannot.
type fileChooser struct {
	shell      *shell
	extensions []string
	use        func(paths []string)

	folder  string
	entries []os.DirEntry
	chosen  map[string]bool // paths

	dialog *dialog.CustomDialog
	path   *widget.Entry
	list   *widget.List
	fault  *widget.Label
	add    *widget.Button
}

// openFiles asks for files with one of the extensions and hands their paths to use.
func (s *shell) openFiles(title string, extensions []string, use func(paths []string)) *fileChooser {
	c := &fileChooser{shell: s, extensions: extensions, use: use, chosen: map[string]bool{}}
	c.path = widget.NewEntry()
	c.path.OnSubmitted = c.onPath
	c.list = widget.NewList(func() int { return len(c.entries) },
		func() fyne.CanvasObject { return newNavLine("", nil) },
		func(i widget.ListItemID, o fyne.CanvasObject) { c.row(o.(*navLine), c.entries[i]) })
	c.list.OnSelected = func(i widget.ListItemID) { c.list.UnselectAll(); c.toggle(c.entries[i]) }
	c.fault = widget.NewLabel("")
	c.fault.Importance = widget.DangerImportance
	c.fault.Wrapping = fyne.TextWrapWord
	c.add = widget.NewButtonWithIcon("", theme.ConfirmIcon(), c.onAdd)
	c.add.Importance = widget.HighImportance
	all := widget.NewButton("Choose all", c.chooseAll)
	up := widget.NewButtonWithIcon("", theme.MoveUpIcon(), func() { c.open(filepath.Dir(c.folder)) })
	cancel := widget.NewButton("Cancel", func() { c.dialog.Hide() })
	c.dialog = dialog.NewCustomWithoutButtons(title, container.NewBorder(
		container.NewVBox(container.NewBorder(nil, nil, up, nil, c.path), c.fault),
		container.NewBorder(nil, nil, all, container.NewHBox(cancel, c.add)), nil, nil, c.list), s.window)
	size := s.window.Canvas().Size()
	c.dialog.Resize(fyne.NewSize(min(760, size.Width-40), min(600, size.Height-40)))
	c.dialog.Show()
	folder := s.settings.folder()
	if home, err := os.UserHomeDir(); folder == "" && err == nil {
		folder = home
	}
	c.open(folder)
	s.window.Canvas().Focus(c.path)
	return c
}

// open lists a folder; one that cannot be read is told and the one before stays.
func (c *fileChooser) open(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		c.fault.SetText(message(err))
		c.fault.Show()
		return
	}
	c.fault.Hide()
	c.folder = folder
	c.entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool {
		return strings.HasPrefix(e.Name(), ".") || !e.IsDir() && !c.fits(e.Name())
	})
	slices.SortStableFunc(c.entries, func(a, b os.DirEntry) int {
		if a.IsDir() != b.IsDir() {
			if a.IsDir() {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name()))
	})
	clear(c.chosen)
	c.path.SetText(folder)
	c.refresh()
	c.list.ScrollToTop()
}

func (c *fileChooser) fits(name string) bool {
	return slices.Contains(c.extensions, strings.ToLower(filepath.Ext(name)))
}

// onPath opens the folder, or takes the file, that was typed.
func (c *fileChooser) onPath(path string) {
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		c.done([]string{path})
		return
	}
	c.open(path)
}

func (c *fileChooser) row(line *navLine, entry os.DirEntry) {
	path := filepath.Join(c.folder, entry.Name())
	line.tapped = func() { c.toggle(entry) }
	name := entry.Name()
	if entry.IsDir() {
		name += "/"
	}
	line.show(name, 0, c.chosen[path])
}

func (c *fileChooser) toggle(entry os.DirEntry) {
	path := filepath.Join(c.folder, entry.Name())
	if entry.IsDir() {
		c.open(path)
		return
	}
	if c.chosen[path] {
		delete(c.chosen, path)
	} else {
		c.chosen[path] = true
	}
	c.refresh()
}

func (c *fileChooser) chooseAll() {
	for _, entry := range c.entries {
		if !entry.IsDir() {
			c.chosen[filepath.Join(c.folder, entry.Name())] = true
		}
	}
	c.refresh()
}

func (c *fileChooser) refresh() {
	c.list.Refresh()
	if len(c.chosen) == 0 {
		c.add.SetText("Choose files")
		c.add.Disable()
		return
	}
	c.add.SetText(fmt.Sprintf("Add %s", counted(len(c.chosen), "file")))
	c.add.Enable()
}

// onAdd hands the files over in the order of the list.
func (c *fileChooser) onAdd() {
	var paths []string
	for _, entry := range c.entries {
		if path := filepath.Join(c.folder, entry.Name()); c.chosen[path] {
			paths = append(paths, path)
		}
	}
	c.done(paths)
}

func (c *fileChooser) done(paths []string) {
	c.shell.settings.setFolder(filepath.Dir(paths[0]))
	c.dialog.Hide()
	c.use(paths)
}
