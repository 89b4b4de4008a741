package assets

import _ "embed"

// Licences are the licences of everything that is linked into Claimdesk, as "make licences" collects them: each begins with
// a line "#### NAME VERSION, KIND".
//
//go:embed licences.txt
var Licences string
