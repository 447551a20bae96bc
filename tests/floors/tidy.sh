#!/usr/bin/env bash
# clang-tidy with the repository's .clang-tidy, over the files that changed or over all of src/.
set -euo pipefail
cd "$(dirname "$0")/../.."

usage() {
    cat <<'EOT'
Usage: tests/floors/tidy.sh [--help] [--all] [BASE]

Checks the .cpp files below src/ that differ from BASE ($SIGNALBOX_TIDY_BASE, else HEAD~1), with what is not committed
yet. Headers are checked where a checked file includes them.

  --all   every file, many compiled as one: minutes

Exit code 77 where clang-tidy-14 is not installed: other versions find other things.
EOT
}

base=${SIGNALBOX_TIDY_BASE:-HEAD~1}
all=no
for argument in "$@"; do
    case "$argument" in
        --help | -h) usage; exit 0 ;;
        --all) all=yes ;;
        -*) usage >&2; exit 64 ;;
        *) base=$argument ;;
    esac
done
command -v clang-tidy-14 >/dev/null || { echo "clang-tidy-14 is not installed"; exit 77; }

build=build/tidy
unity=OFF
checks=()
if [ "$all" = yes ]; then
    build=build/tidy-all
    unity=ON
    checks=(--checks=-bugprone-suspicious-include) # of .cpp files is how many become one
else
    # A clone without history has nothing to compare with; then what is not committed is all there is to check.
    if ! start=$(git merge-base "$base" HEAD 2>/dev/null); then
        echo "There is no $base to compare with: only what is not committed is checked"
        start=HEAD
    fi
    mapfile -t files < <({ git diff --name-only --diff-filter=d "$start" -- 'src/*.cpp'
        git ls-files --others --exclude-standard -- 'src/*.cpp'; } 2>/dev/null | sort -u)
    if [ "${#files[@]}" -eq 0 ]; then
        echo "No .cpp file below src/ differs from $start"
        exit 0
    fi
fi

cmake --preset tidy -B "$build" -DCMAKE_UNITY_BUILD=$unity -DCMAKE_UNITY_BUILD_BATCH_SIZE=12 >/dev/null
# The headers that uic and moc make, and nothing else.
mapfile -t made < <(ninja -C "$build" -t targets all | sed -n 's/^\(signalbox_[a-z]*_autogen\): phony$/\1/p')
ninja -C "$build" "${made[@]}" >/dev/null
if [ "$all" = yes ]; then
    mapfile -t files < <(sed -n 's|^ *"file": "\(.*/Unity/.*\)".*|\1|p' "$build/compile_commands.json")
fi
echo "${#files[@]} files to check"
printf '%s\0' "${files[@]}" \
    | xargs -0 -n 1 -P "$(nproc)" clang-tidy-14 --quiet --warnings-as-errors='*' --header-filter="^$PWD/src/" "${checks[@]}" -p "$build" \
        2> >(grep -v 'warnings\? generated' >&2)
