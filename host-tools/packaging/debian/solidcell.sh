#!/bin/sh
# What root does goes to the service's directory and is done by its owner: a file that root wrote there could not be read by the service.
if [ "$(id -u)" = 0 ]; then
  export SOLIDCELL_DATA="${SOLIDCELL_DATA:-/var/lib/solidcell}"
  exec runuser -u solidcell -- /usr/lib/solidcell/solidcell "$@"
fi
exec /usr/lib/solidcell/solidcell "$@"
