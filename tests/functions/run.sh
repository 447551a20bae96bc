#!/usr/bin/env bash
# Runs one file of tests beside a server of its own: run.sh WITHPROJECT FILE_test.ts
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/functions/findtools.sh
exec "$1" "$deno" test --quiet --no-check --allow-all "${settings[@]}" "$2"
