package assets

import _ "embed"

// Icon is the application's icon, an SVG.
//
//go:embed icon.svg
var Icon []byte

// Sample is an article to try Claimdesk with, a page.
//
//go:embed sample.html
var Sample []byte

// Guide is the user guide, in Markdown. It opens inside the application.
//
//go:embed guide/guide.md
var Guide string

// ModelCard says what proposes claims, what it was trained on and where it fails, in Markdown; a part of the guide.
//
//go:embed guide/model.md
var ModelCard string
