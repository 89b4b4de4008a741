/* What Debian 12's wine lacks for programs of Go 1.24 and later: Windows' own library of this name. Only the check under
   wine uses it. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *data, SIZE_T length)
{
	return RtlGenRandom(data, (ULONG)length);
}
