//go:build cgo

package ui

// #include <malloc.h>
//
// static void keep(void) {
// #ifdef __GLIBC__
// 	mallopt(M_TRIM_THRESHOLD, 32 << 20);
// 	mallopt(M_MMAP_THRESHOLD, 16 << 20);
// #endif
// }
import "C"

// keepHeap makes the C library keep up to 32 MB of what is freed. Software GL takes and frees memory for each frame; the
// system would get it back and clear it again each time, for a tenth of what the thread that draws can do.
func keepHeap() { C.keep() }
