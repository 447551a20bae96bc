#!/usr/bin/env bash
# Every C++ file obeys .clang-format. Skipped (exit 77) where clang-format is not installed.
set -euo pipefail
cd "$1"
command -v clang-format >/dev/null || exit 77
find src tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 clang-format --dry-run --Werror
