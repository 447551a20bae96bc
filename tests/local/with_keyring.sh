#!/usr/bin/env bash
# Runs a test program with a keyring of its own: with_keyring.sh (unlocked|locked|missing) PROGRAM...
# The program finds the kind in SIGNALBOX_TEST_KEYRING. Nothing of the caller's own keyring is touched.
set -euo pipefail

kind=$1
shift
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_DATA_HOME=$home/data SIGNALBOX_TEST_KEYRING=$kind
mkdir -m 0700 "$XDG_RUNTIME_DIR"

need() {
    if ! command -v "$1" >/dev/null; then
        echo "$1 is not installed" >&2
        exit 1
    fi
}

in_session() {
    need dbus-run-session
    need gnome-keyring-daemon
    dbus-run-session -- bash -c "$@"
}

# The first --unlock makes the login keyring with that password.
unlock='printf "a password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1'

case $kind in
missing)
    # An address where nobody listens: without one D-Bus would start a bus by itself.
    DBUS_SESSION_BUS_ADDRESS=unix:path=$home/no-bus "$@"
    ;;
unlocked)
    in_session "$unlock; \"\$@\"" bash "$@"
    ;;
locked)
    in_session "$unlock"
    in_session 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "$@"' bash "$@"
    ;;
*)
    echo "unknown kind of keyring: $kind" >&2
    exit 64
    ;;
esac
