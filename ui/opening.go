package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/scale"
	"claimdesk/data"
)

const (
	// openingPause is how long opening a casebook may take before the window says that it does.
	openingPause = 400 * time.Millisecond
	// firstRowsPause is how long the window waits for the first rows rather than to draw itself twice.
	firstRowsPause = 300 * time.Millisecond
)

// opened is a casebook as it was found.
type opened struct {
	store *data.Store
	own   []scale.Scale // that it adds to those that ship
	fault error         // its own scales could not be read
}

// open shows another casebook; the one before stays open when it fails.
func (s *shell) open(path string) { s.bring(path, data.Open, s.fail) }

func (s *shell) create(path string) { s.bring(path, data.Create, s.fail) }

// bring gets a casebook beside the UI goroutine and shows it: the disk may be slow, and an older casebook is brought up to
// date first. Casebooks are opened and closed one after the other.
func (s *shell) bring(path string, get func(path string) (*data.Store, error), failed func(error)) {
	path, err := filepath.Abs(path)
	if err != nil {
		failed(fmt.Errorf("opening the casebook: %w", err))
		return
	}
	if s.desk != nil && s.desk.store.Path() == path {
		return
	}
	s.get(filepath.Base(path), func() (*data.Store, error) { return get(path) }, failed)
}

// get is bring for a casebook of which only its opening tells where it is.
func (s *shell) get(name string, get func() (*data.Store, error), failed func(error)) {
	who := s.settings.name()
	done := s.sayOpening(name)
	s.casebooks.add(func() {
		var book opened
		err := guard(func() (err error) { book.store, err = get(); return err })
		if err == nil {
			book.store.SetWho(orElse(who, loginName()))
			book.own, book.fault = ownScales(context.Background(), book.store)
		}
		s.stage.show(func() {
			done()
			if err != nil {
				failed(err)
				return
			}
			s.use(book)
		})
	})
}

// sayOpening says that a casebook is being opened unless that is done soon.
func (s *shell) sayOpening(name string) (done func()) {
	return s.stage.later(openingPause, func() {
		if s.desk != nil {
			s.desk.status.say("Opening " + name + "…")
			return
		}
		text := widget.NewLabel("Opening " + name + "…\n\nA casebook of an older Claimdesk is brought up to date first. With very many claims that takes some minutes.")
		text.Wrapping = fyne.TextWrapWord
		text.Alignment = fyne.TextAlignCenter
		s.window.SetContent(container.NewCenter(container.NewVBox(
			container.NewGridWrap(fyne.NewSize(480, 120), text), widget.NewProgressBarInfinite())))
	})
}

// use shows a casebook in place of the one before.
func (s *shell) use(book opened) {
	s.leave()
	s.settings.remember(book.store.Path())
	s.desk = newDesk(s, book)
	s.window.SetMainMenu(s.desk.menus())
	s.window.SetTitle(s.desk.title())
	s.desk.listenForMore()
	s.desk.content.Resize(s.window.Canvas().Size()) // the list asks for the rows that there is room for
	s.desk.begin(func() {
		s.window.SetContent(s.desk.content)
		s.desk.focusList()
		s.warnOfPlace(book.store.Path())
	})
}

// leave ends the work with the casebook; it is closed, beside the UI goroutine, before the next is opened.
func (s *shell) leave() {
	if s.desk == nil {
		return
	}
	s.desk.leave()
	s.casebooks.add(s.desk.finish)
	s.desk = nil
}

// reopen opens the casebook anew.
func (s *shell) reopen() {
	path := s.desk.store.Path()
	s.leave()
	s.bring(path, data.Open, s.offer)
}

// start opens the casebook that was asked for, else the last one, else a new one.
func (s *shell) start(casebook string) {
	path := casebook
	if recent := s.settings.recent(); path == "" && len(recent) > 0 {
		path = recent[0]
	}
	if path != "" {
		s.bring(path, data.Open, func(err error) {
			if casebook == "" && errors.Is(err, claims.ErrNotFound) {
				s.startNew()
				return
			}
			s.offer(err)
		})
		return
	}
	s.startNew()
}

// startNew opens the casebook in the user's data folder, which the first start makes.
func (s *shell) startNew() {
	s.get("My casebook", func() (*data.Store, error) {
		path, err := defaultCasebook()
		if err != nil {
			return nil, err
		}
		store, err := openOrCreate(path)
		return store, firstStart(err)
	}, s.offer)
}

// openOrCreate opens a casebook, and makes it where there is none.
func openOrCreate(path string) (*data.Store, error) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return data.Create(path)
	}
	return data.Open(path)
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

// loginName is what the history calls a user who gave no name; empty when the system knows none.
func loginName() string {
	account, err := user.Current()
	if err != nil {
		return ""
	}
	return orElse(account.Name, account.Username)
}
