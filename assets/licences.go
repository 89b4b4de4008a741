package assets

import _ "embed"

// licences are packed, for they are an eighth of their size so, and seldom read.
//
//go:embed licences.txt.gz
var licences []byte

// Licences are the licences of everything that is linked into Claimdesk, as "make licences" collects them: each begins with
// a line "#### NAME VERSION, KIND".
func Licences() (string, error) {
	text, err := unpacked(licences, "the licences")
	return string(text), err
}
