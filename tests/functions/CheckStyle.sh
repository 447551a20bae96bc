#!/usr/bin/env bash
# Layout, lint and types of everything that is written for Deno.
set -euo pipefail
cd "$(dirname "$0")/../.."
. tests/functions/findtools.sh
folders=()
for folder in resources/supabase resources/sandbox/functions tests/functions; do
    [ ! -d "$folder" ] || folders+=("$folder")
done
mapfile -t files < <(find "${folders[@]}" -name '*.ts' | sort)
mapfile -t settingsFiles < <(find "${folders[@]}" -name 'deno.json' | sort)
# As .editorconfig says, which only newer versions of Deno read.
"$deno" fmt --quiet --check --no-config --line-width 120 --indent-width 4 "${files[@]}"
"$deno" fmt --quiet --check --no-config --indent-width 2 "${settingsFiles[@]}"
"$deno" lint --quiet --config tests/functions/deno.json "${files[@]}"
"$deno" check --quiet --config tests/functions/deno.json --no-lock "${files[@]}"
"$deno" cache --quiet "${settings[@]}" "${files[@]}"
# Each function by its own lock file, as it is deployed.
for entry in resources/supabase/functions/*/index.ts; do
    folder=$(dirname "$entry")
    "$deno" check --quiet --config "$folder/deno.json" --no-lock "$entry"
    "$deno" cache --quiet --config "$folder/deno.json" --lock "$folder/deno.lock" --frozen "$entry"
    if ! grep -q '"version": "4"' "$folder/deno.lock"; then
        echo "$folder/deno.lock is not of version 4, the newest that the hosted runtime reads: write it with Deno 2.1." >&2
        exit 1
    fi
done
