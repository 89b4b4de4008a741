package ui

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"claimdesk/claims"
	"claimdesk/data"
)

// exhibitLine is a file or saved page of a source in a list.
func exhibitLine(e claims.Exhibit) recordText {
	line := recordText{mark: badge{icon: "diamond", light: 0x5C6673, dark: 0x9AA4B1}, text: e.Name, detail: "attached " + localDay(e.CreatedAt)}
	if e.URL != "" {
		line.mark = badge{icon: "target", light: 0x1D5FBF, dark: 0x6EA8F7}
		line.detail = "page as of " + localDay(e.TakenAt)
	}
	return line
}

// attachable are the endings of the files that the chooser offers.
var attachable = []string{
	".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".html", ".htm", ".mhtml", ".txt", ".md", ".csv", ".tsv", ".json", ".xml",
	".docx", ".xlsx", ".pptx", ".odt", ".ods", ".eml", ".mp3", ".mp4", ".wav", ".mov", ".webm", ".zip",
}

// attach asks for files to keep with the chosen source.
func (d *desk) attach() {
	d.withSource(func(source claims.Source) {
		d.shell.openFiles("Attach to "+orElse(source.Title, "the source"), attachable, func(paths []string) { d.attachFiles(source.ID, paths) })
	})
}

// attachFiles keeps files with a source.
func (d *desk) attachFiles(sourceID string, paths []string) {
	name, kept := filepath.Base(paths[0]), " is kept in the casebook."
	if len(paths) > 1 {
		name, kept = counted(len(paths), "file"), " are kept in the casebook."
	}
	d.inBackground("Attaching "+name, func(ctx context.Context, progress func(float64)) (func(), error) {
		for i, path := range paths {
			share := func(part float64) { progress((float64(i) + part) / float64(len(paths))) }
			if err := d.attachFile(ctx, sourceID, path, share); err != nil {
				return nil, err
			}
		}
		return func() { d.status.say(name + kept) }, nil
	})
}

func (d *desk) attachFile(ctx context.Context, sourceID, path string, progress func(float64)) error {
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("attaching: %w", err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return fmt.Errorf("attaching %s: %w", path, err)
	}
	if info.IsDir() {
		return fmt.Errorf("attaching %s: a folder is %w here: choose the files in it", path, claims.ErrInvalid)
	}
	_, err = d.store.AddExhibit(ctx, sourceID, filepath.Base(path), file, func(read int64) {
		progress(float64(read) / float64(max(info.Size(), 1)))
	})
	return err
}

// dropped decides what files are for that were dropped while a source is open: evidence of it, or articles.
func (d *desk) dropped(paths []string) {
	source, ok := d.pane.sources.records.chosen()
	if !ok || d.pane.claim.ID == "" || d.pane.tabs.SelectedIndex() != tabSources {
		d.takeInFiles(paths)
		return
	}
	pick(d.shell.window.Canvas(), "What are the dropped files?", []option{
		{name: "evidence", label: "Evidence: attach to “" + orElse(source.Title, "the source") + "”"}, {name: "articles", label: "Articles with claims to check"},
	}, func(name string) {
		if name == "evidence" {
			d.attachFiles(source.ID, paths)
			return
		}
		d.takeInFiles(paths)
	})
}

// lookAtExhibit shows an attachment of the chosen source; it asks which when there are several.
func (d *desk) lookAtExhibit() {
	d.withSource(func(source claims.Source) {
		list := exhibitsOf(d.pane.file.Exhibits, source.ID)
		switch len(list) {
		case 0:
			d.status.say("Nothing is attached to this source; Ctrl+J attaches files.")
		case 1:
			d.lookAt(list[0])
		default:
			var options []option
			for _, e := range list {
				options = append(options, option{name: e.ID, label: e.Name, detail: exhibitLine(e).detail})
			}
			pick(d.shell.window.Canvas(), "Look at", options, func(id string) {
				for _, e := range list {
					if e.ID == id {
						d.lookAt(e)
					}
				}
			})
		}
	})
}

func exhibitsOf(all []claims.Exhibit, sourceID string) (list []claims.Exhibit) {
	for _, e := range all {
		if e.SourceID == sourceID {
			list = append(list, e)
		}
	}
	return list
}

// openExhibit hands an attachment to the system's program for it, after a question when that may run what is in it.
func (d *desk) openExhibit(e claims.Exhibit) {
	if claims.RiskyName(e.Name) {
		d.shell.ask("Open "+e.Name+"?", "A file of this kind can run programs or fetch pages from the network when it is opened. Open it only when you trust where it comes from.",
			"Open all the same", func() { d.handOver(e) })
		return
	}
	d.handOver(e)
}

// handOver writes an attachment into a folder of its own and opens it there.
func (d *desk) handOver(e claims.Exhibit) {
	d.inBackground("Opening "+e.Name, func(ctx context.Context, _ func(float64)) (func(), error) {
		folder, err := os.MkdirTemp("", "claimdesk-")
		if err != nil {
			return nil, fmt.Errorf("opening %s: %w", e.Name, err)
		}
		path := filepath.Join(folder, claims.CleanName(e.Name))
		err = d.store.WriteFile(path, func(w io.Writer) error { return d.store.CopyAttachment(ctx, e.SHA256, w) })
		return func() {
			if err := d.shell.app.OpenURL(fileAddress(path)); err != nil {
				d.failed(fmt.Errorf("opening %s: %w", e.Name, err))
			}
		}, err
	})
}

// fileAddress is a path as an address.
func fileAddress(path string) *url.URL {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive of Windows
	}
	return &url.URL{Scheme: "file", Path: path}
}

// saveExhibit writes an attachment to a file of the user's choice.
func (d *desk) saveExhibit(e claims.Exhibit) {
	d.shell.saveFile("Save "+e.Name, e.Name, strings.ToLower(filepath.Ext(e.Name)), true, func(path string) {
		d.inBackground("Saving "+e.Name, func(ctx context.Context, _ func(float64)) (func(), error) {
			err := d.store.WriteFile(path, func(w io.Writer) error { return d.store.CopyAttachment(ctx, e.SHA256, w) })
			return func() { d.status.say("Saved as " + path + ".") }, err
		})
	})
}

func (d *desk) removeExhibit(e claims.Exhibit) {
	d.editor.do(func(ctx context.Context) error { return data.Remove[claims.Exhibit](ctx, d.store, e.ID) },
		func() { d.status.say(e.Name + " is taken away from the source; Ctrl+Z brings it back.") })
}
