package ui

import (
	"bytes"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
)

func TestTrouble(t *testing.T) {
	for _, c := range []struct {
		reason, cause string
		want          error
	}{
		{"window creation error", "VersionUnavailable: GLX: Failed to create context: GLXBadFBConfig", errNoGraphics},
		{"failed to initialise OpenGL", `WGL: "x" is missing`, errNoGraphics},
		{"failed to initialise GLFW", "APIUnavailable: X11: Failed to open display :9", errNoDisplay},
		{"Failed to decode image for window icon", "image: unknown format", nil},
	} {
		kept := &Log{}
		lines := slog.NewLogLogger(slog.NewTextHandler(io.MultiWriter(kept, io.Discard), &slog.HandlerOptions{AddSource: true}), slog.LevelInfo)
		lines.Println("Fyne error: ", c.reason)
		lines.Println("  Cause:", c.cause)
		lines.Printf("  At: %s:%d", "/x/loop.go", 29)
		err := kept.trouble()
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.reason, err)
		}
		if err != nil && !strings.Contains(strings.ReplaceAll(err.Error(), `\`, ""), c.cause) {
			t.Errorf("%s: the cause is not told: %v", c.reason, err)
		}
	}
	if err := (*Log)(nil).trouble(); err != nil {
		t.Error(err)
	}
}

func TestLogRemembersItsBeginning(t *testing.T) {
	kept := &Log{}
	for range 3 {
		if n, err := kept.Write(bytes.Repeat([]byte("x"), startLimit)); n != startLimit || err != nil {
			t.Fatal(n, err)
		}
	}
	if got := kept.start.Len(); got != startLimit {
		t.Errorf("%d bytes are remembered", got)
	}
}
