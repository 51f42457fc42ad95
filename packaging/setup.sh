#!/usr/bin/env bash
# From a fresh machine to a running program:
#   bash packaging/setup.sh run     installs what is missing, builds, opens the window
#   bash packaging/setup.sh test    the same up to the tests, and runs them all
# Written for Debian 12; knows the package names of Ubuntu 24.04 too. Asks for nothing, stops at the first error.
set -euo pipefail

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log_dir=$source_dir/build
log=$log_dir/setup.log
step=0

usage() {
    printf 'usage: bash packaging/setup.sh run|test\n' >&2
    exit 2
}

# say TEXT: one numbered line of progress.
say() {
    step=$((step + 1))
    printf '[%d] %s\n' "$step" "$1"
}

# fail TEXT: what went wrong and what to do, with the end of the log.
fail() {
    if [ -s "$log" ]; then
        printf -- '--- end of %s ---\n' "$log" >&2
        tail -n 25 "$log" >&2
        printf -- '---\n' >&2
    fi
    printf 'Stopped: %s\n' "$1" >&2
    exit 1
}

# quietly COMMAND...: its output goes to the log.
quietly() {
    printf '\n$ %s\n' "$*" >>"$log"
    "$@" >>"$log" 2>&1 </dev/null
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "packages are missing and this user may not install them. Run as root: apt-get install $missing"
    fi
}

installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# One word a library; alternatives for different releases stand behind a bar, the first that exists is taken.
packages="g++ cmake ninja-build pkg-config qt6-base-dev qt6-svg-dev|libqt6svg6-dev libsqlite3-dev libsqlitecpp-dev
    libyaml-cpp-dev libexpected-dev rapidjson-dev libarchive-dev libcsv-dev libmd4c-dev libmd4c-html0-dev nettle-dev
    libxlsxwriter-dev"

missing_packages() {
    local choice name found
    for choice in $packages; do
        found=
        for name in ${choice//|/ }; do
            if installed "$name"; then
                found=yes
                break
            fi
        done
        [ -n "$found" ] || printf '%s\n' "$choice"
    done
}

install_missing() {
    local choices choice name
    choices=$(missing_packages)
    if [ -z "$choices" ]; then
        say "Packages: all there."
        return
    fi
    command -v apt-get >/dev/null 2>&1 || fail "this script installs by apt-get, which is not here. Install by hand what \
stands for these packages of Debian, then run the CMake commands of CONTRIBUTING.md: $(echo $choices)"
    missing=$(echo $choices)
    say "Packages: updating the list, then installing $(echo "$choices" | wc -l) of them (a few minutes)..."
    quietly as_root apt-get update || fail "the list of packages could not be updated. Is the network there?"
    missing=
    for choice in $choices; do
        for name in ${choice//|/ }; do
            if apt-cache show "$name" >/dev/null 2>&1; then
                missing="$missing $name"
                continue 2
            fi
        done
        fail "no package of this release provides ${choice//|/ or }. Debian 12 and Ubuntu 24.04 have it."
    done
    # shellcheck disable=SC2086
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing \
        || fail "these packages could not be installed:$missing"
}

# build PRESET CMAKE_OPTION...
build() {
    local preset=$1 build_dir=$source_dir/build/$1 line last=0 percent
    shift
    say "Configuring (build/$preset)..."
    quietly cmake -S "$source_dir" --preset "$preset" "$@" \
        || fail "CMake did not find all it needs, or the build folder is of another version: remove build/$preset and try again."
    say "Building (the first time takes some minutes)..."
    printf '\n$ ninja -C %s\n' "$build_dir" >>"$log"
    {
        NINJA_STATUS='%p ' ninja -C "$build_dir" 2>&1 </dev/null || touch "$log_dir/.build-failed"
    } | while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        percent=${line%%\%*}
        percent=${percent// /}
        if [[ $percent =~ ^[0-9]+$ ]] && [ "$percent" -ge $((last + 10)) ]; then
            last=$((percent / 10 * 10))
            printf '    %d %%\n' "$last"
        fi
    done
    if [ -e "$log_dir/.build-failed" ]; then
        rm -f "$log_dir/.build-failed"
        fail "the build failed; the reason stands above and whole in $log."
    fi
}

# The main job with no window: which techniques concern the sample accounts, and the checklist against them.
main_job_in_terminal() {
    local ttc=$source_dir/build/release/bin/ttc out=$source_dir/build/sample-checklist.md
    local samples=("$source_dir"/packaging/sample-inventory/*.json "$source_dir"/packaging/sample-inventory/*.yaml)
    local options=() file
    for file in "${samples[@]}"; do
        options+=(-i "$file")
    done
    say "Techniques in scope of the sample inventory:"
    "$ttc" techniques "${options[@]}" || fail "the techniques could not be listed."
    "$ttc" checklist export "${options[@]}" --format markdown -o "$out" || fail "the checklist could not be written."
    say "Their checklist was written to $out"
    printf 'Next: %s --help\n' "$ttc"
}

run() {
    build release -DBUILD_TESTING=OFF
    if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
        say "There is no display here, so no window: the main job in the terminal instead."
        main_job_in_terminal
        return
    fi
    say "Opening the window. It offers a sample inventory; drop a file of your own on it at any time."
    if ! "$source_dir/build/release/bin/ttc-browser"; then
        say "The window could not be opened on this display: the main job in the terminal instead."
        main_job_in_terminal
    fi
}

run_tests() {
    local werror=OFF
    [ -z "${CI:-}" ] || werror=ON
    build dev -DBUILD_TESTING=ON -DTTC_WARNINGS_AS_ERRORS=$werror
    say "Running the tests..."
    cd "$source_dir"
    ctest --test-dir build/dev --output-on-failure --no-tests=error -LE interop -j "$(nproc)"
}

[ $# -eq 1 ] || usage
case $1 in run | test) ;; *) usage ;; esac
mkdir -p "$log_dir" || { printf 'Stopped: %s cannot be written.\n' "$log_dir" >&2; exit 1; }
: >"$log"
install_missing
if [ "$1" = run ]; then run; else run_tests; fi
