# Installs solidcell.exe, which lies beside this file, as the Windows service SolidCell. Run as administrator.
#   .\install-service.ps1            installs and starts it
#   .\install-service.ps1 -Remove    stops and removes it; what it has stored stays
param([string] $Data = "$env:ProgramData\SolidCell", [string] $Serve = '--lan', [switch] $Remove)
$ErrorActionPreference = 'Stop'
$name = 'SolidCell'
$folder = Join-Path $env:ProgramFiles 'SolidCell'

if (Get-Service $name -ErrorAction SilentlyContinue) {
  Stop-Service $name
  sc.exe delete $name | Out-Null
  Get-NetFirewallRule -DisplayName 'SolidCell *' -ErrorAction SilentlyContinue | Remove-NetFirewallRule
}

if ($Remove) {
  Remove-Item $folder -Recurse -ErrorAction SilentlyContinue
  Write-Output "Removed. What was stored is in $Data."
  return
}

New-Item $folder, $Data -ItemType Directory -Force | Out-Null
Copy-Item (Join-Path $PSScriptRoot 'solidcell.exe') $folder
# Keys and records are for administrators and the system; the account of the service, which exists once it does, is added below.
icacls $Data /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' | Out-Null
# Not by sc.exe: Windows PowerShell 5 takes the quotes away from a native program's argument, and both paths need theirs.
New-Service $name -BinaryPathName "`"$folder\solidcell.exe`" serve --data `"$Data`" $Serve" -StartupType Automatic | Out-Null
sc.exe config $name obj= "NT SERVICE\$name" | Out-Null
sc.exe failure $name reset= 86400 actions= restart/5000/restart/5000/restart/60000 | Out-Null
icacls $Data /grant "NT SERVICE\${name}:(OI)(CI)M" | Out-Null
if ($Serve -match '--(insecure-)?lan') {
  New-NetFirewallRule -DisplayName 'SolidCell dashboard' -Direction Inbound -Protocol TCP -LocalPort 8443 -Action Allow -Profile Domain, Private | Out-Null
  New-NetFirewallRule -DisplayName 'SolidCell broker' -Direction Inbound -Protocol TCP -LocalPort 8883 -Action Allow -Profile Domain, Private | Out-Null
}
Start-Service $name
Write-Output "Runs. Dashboard: https://localhost:8443/, its token: $Data\dashboard-token"
