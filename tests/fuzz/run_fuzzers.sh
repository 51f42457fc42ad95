#!/usr/bin/env bash
# run_fuzzers.sh BUILD SECONDS: runs each fuzzer for SECONDS from the fixtures and the kept corpus, two at a time, and prints
# what it covered. Inputs that crash go to BUILD/fuzzing/crashes and make the exit status 1.
set -euo pipefail
build=$1
seconds=$2
data=$(cd "$(dirname "$0")/../data" && pwd)
work=$build/fuzzing
mkdir -p "$work/crashes"
export ASAN_OPTIONS=detect_leaks=0 QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

fuzz() {
    local name=$1
    mkdir -p "$work/$name"
    if "$build/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
        -artifact_prefix="$work/crashes/$name-" "$work/$name" "$data/fuzz/$name" "$data/inventory" >"$work/$name.log" 2>&1; then
        printf '%-16s %s\n' "$name" "$(grep -E '^#[0-9]+.*cov: ' "$work/$name.log" | tail -n 1 | sed -E 's/^#([0-9]+).*cov: ([0-9]+) ft: ([0-9]+).*/\1 runs, coverage \2, features \3/')"
    else
        printf '%-16s %s\n' "$name" "FAILED, see $work/$name.log"
        tail -n 12 "$work/$name.log"
        return 1
    fi
}
export -f fuzz
export build seconds data work
printf '%s\n' detection resources tables bills events findings tools infrastructure archives \
    | xargs -P 2 -I {} bash -c 'fuzz {}'
