package claims

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxFileName is the longest name that CleanName gives, in bytes: what is left of the 255 of common file systems when a
// number or a folder's prefix is added.
const maxFileName = 200

// CleanName makes a name that came with a file safe to show and to save under on every system: without folders, control
// and formatting characters, without what Windows forbids, and never empty.
func CleanName(name string) string {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, unicode.Is(unicode.Cf, r), unicode.IsControl(r):
			return -1 // U+202E among them, which makes “exe.pdf” of “fdp.exe”
		case strings.ContainsRune(`<>:"|?*`, r):
			return '_'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, name)
	name = strings.TrimLeft(strings.TrimRight(name, ". "), " ")
	if len(name) > maxFileName {
		ending := path.Ext(name)
		if len(ending) > 20 {
			ending = ""
		}
		stem := name[:maxFileName-len(ending)]
		for !utf8.ValidString(stem) {
			stem = stem[:len(stem)-1]
		}
		name = stem + ending
	}
	stem, _, _ := strings.Cut(name, ".")
	if name == "" || slices.Contains(deviceNames, strings.ToUpper(strings.TrimSpace(stem))) {
		return "_" + name
	}
	return name
}

// deviceNames cannot be names of files on Windows, with any ending
// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
var deviceNames = []string{
	"CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
	"LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
}

// RiskyName tells whether opening a file of this name may run what is in it, so that people are asked before: programs,
// scripts, links, documents with macros, packages and disk images, and pages, which fetch from the network. A harmless
// ending before the last one, as in “invoice.pdf.exe”, helps nothing.
func RiskyName(name string) bool {
	return slices.Contains(riskyEndings, strings.ToLower(strings.TrimPrefix(path.Ext(CleanName(name)), ".")))
}

var riskyEndings = []string{
	"exe", "com", "scr", "pif", "bat", "cmd", "msi", "msp", "msix", "appx", "appxbundle", "dll", "cpl", "msc", "gadget", "application", "appref-ms",
	"ps1", "psm1", "psd1", "vb", "vbs", "vbe", "js", "jse", "mjs", "ws", "wsf", "wsc", "wsh", "hta", "jar", "jnlp", "py", "pyw", "pyz", "pl", "rb",
	"sh", "bash", "zsh", "csh", "fish", "command", "tool", "workflow", "scpt", "applescript", "app", "run", "bin", "appimage", "desktop",
	"lnk", "url", "webloc", "inf", "reg", "scf", "settingcontent-ms", "library-ms", "search-ms", "chm", "hlp",
	"docm", "dotm", "xlsm", "xltm", "xlam", "xll", "xlsb", "pptm", "potm", "ppam", "ppsm", "sldm", "one", "iqy", "slk", "accdb", "mdb",
	"deb", "rpm", "apk", "dmg", "pkg", "mpkg", "flatpakref", "snap", "iso", "img", "vhd", "vhdx",
	"htm", "html", "xhtml", "xht", "mht", "mhtml", "shtml", "svg", "svgz", "xml", "xsl", "swf",
}
