#!/usr/bin/env bash
# Installs what is missing to build and run Signalbox (and, with --tests, to test it) from the distribution's packages.
# Debian 12 and Ubuntu 24.04. Does nothing, and asks for no password, when everything is there.
set -euo pipefail

build_packages=(
    build-essential ca-certificates ccache cmake curl git ninja-build pkg-config
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libexpected-dev libpq-dev zlib1g-dev
)
run_packages=(
    libqt6sql6-psql libqt6svg6 fonts-dejavu-core libxcb-cursor0 dbus
)
test_packages=(
    clang-format-14 clang-tidy-14 faketime fonts-cantarell fonts-noto-core pgbouncer gnome-keyring openssl procps iproute2 xvfb xauth
)

say() { printf '== %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Missing packages, and neither root nor sudo is here. As root, run: $*" >&2
        exit 1
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# The server packages carry the version in their name: any 15 or newer that has pg_cron will do.
server_packages() {
    local version
    for version in 18 17 16 15; do
        if is_installed "postgresql-$version" && is_installed "postgresql-$version-cron"; then
            printf '%s\n' "postgresql-$version" "postgresql-$version-cron"
            return
        fi
    done
    for version in 18 17 16 15; do
        if apt-cache show "postgresql-$version-cron" >/dev/null 2>&1; then
            printf '%s\n' "postgresql-$version" "postgresql-$version-cron"
            if [ "$with_tests" = yes ] && apt-cache show "postgresql-$version-plpgsql-check" >/dev/null 2>&1; then
                printf '%s\n' "postgresql-$version-plpgsql-check"
            fi
            return
        fi
    done
    printf '%s\n' postgresql-15 postgresql-15-cron
}

missing_of() {
    local package
    for package in "$@"; do
        is_installed "$package" || printf '%s\n' "$package"
    done
}

with_tests=no
case "${1-}" in
    --tests) with_tests=yes ;;
    "") ;;
    *) echo "usage: $0 [--tests]" >&2; exit 64 ;;
esac

command -v apt-get >/dev/null || {
    echo "This script knows apt only (Debian 12, Ubuntu 24.04). Install these by hand: ${build_packages[*]} ${run_packages[*]}" >&2
    exit 1
}

wanted=("${build_packages[@]}" "${run_packages[@]}")
[ "$with_tests" = yes ] && wanted+=("${test_packages[@]}")
mapfile -t servers < <(server_packages)
mapfile -t missing < <(missing_of "${wanted[@]}" "${servers[@]}")
[ "${#missing[@]}" -eq 0 ] && exit 0

say "Refreshing the package lists"
as_root apt-get update -qq
mapfile -t servers < <(server_packages)
mapfile -t missing < <(missing_of "${wanted[@]}" "${servers[@]}")

# Debian starts a server of its own when PostgreSQL is installed; Signalbox only wants the programs.
if ! is_installed postgresql-common; then
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    printf '%s\n' 'create_main_cluster = false' \
        | as_root tee /etc/postgresql-common/createcluster.d/signalbox.conf >/dev/null
fi

say "Installing ${#missing[@]} packages: ${missing[*]}"
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
    | sed -n 's/^Setting up/   set up/p'
