; A laptop that leads a room is called by the others, in a private network and in that of a domain.
!macro NSIS_HOOK_POSTINSTALL
  nsExec::Exec 'netsh advfirewall firewall add rule name="Hemicycle" dir=in action=allow program="$INSTDIR\hemicycle.exe" enable=yes profile=private,domain protocol=TCP'
!macroend
!macro NSIS_HOOK_PREUNINSTALL
  nsExec::Exec 'netsh advfirewall firewall delete rule name="Hemicycle"'
!macroend
