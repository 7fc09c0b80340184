#!/bin/sh
# A nanoff that writes down what it was told. What it says, and its exit code and version, stand in files beside the link to it.
PATH=/usr/bin:/bin
cd "$(dirname "$0")"
if [ "$1" = --version ]; then cat version; exit 0; fi
echo "$*" >> calls
if [ "$3" = --filedeployment ]; then
  cp "$4" list.json
  cp "$(sed -n 's/.*"SourceFilePath": "\(.*\)".*/\1/p' "$4")" deployed.cfg
fi
cat says
exit "$(cat code)"
