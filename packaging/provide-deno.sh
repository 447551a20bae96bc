#!/usr/bin/env bash
# Prints the path of a Deno that can serve and test the Edge Functions: provide-deno.sh [--no-fetch]
# Looks at SIGNALBOX_DENO (alone, when it is set), then into its own cache, then for one on PATH. Where there is none it is
# fetched from the npm registry into the cache (no Node is needed), and then the modules that the functions import, so that
# serving them needs no network. --no-fetch only looks. Answers 77 where it cannot be had, with the reason.
set -euo pipefail
cd "$(dirname "$0")/.."

version=2.9.6
sum=3md4TKLCuzsLDmfOoC5KN7NAZaxSVkMgm64vg6foD00JBADCpYS2/5QqXfzgnP5ZQz3iLP9vBQJtEgc116OAoQ==
address=https://registry.npmjs.org/@deno/linux-x64-glibc/-/linux-x64-glibc-$version.tgz
base=${XDG_CACHE_HOME:-$HOME/.cache}/signalbox/deno
folder=$base/$version
export DENO_DIR=$folder/modules DENO_NO_UPDATE_CHECK=1 NO_COLOR=1
export DENO_TLS_CA_STORE=${DENO_TLS_CA_STORE:-system,mozilla} # behind a proxy of a company, too

fetch=yes
case "${1-}" in
    --no-fetch) fetch=no ;;
    "") ;;
    *) echo "usage: $0 [--no-fetch]" >&2; exit 64 ;;
esac

unavailable() {
    echo "$*" >&2
    exit 77
}

# The hosted Edge Runtime embeds 2.1; older ones cannot read the lock files.
is_fitting() {
    local words
    words=$("$1" --version 2>/dev/null) || return 1
    [[ $words =~ ^deno\ ([0-9]+)\.([0-9]+) ]] || return 1
    ((BASH_REMATCH[1] > 2 || (BASH_REMATCH[1] == 2 && BASH_REMATCH[2] >= 1)))
}

find_deno() {
    local candidate
    if [ -n "${SIGNALBOX_DENO-}" ]; then
        is_fitting "$SIGNALBOX_DENO" || unavailable "SIGNALBOX_DENO is $SIGNALBOX_DENO, which is no Deno 2.1 or newer."
        printf '%s\n' "$SIGNALBOX_DENO"
        return
    fi
    for candidate in "$folder/deno" "$(command -v deno || true)"; do
        if [ -x "$candidate" ] && is_fitting "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

fetch_deno() {
    [ "$(uname -sm)" = "Linux x86_64" ] || unavailable "Deno is fetched for Linux on x86_64 only; this is $(uname -sm)."
    getconf GNU_LIBC_VERSION >/dev/null 2>&1 || unavailable "Deno is fetched for systems with glibc only."
    command -v curl >/dev/null || unavailable "Deno cannot be fetched without curl."
    local work
    work=$(mktemp -d "$base/new.XXXXXX")
    # shellcheck disable=SC2064 # this folder, whatever the variable is by then
    trap "rm -rf '$work'" EXIT
    curl -fsSL --retry 2 --connect-timeout 20 --max-time 600 -o "$work/package.tgz" "$address" \
        || unavailable "Deno $version cannot be fetched from $address."
    if [ "$(sha512sum "$work/package.tgz" | cut -d' ' -f1)" != "$(printf %s "$sum" | base64 -d | od -An -v -tx1 | tr -d ' \n')" ]; then
        echo "What $address answered is not Deno $version." >&2
        exit 1
    fi
    tar -xzf "$work/package.tgz" -C "$work" --no-same-owner package/deno
    chmod 0755 "$work/package/deno"
    is_fitting "$work/package/deno" || unavailable "Deno $version does not run on this system."
    mkdir -p "$folder"
    mv "$work/package/deno" "$folder/deno"
    rm -r "$work"
    trap - EXIT
}

# Each folder with a lock file, as the lock says and not newer. From the cache where it is whole already.
fetch_modules() {
    local lock place words
    for lock in resources/supabase/functions/*/deno.lock resources/sandbox/functions/deno.lock tests/functions/deno.lock; do
        [ -f "$lock" ] || continue
        place=$(dirname "$lock")
        if ! words=$("$1" cache --quiet --frozen --config "$place/deno.json" --lock "$lock" "$place"/*.ts 2>&1); then
            printf 'The modules of %s cannot be fetched:\n%s\n' "$place" "$words" >&2
            exit 1
        fi
    done
}

deno=$(find_deno)
if [ "$fetch" = no ]; then
    [ -n "$deno" ] || unavailable "There is no Deno 2.1 or newer in $folder or on PATH."
    printf '%s\n' "$deno"
    exit
fi

mkdir -p "$base"
# Two commands may want it at once.
exec 9>"$base/lock"
flock 9
[ -n "$deno" ] || deno=$(find_deno)
if [ -z "$deno" ]; then
    fetch_deno
    deno=$folder/deno
fi
fetch_modules "$deno"
printf '%s\n' "$deno"
