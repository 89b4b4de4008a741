//go:build !windows

package ui

import (
	"os/exec"
	"runtime"
	"strconv"
)

// Alert shows why there is no window to a user who started the program by its icon, with what the system has for that. It
// does not wait for an answer.
func Alert(text string) {
	ways := [][]string{
		{"zenity", "--error", "--no-markup", "--title=Claimdesk", "--width=500", "--text=" + text},
		{"kdialog", "--title", "Claimdesk", "--error", text},
		{"xmessage", "-center", text},
	}
	if runtime.GOOS == "darwin" {
		ways = [][]string{{"osascript", "-e", "display alert \"Claimdesk\" message " + strconv.Quote(text)}}
	}
	for _, way := range ways {
		if exec.Command(way[0], way[1:]...).Start() == nil {
			return
		}
	}
}
