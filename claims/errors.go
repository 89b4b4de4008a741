package claims

import "errors"

// The kinds of failure that callers tell apart. Functions wrap them with what failed and where, so that errors.Is finds
// the kind and the text tells the user what to do.
var (
	// ErrNotFound: what was asked for is not in the casebook.
	ErrNotFound = errors.New("not found")
	// ErrInvalid: the input cannot be used as it is.
	ErrInvalid = errors.New("not valid")
	// ErrExists: the same thing is there already.
	ErrExists = errors.New("exists already")
	// ErrEmpty: an article without any text.
	ErrEmpty = errors.New("empty")
	// ErrBinary: a file that holds no text.
	ErrBinary = errors.New("not a text file")
	// ErrTooLarge: more than Claimdesk takes in at once.
	ErrTooLarge = errors.New("too large")
	// ErrNotCasebook: the file is something else.
	ErrNotCasebook = errors.New("not a casebook")
	// ErrDamaged: the casebook is there but cannot be read as a whole.
	ErrDamaged = errors.New("damaged")
	// ErrNewer: the casebook was written by a newer Claimdesk.
	ErrNewer = errors.New("from a newer Claimdesk")
	// ErrReadOnly: the casebook cannot be written.
	ErrReadOnly = errors.New("read-only")
	// ErrLocked: another Claimdesk has the casebook open.
	ErrLocked = errors.New("open in another Claimdesk")
	// ErrNothingToUndo: there is no step to take back, or none to do again.
	ErrNothingToUndo = errors.New("nothing to undo")
)
