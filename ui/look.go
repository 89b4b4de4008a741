package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The appearances a user can choose; the zero value follows the system.
const (
	likeSystem  = ""
	alwaysLight = "light"
	alwaysDark  = "dark"
)

// look is Claimdesk's theme: Fyne's own with calmer colours and tighter spacing, for long lists and long days.
type look struct {
	fyne.Theme
	appearance string
}

func newLook(appearance string) look {
	return look{Theme: theme.DefaultTheme(), appearance: appearance}
}

// Color implements fyne.Theme.
func (l look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch l.appearance {
	case alwaysLight:
		variant = theme.VariantLight
	case alwaysDark:
		variant = theme.VariantDark
	}
	palette := lightPalette
	if variant == theme.VariantDark {
		palette = darkPalette
	}
	if hex, ok := palette(name); ok {
		return rgb(hex)
	}
	return l.Theme.Color(name, variant)
}

func lightPalette(name fyne.ThemeColorName) (hex uint32, ok bool) {
	switch name {
	case theme.ColorNameBackground:
		return 0xF6F7F9, true
	case theme.ColorNameForeground:
		return 0x1C2128, true
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled: // captions are drawn as disabled
		return 0x5C6673, true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return 0x1D5FBF, true
	case theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return 0xFFFFFF, true
	case theme.ColorNameSuccess: // marks claims with a verdict: green would say that they are true
		return 0x6B4FA3, true
	case theme.ColorNameInputBorder:
		return 0xC3CAD3, true
	case theme.ColorNameSeparator:
		return 0xDCE1E7, true
	case theme.ColorNameButton:
		return 0xE8EBF0, true
	case theme.ColorNameHeaderBackground:
		return 0xEDF0F4, true
	}
	return 0, false
}

func darkPalette(name fyne.ThemeColorName) (hex uint32, ok bool) {
	switch name {
	case theme.ColorNameBackground:
		return 0x17191D, true
	case theme.ColorNameForeground:
		return 0xE5E8EC, true
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return 0x9AA4B1, true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return 0x6EA8F7, true
	case theme.ColorNameForegroundOnPrimary:
		return 0x0E1116, true
	case theme.ColorNameInputBackground:
		return 0x20242A, true
	case theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return 0x22262D, true
	case theme.ColorNameSuccess:
		return 0xB7A0EA, true
	case theme.ColorNameInputBorder:
		return 0x434B56, true
	case theme.ColorNameSeparator:
		return 0x2D333B, true
	case theme.ColorNameButton:
		return 0x2A3038, true
	case theme.ColorNameHeaderBackground:
		return 0x1E2227, true
	}
	return 0, false
}

// Size implements fyne.Theme.
func (l look) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNameCaptionText:
		return 12
	case theme.SizeNameInlineIcon:
		return 18
	case theme.SizeNameModalBlurRadius: // the dimmed window behind a dialog: to blur all of it takes longer than all the rest
		return 0
	}
	return l.Theme.Size(name)
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}
