package ui

import (
	"context"
	"fmt"
	"image"
	"image/png"
	"io"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/filter"
	"claimdesk/data"
)

// showStatistics counts what the search finds, in all views, and shows it as charts.
func (d *desk) showStatistics() {
	within := d.search.filter
	d.inBackground("Counting", func(ctx context.Context, _ func(float64)) (func(), error) {
		st, err := d.store.Statistics(ctx, within)
		return func() { d.openStatistics(st, within) }, err
	})
}

// exportWidth is how wide a chart is that is saved, in pixels.
const exportWidth = 1100

func (d *desk) openStatistics(st data.Statistics, within filter.Filter) {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	chart := statChart{st: st, within: within, scales: d.badges.scales, ink: inkOn(fyne.CurrentApp().Settings().Theme(), variant)}
	var sheet *dialog.CustomDialog
	dismiss := func() { sheet.Hide(); d.focusList() }
	hint := caption()
	view := newChartView(chart.draw)
	view.hinted = func(text string) { say(hint, text) }
	view.escape = dismiss
	view.open = func(f filter.Filter) {
		dismiss()
		d.view = viewNamed("All")
		d.list.current = 0
		d.search.set(f)
	}
	scroll := container.NewVScroll(view)
	view.shown = func(top, bottom float32) {
		switch {
		case top < scroll.Offset.Y:
			scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-40)))
		case bottom > scroll.Offset.Y+scroll.Size().Height:
			scroll.ScrollToOffset(fyne.NewPos(0, bottom-scroll.Size().Height+40))
		}
	}
	asPNG := newSheetButton("Save as PNG…", theme.DocumentSaveIcon(), func() { d.saveChart(chart, ".png") }, dismiss)
	asSVG := newSheetButton("Save as SVG…", theme.DocumentSaveIcon(), func() { d.saveChart(chart, ".svg") }, dismiss)
	shut := newSheetButton("Close", nil, dismiss, dismiss)
	shut.Importance = widget.HighImportance
	sheet = dialog.NewCustomWithoutButtons("Statistics", container.NewBorder(nil,
		container.NewBorder(nil, nil, container.NewHBox(asPNG, asSVG), shut, hint), nil, nil, scroll), d.shell.window)
	room := d.shell.window.Canvas().Size()
	sheet.Resize(fyne.NewSize(min(1280, room.Width-30), room.Height-30))
	sheet.Show()
	d.shell.window.Canvas().Focus(view)
}

// saveChart writes the charts as a picture.
func (d *desk) saveChart(chart statChart, ending string) {
	drawn := chart.draw(exportWidth)
	title := d.store.Name() + " statistics " + time.Now().Format(time.DateOnly)
	write := func(w io.Writer) error { return drawn.writeSVG(w, title, chart.ink.background) }
	if ending == ".png" {
		picture := drawn.render(chart)
		write = func(w io.Writer) error { return png.Encode(w, picture) }
	}
	d.shell.saveFile("Save the charts", title+ending, ending, true, func(path string) {
		d.inBackground("Saving", func(context.Context, func(float64)) (func(), error) {
			err := d.store.WriteFile(path, write)
			if err != nil {
				err = fmt.Errorf("saving the charts: %w", err)
			}
			return func() { d.status.say("Saved as " + path + ".") }, err
		})
	})
}

// pictureScale is how many pixels of a saved picture one of the window is.
const pictureScale = 2

// render draws the shapes as a picture.
func (d *drawing) render(chart statChart) image.Image {
	back := canvas.NewRectangle(chart.ink.background)
	back.Resize(fyne.NewSize(d.width, d.height))
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetScale(pictureScale)
	c.SetContent(container.NewWithoutLayout(append([]fyne.CanvasObject{back}, d.objects()...)...))
	c.Resize(fyne.NewSize(d.width, d.height))
	return c.Capture()
}
