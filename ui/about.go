package ui

import (
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/assets"
)

// showAbout tells what this program is and where it keeps its files.
func (s *shell) showAbout() {
	title := widget.NewLabelWithStyle(s.program.name(), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Selectable = true
	build := widget.NewLabel(s.program.build())
	build.Selectable = true
	places := container.New(layout.NewFormLayout())
	for _, place := range s.places() {
		path := widget.NewLabel(place.path)
		path.Selectable = true
		path.Truncation = fyne.TextTruncateEllipsis
		open := widget.NewButtonWithIcon("Open", theme.FolderOpenIcon(), func() { s.openFolder(place.folder) })
		places.Add(widget.NewLabel(place.name))
		places.Add(container.NewBorder(nil, nil, nil, open, path))
	}
	licences := widget.NewButton("Licences…", s.showLicences)
	content := container.NewVBox(title, build,
		widget.NewLabel("Claims, evidence and verdicts in one file of yours. Nothing leaves this computer\nunless you export it or ask for it. MIT licence."),
		widget.NewSeparator(), places, container.NewHBox(licences))
	about := dialog.NewCustom("About Claimdesk", "Close", content, s.window)
	about.Resize(fyne.NewSize(640, about.MinSize().Height))
	about.Show()
}

// place is a folder of the program.
type place struct{ name, path, folder string }

// places are the folders that a user may look for.
func (s *shell) places() []place {
	var places []place
	if s.desk != nil {
		path := s.desk.store.Path()
		places = append(places, place{"Casebook", path, filepath.Dir(path)})
	}
	places = append(places, place{"Settings", s.app.Storage().RootURI().Path(), s.app.Storage().RootURI().Path()})
	if s.program.Log != nil {
		places = append(places, place{"Log", s.program.Log.Folder, s.program.Log.Folder})
	}
	return places
}

func (s *shell) openFolder(folder string) {
	path := filepath.ToSlash(folder)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive of Windows
	}
	if err := s.app.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
		s.fail(err)
	}
}

// licence is that of one thing that is linked into the program.
type licence struct{ name, text string }

// licences takes the collected licences apart.
func licences(collected string) []licence {
	var list []licence
	for _, one := range strings.Split("\n"+collected, "\n#### ")[1:] {
		name, text, _ := strings.Cut(one, "\n")
		list = append(list, licence{name, strings.TrimSpace(text)})
	}
	return list
}

// showLicences opens the licences of everything that is linked into the program in a window of their own.
func (s *shell) showLicences() {
	collected, err := assets.Licences()
	if err != nil {
		s.fail(err)
		return
	}
	all := licences(collected)
	text := widget.NewLabel("")
	text.Wrapping = fyne.TextWrapWord
	text.Selectable = true
	scroll := container.NewVScroll(text)
	list := widget.NewList(func() int { return len(all) },
		func() fyne.CanvasObject {
			label := widget.NewLabel("")
			label.Truncation = fyne.TextTruncateEllipsis
			return label
		},
		func(i widget.ListItemID, row fyne.CanvasObject) { row.(*widget.Label).SetText(all[i].name) })
	list.OnSelected = func(i widget.ListItemID) {
		text.SetText(all[i].text)
		scroll.ScrollToTop()
	}
	window := s.app.NewWindow("Claimdesk – Licences")
	split := container.NewHSplit(list, scroll)
	split.SetOffset(0.4)
	window.SetContent(split)
	window.Resize(fyne.NewSize(900, 640))
	window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			window.Close()
		}
	})
	window.Show()
	list.Select(0)
}
