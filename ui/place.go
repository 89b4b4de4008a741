package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// synchronised are the folders that cloud services keep in step, by how their names begin.
var synchronised = []struct{ folder, service string }{
	{"onedrive", "OneDrive"},
	{"dropbox", "Dropbox"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"com~apple~clouddocs", "iCloud Drive"},
	{"mobile documents", "iCloud Drive"},
	{"iclouddrive", "iCloud Drive"},
	{"cloudstorage", "a cloud service"},
	{"nextcloud", "Nextcloud"},
	{"owncloud", "ownCloud"},
	{"pclouddrive", "pCloud"},
	{"box sync", "Box"},
	{"megasync", "MEGA"},
	{"synologydrive", "Synology Drive"},
	{"seafile", "Seafile"},
	{"tresorit", "Tresorit"},
	{"proton drive", "Proton Drive"},
}

// syncMarks are files and folders by which a synchronised folder is known, whatever its name.
var syncMarks = []struct{ name, service string }{
	{".stfolder", "Syncthing"},
	{".dropbox.cache", "Dropbox"},
	{".owncloudsync.log", "Nextcloud or ownCloud"},
}

// riskOf tells what may damage a casebook where it lies: “a folder that Dropbox synchronises”. Empty when nothing is known.
func riskOf(casebook string) string {
	folder := filepath.Dir(casebook)
	for at := folder; ; at = filepath.Dir(at) {
		name := strings.ToLower(filepath.Base(at))
		for _, s := range synchronised {
			if strings.HasPrefix(name, s.folder) {
				return "a folder that " + s.service + " synchronises"
			}
		}
		for _, mark := range syncMarks {
			if _, err := os.Lstat(filepath.Join(at, mark.name)); err == nil {
				return "a folder that " + mark.service + " synchronises"
			}
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	if onNetwork(folder) {
		return "a folder of another computer"
	}
	return ""
}

// keyWarned are the casebooks whose place the user was warned of.
const keyWarned = "casebooks.warned"

// warnOfPlace warns once of a casebook that lies where others may write to it.
func (s *shell) warnOfPlace(casebook string) {
	warned := s.app.Preferences().StringList(keyWarned)
	if slices.Contains(warned, casebook) {
		return
	}
	s.stage.run(func() {
		risk := riskOf(casebook)
		if risk == "" {
			return
		}
		s.stage.show(func() {
			s.app.Preferences().SetStringList(keyWarned, append(warned, casebook))
			text := widget.NewLabel(fmt.Sprintf("%s is in %s. What copies it while you work, or loses the connection, can damage it or split it in two.\n\n"+
				"Save a copy of it in a folder of this computer (File, Save a copy…), work with that, and put finished copies here.", casebook, risk))
			text.Wrapping = fyne.TextWrapWord
			warning := dialog.NewCustom("This casebook is not in a safe place", "I understand", text, s.window)
			warning.Resize(fyne.NewSize(540, 260))
			warning.Show()
		})
	})
}
