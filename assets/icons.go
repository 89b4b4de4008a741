package assets

import "embed"

// Icons are the pictures of verdicts and statuses, black SVGs in the folder icons: shapes that tell themselves apart
// without colour. No font is sure to have such signs.
//
//go:embed icons/*.svg
var Icons embed.FS
