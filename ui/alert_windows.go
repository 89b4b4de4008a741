package ui

import (
	"os"
	"syscall"
	"unsafe"
)

// Alert shows why there is no window to a user who started the program by its icon; whoever started it from a console reads
// it there.
func Alert(text string) {
	if kind, err := syscall.GetFileType(syscall.Handle(os.Stderr.Fd())); err == nil && kind != syscall.FILE_TYPE_UNKNOWN {
		return
	}
	body, err := syscall.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	title, err := syscall.UTF16PtrFromString("Claimdesk")
	if err != nil {
		return
	}
	const iconError = 0x10 // MB_ICONERROR
	_, _, _ = syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW").Call(0, uintptr(unsafe.Pointer(body)), uintptr(unsafe.Pointer(title)), iconError)
}
