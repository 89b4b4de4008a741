package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// statusBar tells the last message, the work in the background and how many claims are shown.
type statusBar struct {
	content  fyne.CanvasObject
	message  *widget.Label
	count    *widget.Label
	work     *fyne.Container
	label    *widget.Label
	progress *widget.ProgressBar
	cancel   *widget.Button
	stage    stage
}

func newStatusBar(s stage) *statusBar {
	b := &statusBar{stage: s}
	b.message, b.count, b.label = caption(), caption(), caption()
	b.message.Truncation = fyne.TextTruncateEllipsis
	b.progress = widget.NewProgressBar()
	b.cancel = widget.NewButtonWithIcon("Cancel", theme.CancelIcon(), nil)
	b.cancel.Importance = widget.LowImportance
	b.work = container.NewHBox(b.label, container.NewCenter(container.NewGridWrap(fyne.NewSize(160, 20), b.progress)), b.cancel)
	b.work.Hide()
	b.content = container.NewBorder(nil, nil, nil, container.NewHBox(b.work, b.count), b.message)
	return b
}

func caption() *widget.Label {
	label := widget.NewLabel("")
	label.SizeName = theme.SizeNameCaptionText
	return label
}

// say shows a message until the next.
func (b *statusBar) say(text string) {
	b.message.Importance = widget.MediumImportance
	b.message.SetText(text)
}

// warn shows that something went wrong.
func (b *statusBar) warn(text string) {
	b.message.Importance = widget.DangerImportance
	b.message.SetText(text)
}

// begin shows work in the background. The returned functions may be called from any goroutine: progress with what is
// done, from 0 to 1, and end.
func (b *statusBar) begin(name string, cancel func()) (progress func(float64), end func()) {
	b.label.SetText(name)
	b.progress.SetValue(0)
	b.cancel.OnTapped = cancel
	b.work.Show()
	var last time.Time
	progress = func(done float64) {
		if now := time.Now(); now.Sub(last) > 50*time.Millisecond {
			last = now
			b.stage.show(func() { b.progress.SetValue(done) })
		}
	}
	return progress, func() { b.stage.show(b.work.Hide) }
}
