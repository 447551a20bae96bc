#!/usr/bin/env bash
# Measures one area in a private server, ours beside the comparison, and prints a table and RESULT lines.
set -euo pipefail
started_in=$PWD
cd "$(dirname "$0")/../.."

usage() {
    cat <<'EOT'
Usage: tests/bench/run.sh AREA [--rows N] [--built DIR] [ARGUMENT...]

  AREA         startup: from nothing to first data, memory, what one refresh of all panels and a change of theme cost;
               --against BENCH_STARTUP of another build: its way to first data, in turn with ours
               delivery: the engine beside bare pg_net (where the server has it, else the stand-in): how fast it is, what a
               hanging endpoint, the end of a minute and an order cost the others, what a webhook costs the user's INSERT,
               and the pump when idle; takes 15 minutes. --only PART,... of: inserts idle rates hang gap order, and sender:
               bare pg_net, or the stand-in, alone
               cron: refreshing 500 jobs, paging through five million runs, the map of a day and of a month of them, and panning
               it; takes 1.5 GB below /tmp and three minutes
               metrics: a board of 20 series with a year of values each minute: every range, first and again, a live refresh, the
               same without index and rollup, and a plain chart; takes 4 GB below /tmp and ten minutes
               webhooks: finding, scrolling through and exporting among ten million deliveries; takes 9 GB below /tmp and ten minutes
  --rows N     how much data to measure with; each area has its own default
  --built DIR  a build folder that has bench_AREA already; without it an optimised one is made in build/bench

The last lines are one figure each: RESULT <area>.<name> <value> <unit>. Names of ratios end in _ratio. After them follows a
line for each promise that does not hold, BROKEN <area>.<name> ..., and the bench fails.
Further arguments go to the area.
EOT
}

area=
built=
arguments=()
while [ $# -gt 0 ]; do
    case "$1" in
        --help | -h) usage; exit 0 ;;
        --built) built=$(cd "$started_in" && cd "${2:?--built needs a folder}" && pwd); shift ;;
        --rows) arguments+=(--rows "${2:?--rows needs a number}"); shift ;;
        *) if [ -z "$area" ]; then area=$1; else arguments+=("$1"); fi ;;
    esac
    shift
done
if [ ! -e "tests/bench/bench_$area.cpp" ]; then
    usage >&2
    exit 64
fi

if [ -z "$built" ]; then
    built=build/bench
    { cmake --preset release -B "$built" -DBUILD_TESTING=ON && cmake --build "$built" --target "bench_$area"; } >&2
fi
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
exec "$built/tests/bench/bench_$area" "${arguments[@]}"
