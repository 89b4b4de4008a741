package ui

import (
	"context"
	"errors"
	"fmt"
	"maps"
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

// fileChooser asks for files to open. The toolkit's own dialog gives one file, and that which saves empties the file it
// returns before anybody can object.
type fileChooser struct {
	shell  *shell
	use    func(paths []string)
	pane   *folderPane
	marked map[string]bool // paths
	dialog *dialog.CustomDialog
	add    *keyButton
}

// openFile asks for one file and hands its path to use.
func (s *shell) openFile(title string, extensions []string, use func(path string)) {
	c := s.newFileChooser(extensions, func(paths []string) { use(paths[0]) })
	c.pane.tapped = func(path string) { c.done([]string{path}) }
	cancel := newSheetButton("Cancel", nil, c.pane.dismiss, c.pane.dismiss)
	c.show(title, container.NewBorder(nil, container.NewBorder(nil, nil, nil, cancel), nil, nil, c.pane.content))
}

// openFiles asks for several files of one folder and hands their paths to use.
func (s *shell) openFiles(title string, extensions []string, use func(paths []string)) *fileChooser {
	c := s.newFileChooser(extensions, use)
	c.pane.tapped = c.toggle
	c.add = newSheetButton("", theme.ConfirmIcon(), c.onAdd, c.pane.dismiss)
	c.add.Importance = widget.HighImportance
	all := newSheetButton("Choose all", nil, c.chooseAll, c.pane.dismiss)
	cancel := newSheetButton("Cancel", nil, c.pane.dismiss, c.pane.dismiss)
	c.refresh()
	c.show(title, container.NewBorder(nil, container.NewBorder(nil, nil, all, container.NewHBox(cancel, c.add)), nil, nil, c.pane.content))
	return c
}

func (s *shell) newFileChooser(extensions []string, use func(paths []string)) *fileChooser {
	c := &fileChooser{shell: s, use: use, marked: map[string]bool{}}
	c.pane = newFolderPane(s.stage, extensions, c.leave)
	c.pane.chosen = func(path string) bool { return c.marked[path] }
	c.pane.typed = func(path string) { c.done([]string{path}) }
	return c
}

func (c *fileChooser) show(title string, content fyne.CanvasObject) {
	c.dialog = c.shell.sheet(title, content)
	c.pane.open(c.shell.settings.folder(), homeFolder)
	c.shell.window.Canvas().Focus(c.pane.path)
}

// sheet shows a dialog that is large enough to work in.
func (s *shell) sheet(title string, content fyne.CanvasObject) *dialog.CustomDialog {
	d := dialog.NewCustomWithoutButtons(title, content, s.window)
	size := s.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(760, size.Width-40), min(600, size.Height-40)))
	d.Show()
	return d
}

func (c *fileChooser) toggle(path string) {
	if c.marked[path] {
		delete(c.marked, path)
	} else {
		c.marked[path] = true
	}
	c.refresh()
}

func (c *fileChooser) chooseAll() {
	for _, path := range c.pane.files() {
		c.marked[path] = true
	}
	c.refresh()
}

func (c *fileChooser) refresh() {
	c.pane.list.Refresh()
	if len(c.marked) == 0 {
		c.add.SetText("Choose files")
		c.add.Disable()
		return
	}
	c.add.SetText(fmt.Sprintf("Add %s", counted(len(c.marked), "file")))
	c.add.Enable()
}

// onAdd hands the files over, sorted by path.
func (c *fileChooser) onAdd() {
	if len(c.marked) > 0 {
		c.done(slices.Sorted(maps.Keys(c.marked)))
	}
}

func (c *fileChooser) done(paths []string) {
	c.shell.settings.setFolder(filepath.Dir(paths[0]))
	c.leave()
	c.use(paths)
}

func (c *fileChooser) leave() { closeSheet(c.shell.window.Canvas(), c.dialog) }

// saveSheet asks for the name of a file to write. It touches nothing itself.
type saveSheet struct {
	shell     *shell
	extension string
	replace   bool // whether a file that is there may be replaced, after a question
	write     func(path string)
	checking  *task
	pane      *folderPane
	name      *keyEntry
	dialog    *dialog.CustomDialog
}

// saveFile asks for a name with the extension and hands the path to write. A file that is there is replaced only when
// replace is set and the user agrees.
func (s *shell) saveFile(title, name, extension string, replace bool, write func(path string)) *saveSheet {
	c := &saveSheet{shell: s, extension: extension, replace: replace, write: write, checking: &task{stage: s.stage}}
	c.pane = newFolderPane(s.stage, []string{extension}, c.leave)
	c.pane.chosen = func(string) bool { return false }
	c.pane.tapped = func(path string) { c.name.SetText(filepath.Base(path)) }
	c.pane.typed = func(path string) {
		c.pane.open(filepath.Dir(path))
		c.pane.tapped(path)
	}
	c.name = newKeyEntry(c.leave)
	c.name.SetText(name)
	c.name.OnSubmitted = func(string) { c.save() }
	save := newSheetButton("Save", theme.DocumentSaveIcon(), c.save, c.leave)
	save.Importance = widget.HighImportance
	below := container.NewBorder(nil, nil, nil, container.NewHBox(newSheetButton("Cancel", nil, c.leave, c.leave), save), c.name)
	c.dialog = s.sheet(title, container.NewBorder(nil, below, nil, nil, c.pane.content))
	c.pane.open(s.settings.folder(), homeFolder)
	s.window.Canvas().Focus(c.name)
	return c
}

func (c *saveSheet) save() {
	name := strings.TrimSpace(c.name.Text)
	if name == "" {
		c.pane.fail("Give the file a name.")
		return
	}
	if !strings.EqualFold(filepath.Ext(name), c.extension) {
		name += c.extension
	}
	path := name
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.pane.folder, name)
	}
	start(c.checking, func(context.Context) (bool, error) { return isThere(path) }, func(there bool, err error) {
		switch {
		case err != nil:
			c.pane.fail(message(err))
		case !there:
			c.done(path)
		case !c.replace:
			c.pane.fail(fmt.Sprintf("%s is there already: choose another name.", name))
		default:
			c.shell.ask("Replace the file?", fmt.Sprintf("%s is there already. Replace it?", name), "Replace", func() { c.done(path) })
		}
	})
}

// isThere tells whether there is something at a path, and fails when there is not even a folder to put it in.
func isThere(path string) (bool, error) {
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return false, fmt.Errorf("there is no folder %s", filepath.Dir(path))
	}
	_, err := os.Lstat(path)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	return true, err
}

func (c *saveSheet) done(path string) {
	c.shell.settings.setFolder(filepath.Dir(path))
	c.leave()
	c.write(path)
}

func (c *saveSheet) leave() { closeSheet(c.shell.window.Canvas(), c.dialog) }
