; The installer for Windows: for one user, without an administrator, over an older version, with the file type *.claimdesk.
; Casebooks and settings are never touched. "/S" installs in silence.
; makensis -DVERSION=1.2.3 -DFOLDER=what-to-install -DOUT=installer.exe claimdesk.nsi
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestLongPathAware true
SetCompressor /SOLID lzma
SetDateSave on

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh

Name "Claimdesk"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Claimdesk"
InstallDirRegKey HKCU "Software\Claimdesk" "InstallDir"
RequestExecutionLevel user
BrandingText "Claimdesk ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Claimdesk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Claimdesk"
VIAddVersionKey "LegalCopyright" "The Claimdesk authors, MIT licence"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Claimdesk"
!define CLASS "Claimdesk.Casebook"

!define MUI_FINISHPAGE_RUN "$INSTDIR\claimdesk.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Claimdesk"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  StrCmp $0 "" done
  ${VersionCompare} "$0" "${VERSION}" $1
  StrCmp $1 "1" 0 done
    MessageBox MB_YESNO|MB_ICONEXCLAMATION "Claimdesk $0 is installed, which is newer than ${VERSION}. Casebooks that the newer one has opened may not open in the older one. Install the older version all the same?" /SD IDNO IDYES done
    SetErrorLevel 3
    Quit
  done:
FunctionEnd

; A program that runs cannot be replaced.
!macro CLOSED un
Function ${un}Closed
  again:
  IfFileExists "$INSTDIR\claimdesk.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\claimdesk.exe" a
  IfErrors 0 opened
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Claimdesk is open. Close its window, then go on." /SD IDCANCEL IDRETRY again
    SetErrorLevel 4
    Quit
  opened:
  FileClose $0
  free:
FunctionEnd
!macroend
!insertmacro CLOSED ""
!insertmacro CLOSED "un."

Section
  Call Closed
  SetOutPath "$INSTDIR"
  File "${FOLDER}/claimdesk.exe"
  File "${FOLDER}/LICENSE.txt"
  File "${FOLDER}/LICENCES.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Claimdesk.lnk" "$INSTDIR\claimdesk.exe"

  WriteRegStr HKCU "Software\Claimdesk" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.claimdesk" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\.claimdesk\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Claimdesk casebook"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\claimdesk.exe,0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\claimdesk.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Claimdesk"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\claimdesk.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Claimdesk authors"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section Uninstall
  Call un.Closed
  Delete "$INSTDIR\claimdesk.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\LICENCES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Claimdesk.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Claimdesk"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegValue HKCU "Software\Classes\.claimdesk\OpenWithProgids" "${CLASS}"
  ReadRegStr $0 HKCU "Software\Classes\.claimdesk" ""
  StrCmp $0 "${CLASS}" 0 +2
    DeleteRegKey HKCU "Software\Classes\.claimdesk"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
