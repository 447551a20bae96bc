#!/usr/bin/env bash
# The proofs of the delivery engine by themselves: at the size of every test run, or at full size.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'EOT'
Usage: tests/engine/run.sh [--help] [--full] [--preset NAME] [PROOF...]

  --full         10,000 deliveries over every kind of endpoint, 10 crashes in 1,000, 10,000 in the order of 100 keys,
                 a minute of each rate (about twenty minutes)
  --preset NAME  ci (default), dev or asan

PROOF is one or more of: deliveries crashes order pace limits stalls underway signatures security inserts; all of them
when none is named.
SIGNALBOX_PROOF_SEED=N repeats the crash points that a run of `crashes` printed.
EOT
}

preset=ci
while [ $# -gt 0 ]; do
    case "$1" in
        --help | -h) usage; exit 0 ;;
        --full) export SIGNALBOX_PROOF=full ;;
        --preset) preset=${2:?--preset needs a name}; shift ;;
        -*) usage >&2; exit 64 ;;
        *) break ;;
    esac
    shift
done
[ $# -gt 0 ] || set -- deliveries crashes order pace limits stalls underway signatures security inserts

[ -d "build/$preset" ] || cmake --preset "$preset"
cmake --build --preset "$preset" --target "${@/#/tst_engine_}"
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC QTEST_FUNCTION_TIMEOUT=3600000
failed=0
for proof in "$@"; do
    "build/$preset/tests/engine/tst_engine_$proof" || failed=1
done
exit $failed
