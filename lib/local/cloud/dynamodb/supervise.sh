#!/bin/sh
# Runs a program that ends with whoever holds the other end of standard input, even if that one is killed.
umask 077
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
{ read -r _ <&3; kill -KILL "$program"; } 2>/dev/null &
watch=$!
wait "$program"
status=$?
kill "$watch" 2>/dev/null
exit "$status"
