// Package ui is Claimdesk's window.
package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"claimdesk/assets"
	"claimdesk/claims"
	"claimdesk/claims/bundle"
	"claimdesk/claims/scale"
	"claimdesk/data"
)

// shell is the window around the desk: it opens one casebook after the other.
type shell struct {
	app      fyne.App
	program  Program
	window   fyne.Window
	settings *settings
	stage    stage
	scales   []scale.Scale
	paste    *pasteDialog // made when first used
	drafts   string       // the folder of what is in no casebook yet; none is kept when empty
	desk     *desk        // nil only while a casebook opens, and when none could be opened

	casebooks *queue // opens and closes them, and writes the settings
}

// Run opens the window on a casebook and returns when it is closed. An empty path opens the last casebook, and on the
// first start a new one in the user's folder. The window answers as first, which may be nil, and ends it.
func Run(a fyne.App, p Program, first *Instance, casebook string) error {
	defer first.End()
	keepHeap()
	s, err := newShell(a, liveStage())
	if err != nil {
		return err
	}
	s.program, s.drafts = p, a.Storage().RootURI().Path()
	if err := s.show(); err != nil {
		return err
	}
	s.start(casebook)
	first.serve(func(later string) { s.stage.show(func() { s.onHandedOver(later) }) })
	a.Lifecycle().SetOnStopped(func() { // before Fyne writes its preferences for the last time
		s.settings.save()
		s.casebooks.wait()
	})
	a.Run()
	s.end()
	return nil
}

// end saves what was typed last where the program ended before its window was closed: by the menu's Quit, or with the
// user's session. Nothing is shown any more.
func (s *shell) end() {
	s.leave()
	s.casebooks.wait()
	if s.paste != nil {
		s.paste.end()
	}
}

// show opens the window. Where that cannot be, Fyne's driver logs why, or panics.
func (s *shell) show() (err error) {
	defer func() {
		fault := recover()
		if err = s.program.Log.trouble(); err == nil && fault != nil {
			err = fmt.Errorf("%w (%v)", errNoGraphics, fault)
		}
	}()
	_ = os.Setenv("RESOURCE_NAME", "claimdesk") // by which desktops on X11 find the window's icon and entry
	if s.program.Buffers != nil {
		s.program.Buffers()
	}
	s.window.Show()
	return nil
}

func newShell(a fyne.App, st stage) (*shell, error) {
	folder, err := fs.Sub(assets.Scales, "scales")
	if err != nil {
		return nil, fmt.Errorf("reading the verdict scales: %w", err)
	}
	scales, err := scale.Load(folder)
	if err != nil {
		return nil, fmt.Errorf("reading the verdict scales: %w", err)
	}
	s := &shell{app: a, stage: st, scales: scales, casebooks: &queue{stage: st}}
	s.settings = newSettings(a.Preferences(), s.casebooks)
	a.Settings().SetTheme(newLook(s.settings.appearance()))
	s.window = a.NewWindow("Claimdesk")
	s.window.SetMaster()
	s.window.Resize(s.settings.windowSize())
	s.window.SetCloseIntercept(s.quit)
	s.window.SetOnDropped(s.onDropped)
	s.window.Canvas().SetOnTypedRune(func(r rune) {
		if s.desk != nil {
			s.desk.onRune(r)
		}
	})
	s.window.Canvas().SetOnTypedKey(s.onKey)
	return s, nil
}

// onKey gets the keys that nothing with the focus wants. Escape closes what lies over the window.
func (s *shell) onKey(key *fyne.KeyEvent) {
	if top := s.window.Canvas().Overlays().Top(); top != nil {
		if key.Name == fyne.KeyEscape {
			s.window.Canvas().Overlays().Remove(top)
		}
		return
	}
	if s.desk != nil {
		s.desk.onKey(key)
	}
}

// closeSheet closes a dialog. The box in it that was typed in must lose the focus: Fyne would let its cursor blink for another
// minute, and draw the whole window for it.
func closeSheet(c fyne.Canvas, sheet interface{ Hide() }) {
	c.Unfocus()
	sheet.Hide()
}

// covered tells whether a dialog lies over the window, which then hears no commands.
func (s *shell) covered() bool { return s.window.Canvas().Overlays().Top() != nil }

// offer fills the window when no casebook could be opened: what happened, and what to do.
func (s *shell) offer(err error) {
	text := widget.NewLabel(message(err))
	text.Wrapping = fyne.TextWrapWord
	text.Alignment = fyne.TextAlignCenter
	again := widget.NewButton("Open another casebook…", s.openDialog)
	again.Importance = widget.HighImportance
	fresh := widget.NewButton("New casebook…", s.newCasebook)
	s.window.SetContent(container.NewCenter(container.NewVBox(
		widget.NewLabelWithStyle("The casebook could not be opened", fyne.TextAlignCenter, fyne.TextStyle{Bold: true}),
		container.NewGridWrap(fyne.NewSize(560, 120), text),
		container.NewCenter(container.NewHBox(again, fresh)))))
}

// fail tells what went wrong where the status bar may be covered or not there.
func (s *shell) fail(err error) {
	text := widget.NewLabel(message(err))
	text.Wrapping = fyne.TextWrapWord
	told := dialog.NewCustom("That did not work", "Close", text, s.window)
	told.Resize(fyne.NewSize(min(520, s.window.Canvas().Size().Width-40), 180))
	told.Show()
}

func (s *shell) newCasebook() {
	s.saveFile("New casebook", "Casebook"+data.Extension, data.Extension, false, s.create)
}

func (s *shell) openDialog() {
	s.openFile("Open casebook", []string{data.Extension}, s.open)
}

// recentItem is the menu of the casebooks that were open.
func (s *shell) recentItem() *fyne.MenuItem {
	item := fyne.NewMenuItem("Recent casebooks", nil)
	item.ChildMenu = fyne.NewMenu("")
	for _, path := range s.settings.recent() {
		item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItem(path, func() { s.openRecent(path) }))
	}
	return item
}

func (s *shell) openRecent(path string) {
	s.bring(path, data.Open, func(err error) {
		if errors.Is(err, claims.ErrNotFound) && s.desk != nil {
			s.settings.forget(path)
			s.window.SetMainMenu(s.desk.menus())
		}
		s.fail(err)
	})
}

// onDropped takes in articles, or opens a casebook. Where they were dropped does not matter.
func (s *shell) onDropped(_ fyne.Position, files []fyne.URI) {
	var articles []string
	for _, file := range files {
		path := file.Path()
		if strings.EqualFold(filepath.Ext(path), data.Extension) {
			s.open(path)
			continue
		}
		if strings.EqualFold(filepath.Ext(path), bundle.Extension) && s.desk != nil {
			s.desk.readBundle(path)
			continue
		}
		articles = append(articles, path)
	}
	if len(articles) > 0 && s.desk != nil {
		s.desk.dropped(articles)
	}
}

// quit closes the window when everything typed is on disk.
func (s *shell) quit() {
	s.settings.setWindowSize(s.window.Canvas().Size())
	s.settings.save()
	s.leave()
	s.window.Hide()
	s.casebooks.add(func() { s.stage.show(s.window.Close) })
}

func (s *shell) chooseAppearance() {
	pick(s.window.Canvas(), "Appearance", []option{
		{name: likeSystem, label: "As the system"}, {name: alwaysLight, label: "Light"}, {name: alwaysDark, label: "Dark"},
	}, func(name string) {
		s.settings.setAppearance(name)
		s.app.Settings().SetTheme(newLook(name))
		s.desk.pane.fill()
		s.desk.pane.verdict.draw()
	})
}
