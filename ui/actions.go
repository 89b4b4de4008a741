package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"claimdesk/claims"
)

// action is one thing the user can do: a line of a menu, a key, and a line of the sheet of shortcuts.
type action struct {
	menu     string
	name     string
	shortcut fyne.Shortcut // works everywhere
	also     fyne.Shortcut // a second one, or one that is a text box's own where text is typed; nil for none
	key      rune          // works where no text is typed; 0 for none
	do       func()
	divided  bool // a line above it in the menu
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// redoToo is what other programs call Redo by.
var redoToo = ctrlShift(fyne.KeyZ)

func plain(key fyne.KeyName) fyne.Shortcut { return plainKey(key) }

// plainKey is a key that works alone, a function key for instance.
type plainKey fyne.KeyName

// ShortcutName implements fyne.Shortcut.
func (k plainKey) ShortcutName() string { return string(k) }

// actions is everything the desk offers, in the order of its menus.
func (d *desk) actions() []action {
	s := d.shell
	list := []action{
		{menu: "File", name: "Add article…", shortcut: ctrl(fyne.KeyN), do: d.addArticle},
		{menu: "File", name: "Add what is on the clipboard…", also: &fyne.ShortcutPaste{}, do: d.pasteArticle},
		{menu: "File", name: "Add articles from files…", shortcut: ctrl(fyne.KeyO), do: d.addFiles},
		{menu: "File", name: "Fetch the article again", do: d.fetchAgain},
		{menu: "File", name: "Fetch the articles of the list again…", do: d.fetchListAgain},
		{menu: "File", name: "Open the sample article", shortcut: ctrlShift(fyne.KeyN), do: d.addSample},
		{menu: "File", name: "Export claims as CSV…", shortcut: ctrl(fyne.KeyE), do: d.exportClaims, divided: true},
		{menu: "File", name: "Export evidence as CSV…", shortcut: ctrlShift(fyne.KeyE), do: d.exportEvidence},
		{menu: "File", name: "Export ClaimReview…", shortcut: ctrlShift(fyne.KeyC), do: d.exportClaimReview},
		{menu: "File", name: "Export a dossier…", shortcut: ctrl(fyne.KeyR), do: d.exportDossier},
		{menu: "File", name: "Hand claims over…", shortcut: ctrl(fyne.KeyB), do: d.handOverClaims},
		{menu: "File", name: "Take a bundle in…", shortcut: ctrlShift(fyne.KeyB), do: d.takeBundle},
		{menu: "File", name: "Import checks of others…", shortcut: ctrlShift(fyne.KeyK), do: d.importChecks},
		{menu: "File", name: "Import claims from CSV…", shortcut: ctrlShift(fyne.KeyI), do: d.importSheet},
		{menu: "File", name: "New casebook…", do: s.newCasebook, divided: true},
		{menu: "File", name: "Open casebook…", shortcut: ctrlShift(fyne.KeyO), do: s.openDialog},
		{menu: "File", name: "Save a copy…", shortcut: ctrlShift(fyne.KeyS), do: d.saveCopy},
		{menu: "File", name: "Check casebook", do: d.check},

		{menu: "Edit", name: "Undo", shortcut: &fyne.ShortcutUndo{}, do: d.undo},
		{menu: "Edit", name: "Redo", shortcut: &fyne.ShortcutRedo{}, also: redoToo, do: d.redo},
		{menu: "Edit", name: "Search", shortcut: ctrl(fyne.KeyF), key: '/', do: d.focusSearch, divided: true},
		{menu: "Edit", name: "Save the filter…", shortcut: ctrl(fyne.KeyD), do: d.saveFilter},
		{menu: "Edit", name: "Saved filters…", key: 'f', do: d.pickFilter},
		{menu: "Edit", name: "Forget a saved filter…", do: d.forgetFilter},
		{menu: "Edit", name: "Clear search", shortcut: ctrlShift(fyne.KeyF), do: d.clearSearch},
		{menu: "Edit", name: "Article…", do: d.editArticle, divided: true},
		{menu: "Edit", name: "Who you are…", shortcut: ctrlShift(fyne.KeyU), do: d.chooseProfile, divided: true},
		{menu: "Edit", name: "The desk…", shortcut: ctrlShift(fyne.KeyD), do: d.editDesk},
		{menu: "Edit", name: "Standard for publishing…", shortcut: ctrlShift(fyne.KeyP), do: d.editStandard},
		{menu: "Edit", name: "Verdict scales…", shortcut: ctrlShift(fyne.KeyV), do: d.editScales},

		{menu: "Claim", name: "Next", key: 'j', do: func() { d.list.step(1) }},
		{menu: "Claim", name: "Previous", key: 'k', do: func() { d.list.step(-1) }},
		{menu: "Claim", name: "Accept", key: 'a', do: d.accept, divided: true},
		{menu: "Claim", name: "Drop…", key: 'd', do: d.drop},
		{menu: "Claim", name: "Go on with…", key: 't', do: d.nextStep},
		{menu: "Claim", name: "Edit", key: 'e', do: d.edit, divided: true},
		{menu: "Claim", name: "Speaker…", key: 'n', do: d.nameSpeaker},
		{menu: "Claim", name: "Seen elsewhere", key: 'i', do: d.addAppearance},
		{menu: "Claim", name: "Comment…", key: ',', do: d.comment},
		{menu: "Claim", name: "Next thing missing", key: '.', do: d.nextMissing},
		{menu: "Claim", name: "All that is missing", shortcut: ctrlShift(fyne.KeyM), do: d.togglePreflight},
		{menu: "Claim", name: "History", key: 'h', do: d.history},
		{menu: "Claim", name: "Checked before?", shortcut: ctrl(fyne.KeyL), do: d.similarClaims},
		{menu: "Claim", name: "All that say the same…", do: d.family},
		{menu: "Claim", name: "Find possible duplicates…", do: d.findDuplicates},
		{menu: "Claim", name: "Read an earlier state", shortcut: ctrl(fyne.KeyH), do: d.readState},
		{menu: "Claim", name: "Restore an earlier state…", shortcut: ctrlShift(fyne.KeyH), do: d.restoreState},
		{menu: "Claim", name: "Tag…", key: 'g', do: d.tag, divided: true},
		{menu: "Claim", name: "Take a tag away…", do: d.untag},
		{menu: "Claim", name: "Assign…", key: 'w', do: d.assign},
		{menu: "Claim", name: "Mark all of the list", do: func() { d.list.markAll() }},
		{menu: "Claim", name: "Merge marked claims", do: d.merge},
		{menu: "Claim", name: "Mark selection as claim", key: 'm', do: d.mark, divided: true},
		{menu: "Claim", name: "Move quote to selection", key: 'q', do: d.moveQuote},
		{menu: "Claim", name: "Extract again", do: d.extractAgain},

		{menu: "Evidence", name: "Add source", key: 's', do: d.addSource},
		{menu: "Evidence", name: "It supports the claim", key: '+', do: func() { d.setStance(claims.Supports) }},
		{menu: "Evidence", name: "It refutes the claim", key: '-', do: func() { d.setStance(claims.Refutes) }},
		{menu: "Evidence", name: "It gives context", key: '=', do: func() { d.setStance(claims.Context) }},
		{menu: "Evidence", name: "Type of the source…", key: ';', do: d.setSourceType},
		{menu: "Evidence", name: "Attach files…", shortcut: ctrl(fyne.KeyJ), do: d.attach, divided: true},
		{menu: "Evidence", name: "Look at what is attached…", shortcut: ctrlShift(fyne.KeyL), do: d.lookAtExhibit},
		{menu: "Evidence", name: "Save the page of the source", key: '0', do: d.savePage},
		{menu: "Evidence", name: "Read title, publisher and date from the page", shortcut: ctrl(fyne.KeyI), do: d.readPage},
		{menu: "Evidence", name: "Archive the page…", shortcut: ctrlShift(fyne.KeyA), do: d.archivePage},
		{menu: "Evidence", name: "Add contact", key: 'c', do: d.addContact, divided: true},
		{menu: "Evidence", name: "Next entry of the tab", key: ']', do: func() { d.stepEntry(1) }, divided: true},
		{menu: "Evidence", name: "Previous entry of the tab", key: '[', do: func() { d.stepEntry(-1) }},
		{menu: "Evidence", name: "Remove entry", shortcut: ctrlShift(fyne.KeyDelete), do: d.removeEntry},

		{menu: "Verdict", name: "Set verdict…", key: 'v', do: d.setVerdict},
		{menu: "Verdict", name: "Explain the verdict", key: 'x', do: d.explain},
		{menu: "Verdict", name: "Preview the rationale", shortcut: ctrl(fyne.KeyM), do: d.previewRationale},
		{menu: "Verdict", name: "Review", shortcut: ctrlShift(fyne.KeyR), do: d.review, divided: true},
		{menu: "Verdict", name: "Send to review", key: 'u', do: d.sendToReview},
		{menu: "Verdict", name: "Approve", key: 'y', do: d.approve},
		{menu: "Verdict", name: "Send back…", key: 'z', do: d.sendBack},
		{menu: "Verdict", name: "Publish…", shortcut: ctrl(fyne.KeyP), do: d.publish},
		{menu: "Verdict", name: "Add correction", shortcut: ctrl(fyne.KeyK), do: d.addCorrection},

		{menu: "View", name: "Statistics", key: '7', do: d.showStatistics},
		{menu: "View", name: "Claim list", key: 'l', do: d.focusList},
		{menu: "View", name: "Article", key: 'r', do: d.focusReader},
		{menu: "View", name: "Order by…", key: 'o', do: d.orderBy},
		{menu: "View", name: "Read an article…", key: 'p', do: d.readArticle},
		{menu: "View", name: "Versions of the article…", do: d.chooseVersion},
		{menu: "View", name: "What has changed in the article…", do: d.showChanges},
		{menu: "View", name: "Speakers…", do: func() { d.showNames(speakerNames) }, divided: true},
		{menu: "View", name: "Publishers…", do: func() { d.showNames(publisherNames) }},
		{menu: "View", name: "Tags…", do: func() { d.showNames(tagNames) }},
		{menu: "View", name: "Go to…", shortcut: ctrl(fyne.KeyG), do: d.goTo},
		{menu: "View", name: "List in columns", key: 'b', do: d.switchTable},
		{menu: "View", name: "Columns…", do: d.chooseColumns},
		{menu: "View", name: "Larger article text", shortcut: ctrl(fyne.KeyEqual), do: func() { d.zoom(1.1) }, divided: true},
		{menu: "View", name: "Smaller article text", shortcut: ctrl(fyne.KeyMinus), do: func() { d.zoom(1 / 1.1) }},
		{menu: "View", name: "Light, dark or as the system…", do: s.chooseAppearance, divided: true},

		{menu: "Help", name: "User guide", shortcut: plain(fyne.KeyF1), do: s.showGuide},
		{menu: "Help", name: "Shortcuts", key: '?', do: d.showShortcuts},
		{menu: "Help", name: "Any action…", shortcut: plain(fyne.KeyF10), do: d.pickAction},
		{menu: "Help", name: "Report a problem…", do: s.reportProblem, divided: true},
		{menu: "Help", name: "Check for updates…", do: s.checkForUpdates},
		{menu: "Help", name: "About Claimdesk", do: s.showAbout},
	}
	shelves := views()
	for i, v := range shelves {
		list = append(list, action{menu: "View", name: v.name, key: rune('1' + i), do: func() { d.openView(v) }, divided: i == 0})
	}
	return list
}

// unseen is a shortcut by its name alone. Fyne draws those of a menu at a fifth of the strength of its text, which nobody
// can read.
type unseen string

// ShortcutName implements fyne.Shortcut.
func (u unseen) ShortcutName() string { return string(u) }

// menuShortcut is what a menu listens for; the menu bar of macOS also shows it. Keys alone are heard elsewhere, as menus
// would take them from text boxes.
func (a action) menuShortcut(system string) fyne.Shortcut {
	_, alone := a.shortcut.(plainKey)
	switch {
	case a.shortcut == nil || alone:
		return nil
	case system == "darwin":
		return a.shortcut
	}
	return unseen(a.shortcut.ShortcutName())
}

// menus are the window's menus, made from the actions.
func (d *desk) menus() *fyne.MainMenu {
	menus := map[string]*fyne.Menu{}
	var order []*fyne.Menu
	for _, a := range d.all {
		menu := menus[a.menu]
		if menu == nil {
			menu = fyne.NewMenu(a.menu)
			menus[a.menu] = menu
			order = append(order, menu)
		}
		if a.divided {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		item := fyne.NewMenuItem(a.name, func() { d.carryOut(a) })
		item.Shortcut = a.menuShortcut(runtime.GOOS)
		if _, shown := item.Shortcut.(fyne.KeyboardShortcut); !shown && a.keys() != "" {
			item.Label = a.name + "   (" + a.keys() + ")"
		}
		menu.Items = append(menu.Items, item)
	}
	menus["File"].Items = append(menus["File"].Items, fyne.NewMenuItemSeparator(), d.shell.recentItem())
	return fyne.NewMainMenu(order...)
}

// listenForMore hears the second shortcuts of actions, which a menu has no place for, or would take from text boxes.
func (d *desk) listenForMore() {
	for _, a := range d.all {
		if a.also != nil {
			d.shell.window.Canvas().AddShortcut(a.also, func(fyne.Shortcut) { d.carryOut(a) })
		}
	}
}

func nameOfKey(key rune) string {
	if key >= 'a' && key <= 'z' {
		return string(key - 'a' + 'A')
	}
	return string(key)
}

// onRune carries out the action of a single key, where no text is typed.
func (d *desk) onRune(r rune) bool {
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	for _, a := range d.all {
		if a.key == r {
			d.carryOut(a)
			return true
		}
	}
	return false
}

// carryOut does what an action says, unless a dialog has the user's attention. Undo and Redo are the text box's own in a
// dialog and in the search box, which hold nothing of the casebook.
func (d *desk) carryOut(a action) {
	focused := d.shell.window.Canvas().Focused()
	if d.shell.covered() || focused == fyne.Focusable(d.search.entry) && isUndo(a.shortcut) {
		if box, ok := focused.(fyne.Shortcutable); ok && isUndo(a.shortcut) {
			box.TypedShortcut(a.shortcut)
		}
		return
	}
	a.do()
}

func isUndo(shortcut fyne.Shortcut) bool {
	switch shortcut.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		return true
	}
	return false
}

// onKey carries out the keys without a letter.
func (d *desk) onKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		d.edit()
	case fyne.KeyDelete:
		d.drop()
	default:
		return d.onFunctionKey(key)
	}
	return true
}

// onFunctionKey carries out shortcuts of one key, which work while text is typed too.
func (d *desk) onFunctionKey(key *fyne.KeyEvent) bool {
	for _, a := range d.all {
		if alone, ok := a.shortcut.(plainKey); ok && fyne.KeyName(alone) == key.Name {
			d.carryOut(a)
			return true
		}
	}
	return false
}
