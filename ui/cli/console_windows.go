package cli

import (
	"os"
	"syscall"
)

// AttachConsole lets a program without a console of its own, as the window is built on Windows, print to the one it was
// started from. What was redirected to a file or pipe stays so.
func AttachConsole() {
	const parentProcess = ^uintptr(0) // ATTACH_PARENT_PROCESS
	attached, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("AttachConsole").Call(parentProcess)
	if attached == 0 {
		return
	}
	os.Stdin = orConsole(os.Stdin, "CONIN$", os.O_RDONLY)
	os.Stdout = orConsole(os.Stdout, "CONOUT$", os.O_WRONLY)
	os.Stderr = orConsole(os.Stderr, "CONOUT$", os.O_WRONLY)
}

// orConsole is the file when it leads anywhere, else the console.
func orConsole(file *os.File, console string, flag int) *os.File {
	if kind, err := syscall.GetFileType(syscall.Handle(file.Fd())); err == nil && kind != syscall.FILE_TYPE_UNKNOWN {
		return file
	}
	opened, err := os.OpenFile(console, flag, 0)
	if err != nil {
		return file
	}
	return opened
}
