#!/usr/bin/env bash
# Every C++ file obeys .clang-format. Other versions of the formatter break lines elsewhere, so this one is named;
# skipped (exit 77) where it is not installed.
set -euo pipefail
cd "$1"
command -v clang-format-14 >/dev/null || exit 77
find src tests \( -name '*.h' -o -name '*.cpp' \) -print0 | xargs -0 clang-format-14 --dry-run --Werror
