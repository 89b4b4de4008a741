package ui

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"os"
	"path/filepath"

	"claimdesk/claims/document"
)

// draft keeps in a file what stands in a dialog and is in no casebook yet, so that it outlives the program.
type draft struct {
	path    string // none is kept when empty
	stage   stage
	reading *task
	writing *queue
	stop    func() // the save that waits for the typing to rest; nil when there is none
}

func newDraft(folder, name string, s stage) *draft {
	d := &draft{stage: s, reading: &task{stage: s}, writing: &queue{stage: s}}
	if folder != "" {
		d.path = filepath.Join(folder, name)
	}
	return d
}

// later keeps what current returns once the typing rests.
func (d *draft) later(current func() document.Document) {
	if d.stop != nil {
		d.stop()
	}
	d.stop = d.stage.later(typingPause, func() { d.keep(current()) })
}

// keep writes a draft; an empty one is removed.
func (d *draft) keep(doc document.Document) {
	if d.path == "" {
		return
	}
	d.writing.add(func() {
		if err := writeDraft(d.path, doc); err != nil {
			slog.Warn("keeping what was pasted", "error", err)
		}
	})
}

func writeDraft(path string, doc document.Document) error {
	if isEmpty(doc) {
		err := os.Remove(path)
		if errors.Is(err, os.ErrNotExist) {
			return nil
		}
		return err
	}
	text, err := json.Marshal(doc)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path+".new", text, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// read hands over what was kept, if anything was.
func (d *draft) read(show func(document.Document)) {
	if d.path == "" {
		return
	}
	start(d.reading, func(context.Context) (doc document.Document, err error) {
		text, err := os.ReadFile(d.path)
		if errors.Is(err, os.ErrNotExist) {
			return doc, nil
		}
		if err == nil {
			err = json.Unmarshal(text, &doc)
		}
		return doc, err
	}, func(doc document.Document, err error) {
		switch {
		case err != nil:
			slog.Warn("reading what was pasted before", "error", err)
		case !isEmpty(doc):
			show(doc)
		}
	})
}

func isEmpty(doc document.Document) bool {
	return doc.Text+doc.Title+doc.Byline+doc.Publisher+doc.Published+doc.URL == ""
}
