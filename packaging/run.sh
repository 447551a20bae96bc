#!/usr/bin/env bash
# From a fresh clone to a live dashboard: installs what is missing, builds, starts the sandbox, opens the window on it.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
    cat <<'EOT'
Usage: packaging/run.sh [--help] [--faults] [--no-install]

Builds Signalbox and opens it on its sandbox: a private local PostgreSQL with real pg_cron jobs and live webhook
traffic. Nothing outside this folder and the sandbox's own data folder is changed, except for missing packages,
which are installed with apt (with sudo when you are not root), and for Deno, which serves the Edge Functions and is
fetched from the npm registry into ~/.cache/signalbox.

  --faults      let the sandbox's endpoints fail, hang and refuse
  --no-install  do not install packages and do not fetch Deno; build with what is here

Without a display the same status is printed as text and the panels are rendered to PNG files.
EOT
}

install=yes
faults=()
for argument in "$@"; do
    case "$argument" in
        --help | -h) usage; exit 0 ;;
        --faults) faults=(--faults) ;;
        --no-install) install=no ;;
        *) usage >&2; exit 64 ;;
    esac
done

started=$SECONDS
say() { printf '== [%3d s] %s\n' "$((SECONDS - started))" "$*"; }

if [ "$install" = yes ]; then
    say "Checking packages"
    packaging/install-dependencies.sh
    say "Fetching Deno"
    packaging/provide-deno.sh >/dev/null || say "The Edge Functions are not served; the sandbox answers its webhooks itself"
fi

if [ ! -f build/release/build.ninja ]; then
    say "Configuring the build"
    cmake --preset release >build-release.log 2>&1 || { cat build-release.log >&2; exit 1; }
    rm -f build-release.log
fi
say "Building (the first time takes a few minutes)"
cmake --build --preset release --target signalbox
signalbox=build/release/src/app/signalbox

if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    say "Opening the dashboard on the sandbox"
    exec "$signalbox" --sandbox "${faults[@]}"
fi

say "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): showing the status as text instead"
"$signalbox" sandbox start
if [ "${#faults[@]}" -gt 0 ]; then
    "$signalbox" sandbox faults on
fi
"$signalbox" status --sandbox || true
pictures=build/panels
say "Rendering the panels"
"$signalbox" screenshots "$pictures" --sandbox
say "The pictures are in $PWD/$pictures"
say "The sandbox keeps running; stop it with: $signalbox sandbox stop"
