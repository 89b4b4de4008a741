package ui

import (
	"bytes"
	"context"
	"fmt"
	"image"
	_ "image/gif" // pictures that can be shown
	_ "image/jpeg"
	_ "image/png"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/ui/reader"
)

const (
	// largestPreview is the size of the largest attachment that is shown in the window, in bytes.
	largestPreview = 32 << 20
	// mostPixels is the largest picture that is shown: more would take too much memory.
	mostPixels = 60_000_000
)

// shownExhibit is what the window can show of an attachment.
type shownExhibit struct {
	file    claims.Attachment
	picture []byte
	text    string
	note    string // why nothing is shown
}

// lookAt shows an attachment: pictures and text here, all else by the system's program.
func (d *desk) lookAt(e claims.Exhibit) {
	start(d.stepping, func(ctx context.Context) (shownExhibit, error) { return d.readExhibit(ctx, e) }, func(s shownExhibit, err error) {
		if err != nil {
			d.failed(err)
			return
		}
		d.showExhibit(e, s)
	})
}

func (d *desk) readExhibit(ctx context.Context, e claims.Exhibit) (s shownExhibit, err error) {
	if s.file, err = d.store.AttachmentInfo(ctx, e.SHA256); err != nil {
		return s, err
	}
	if e.TextSHA256 != "" {
		s.text, err = d.store.ExhibitText(ctx, e)
		return s, err
	}
	if s.file.Size > largestPreview {
		s.note = "It is too large to be shown here."
		return s, nil
	}
	var content bytes.Buffer
	if err := d.store.CopyAttachment(ctx, e.SHA256, &content); err != nil {
		return s, err
	}
	if size, _, err := image.DecodeConfig(bytes.NewReader(content.Bytes())); err == nil {
		if size.Width*size.Height > mostPixels {
			s.note = fmt.Sprintf("The picture is too large to be shown here: %d × %d.", size.Width, size.Height)
			return s, nil
		}
		s.picture = content.Bytes()
		return s, nil
	}
	if doc, err := document.Read(e.Name, &content); err == nil {
		s.text = joinNonEmpty("\n\n", doc.Title, doc.Text)
		return s, nil
	}
	s.note = "Files of this kind are not shown here."
	return s, nil
}

func (d *desk) showExhibit(e claims.Exhibit, s shownExhibit) {
	var sheet *dialog.CustomDialog
	dismiss := func() { sheet.Hide() }
	then := func(do func(claims.Exhibit)) func() { return func() { dismiss(); do(e) } }
	open := newSheetButton("Open with the system’s program", theme.ComputerIcon(), then(d.openExhibit), dismiss)
	save := newSheetButton("Save as…", theme.DocumentSaveIcon(), then(d.saveExhibit), dismiss)
	remove := newSheetButton("Remove", theme.DeleteIcon(), then(d.removeExhibit), dismiss)
	remove.Importance = widget.LowImportance
	shut := newSheetButton("Close", nil, dismiss, dismiss)
	shut.Importance = widget.HighImportance
	about := caption()
	about.Wrapping = fyne.TextWrapWord
	about.Importance = widget.LowImportance
	about.Selectable = true
	about.SetText(strings.Join(aboutExhibit(e, s.file), "\n"))
	buttons := container.NewVBox(about, container.NewBorder(nil, nil, container.NewHBox(open, save, remove), shut))
	sheet = dialog.NewCustomWithoutButtons(e.Name, container.NewBorder(nil, buttons, nil, nil, exhibitView(s)), d.shell.window)
	room := d.shell.window.Canvas().Size()
	sheet.Resize(fyne.NewSize(min(900, room.Width-40), room.Height-60))
	sheet.Show()
	d.shell.window.Canvas().Focus(shut)
}

func aboutExhibit(e claims.Exhibit, file claims.Attachment) []string {
	lines := []string{joinNonEmpty(" · ", file.MediaType, bytesInWords(file.Size), "SHA-256 "+e.SHA256)}
	if e.URL != "" {
		lines = append(lines, "Saved from "+e.URL+" on "+localTime(e.TakenAt))
	}
	return lines
}

// bytesInWords is a size as people read it.
func bytesInWords(size int64) string {
	switch {
	case size >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(size)/(1<<20))
	case size >= 1<<10:
		return fmt.Sprintf("%.0f KB", float64(size)/(1<<10))
	}
	return counted(int(size), "byte")
}

func exhibitView(s shownExhibit) fyne.CanvasObject {
	switch {
	case s.picture != nil:
		picture := canvas.NewImageFromReader(bytes.NewReader(s.picture), "picture")
		picture.FillMode = canvas.ImageFillContain
		picture.ScaleMode = canvas.ImageScaleSmooth
		return picture
	case s.text != "":
		text := reader.NewText()
		text.SetText(s.text)
		return text
	}
	note := widget.NewLabel(orElse(s.note, "There is no text in it."))
	note.Importance = widget.LowImportance
	return container.NewCenter(note)
}
