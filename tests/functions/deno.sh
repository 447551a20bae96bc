#!/usr/bin/env bash
# Runs Deno as all tests of this folder do, in the project's folder; answers 77 where there is none, with the reason.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/functions/findtools.sh
exec "$deno" "$@"
