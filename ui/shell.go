// Package ui is Claimdesk's window.
package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
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
	settings settings
	stage    stage
	scales   []scale.Scale
	paste    *pasteDialog // made when first used
	desk     *desk        // nil only while the window opens, and when no casebook could be opened
}

// Run opens the window on a casebook and returns when it is closed. An empty path opens the last casebook, and on the
// first start a new one in the user's folder. The window answers as first, which may be nil, and ends it.
func Run(a fyne.App, p Program, first *Instance, casebook string) error {
	defer first.End()
	s, err := newShell(a, liveStage())
	if err != nil {
		return err
	}
	s.program = p
	s.start(casebook)
	if err := s.show(); err != nil {
		if s.desk != nil {
			s.desk.close()
		}
		return err
	}
	first.serve(func(later string) { s.stage.show(func() { s.onHandedOver(later) }) })
	a.Run()
	s.end()
	return nil
}

// end saves what was typed last where the program ended before its window was closed: by the menu's Quit, or with the
// user's session. Nothing is shown any more.
func (s *shell) end() {
	if s.desk != nil {
		s.desk.store.OnChange(nil)
		s.desk.close()
		s.desk = nil
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
	s := &shell{app: a, settings: settings{a.Preferences()}, stage: st, scales: scales}
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

// covered tells whether a dialog lies over the window, which then hears no commands.
func (s *shell) covered() bool { return s.window.Canvas().Overlays().Top() != nil }

// start opens the casebook that was asked for, else the last one, else a new one.
func (s *shell) start(casebook string) {
	path := casebook
	if path == "" {
		if recent := s.settings.recent(); len(recent) > 0 {
			path = recent[0]
		}
	}
	var err error
	if path != "" {
		if err = s.open(path); err == nil {
			return
		}
	}
	if path == "" || casebook == "" && errors.Is(err, claims.ErrNotFound) {
		if path, err = defaultCasebook(); err == nil {
			err = firstStart(s.openOrCreate(path))
		}
	}
	if err != nil {
		s.offer(err)
	}
}

// defaultCasebook is where the first casebook is made: in the folder that the system keeps for programs' data.
func defaultCasebook() (string, error) {
	folder := os.Getenv("XDG_DATA_HOME")
	if home, err := os.UserHomeDir(); folder == "" && err == nil {
		folder = filepath.Join(home, ".local", "share")
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		var err error
		if folder, err = os.UserConfigDir(); err != nil {
			return "", fmt.Errorf("finding your data folder: %w", err)
		}
	}
	return filepath.Join(folder, "Claimdesk", "My casebook"+data.Extension), nil
}

func (s *shell) openOrCreate(path string) error {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return s.create(path)
	}
	return s.open(path)
}

// open shows another casebook; the one before stays open when it fails.
func (s *shell) open(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("opening the casebook: %w", err)
	}
	if s.desk != nil && s.desk.store.Path() == path {
		return nil
	}
	store, err := data.Open(path)
	if err != nil {
		return err
	}
	s.use(store)
	return nil
}

func (s *shell) create(path string) error {
	store, err := data.Create(path)
	if err != nil {
		return err
	}
	s.use(store)
	return nil
}

func (s *shell) use(store *data.Store) {
	if s.desk != nil {
		s.desk.close()
	}
	store.SetWho(s.who())
	s.settings.remember(store.Path())
	s.desk = newDesk(s, store)
	s.window.SetMainMenu(s.desk.menus())
	s.window.SetTitle(s.desk.title())
	s.window.SetContent(s.desk.content)
	s.desk.listenForMore()
	s.desk.begin()
	s.warnOfPlace(store.Path())
	s.desk.focusList()
}

// who is the name that the history keeps: the one the user gave, else that of the login.
func (s *shell) who() string {
	if name := s.settings.name(); name != "" {
		return name
	}
	account, err := user.Current()
	if err != nil {
		return ""
	}
	if account.Name != "" {
		return account.Name
	}
	return account.Username
}

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

func (s *shell) fail(err error) { dialog.ShowError(errors.New(message(err)), s.window) }

func (s *shell) newCasebook() {
	s.saveFile("New casebook", "Casebook"+data.Extension, data.Extension, false, s.create)
}

func (s *shell) openDialog() {
	s.openFile("Open casebook", []string{data.Extension}, func(path string) {
		if err := s.open(path); err != nil {
			s.fail(err)
		}
	})
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
	err := s.open(path)
	if errors.Is(err, claims.ErrNotFound) {
		s.settings.forget(path)
		s.window.SetMainMenu(s.desk.menus())
	}
	if err != nil {
		s.fail(err)
	}
}

// onDropped takes in articles, or opens a casebook. Where they were dropped does not matter.
func (s *shell) onDropped(_ fyne.Position, files []fyne.URI) {
	var articles []string
	for _, file := range files {
		path := file.Path()
		if strings.EqualFold(filepath.Ext(path), data.Extension) {
			if err := s.open(path); err != nil {
				s.fail(err)
			}
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
	if s.desk != nil {
		s.desk.close()
		s.desk = nil
	}
	s.window.Close()
}

// reopen opens the casebook anew.
func (s *shell) reopen() {
	path := s.desk.store.Path()
	s.desk.close()
	s.desk = nil
	if err := s.open(path); err != nil {
		s.offer(err)
	}
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
