#!/usr/bin/env bash
# Checks many small articles under GNU parallel, on this machine or over two hosts (two sshd on loopback, one of them killed half way),
# and proves that each article was reported on once. Needs Debian's `parallel`, and for two hosts `openssh-server`.
#
# Usage: parallel.sh one|two [ARTICLES] [JOBS]
# EMEND: how the command line is called (the built one of this repository unless set).
set -euo pipefail
mode=${1:-one}
articles=${2:-100000}
jobs=${3:-2}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
emend=${EMEND:-node $root/dist/cli.js}
batch=1000
work=$(mktemp -d)
export EMEND_HOME=$work/home
servers=()

stop_server() {
  # The server, and what it started for its sessions.
  pkill -KILL -P "$1" 2>/dev/null || true
  kill -KILL "$1" 2>/dev/null || true
}
finish() {
  for pid in "${servers[@]}"; do stop_server "$pid"; done
  rm -rf "$work"
}
trap finish EXIT

mkdir "$work/articles"
node --input-type=module - "$work/articles" "$articles" <<'MADE'
import { mkdirSync, writeFileSync } from 'node:fs';
const [, , folder, count] = process.argv;
const words = 'harbour council market engineer bridge garden letter report river station early late opened closed the a'.split(' ');
let seed = 7;
const pick = () => words[(seed = (seed * 48271) % 2147483647) % words.length];
for (let at = 0; at < Number(count); at++) {
  const below = `${folder}/${String(Math.floor(at / 1000)).padStart(4, '0')}`;
  if (at % 1000 === 0) mkdirSync(below);
  const sentence = () => `The ${Array.from({ length: 6 + (seed % 8) }, pick).join(' ')}.`;
  writeFileSync(`${below}/${at}.txt`, `${sentence()} ${sentence()}${at % 10 === 0 ? ' It was  closed.' : ''}\n`);
}
MADE

list() { find "$work/articles" -name '*.txt' | sort; }
check="$emend check --format jsonl --fail-on never --jobs 1"
# Each call's report is a file of its own, so that one done again takes the place of the first.
run() { list | parallel --no-notice -n "$batch" --joblog "$work/log" --results "$work/out/{#}" "$@" "$check" >/dev/null; }

started=$(date +%s)
if [[ $mode == one ]]; then
  run --jobs "$jobs"
else
  ssh-keygen -q -t ed25519 -N '' -f "$work/key"
  hosts=()
  for port in 42201 42202; do
    ssh-keygen -q -t ed25519 -N '' -f "$work/host-$port"
    cat >"$work/sshd-$port" <<CONFIG
Port $port
ListenAddress 127.0.0.1
HostKey $work/host-$port
AuthorizedKeysFile $work/key.pub
PidFile $work/pid-$port
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
MaxStartups 100
CONFIG
    mkdir -p /run/sshd
    /usr/sbin/sshd -f "$work/sshd-$port" -D 2>>"$work/sshd.log" &
    servers+=($!)
    hosts+=(--sshlogin "1/host-$port")
    cat >>"$work/ssh" <<CONFIG
Host host-$port
HostName 127.0.0.1
Port $port
IdentityFile $work/key
IdentitiesOnly yes
StrictHostKeyChecking no
UserKnownHostsFile /dev/null
LogLevel ERROR
CONFIG
  done

  (
    # Half way, one of the two goes.
    half=$((articles / batch / 2))
    until [[ $(wc -l <"$work/log" 2>/dev/null || echo 0) -gt $half ]]; do sleep 1; done
    echo "One host is killed after $(($(wc -l <"$work/log") - 1)) of $((articles / batch)) calls."
    stop_server "${servers[1]}"
  ) &
  killer=$!
  run --ssh "ssh -F $work/ssh" --env EMEND_HOME "${hosts[@]}" || true
  wait "$killer"
  echo "Calls that failed: $(awk 'NR > 1 && $7 != 0' "$work/log" | wc -l)"
  run --ssh "ssh -F $work/ssh" --env EMEND_HOME --resume-failed "${hosts[0]}" "${hosts[1]}"
fi
seconds=$(($(date +%s) - started))

find "$work/out" -type f ! -name '*.err' ! -name '*.seq' -exec cat {} + | node -e '
  let rest = "";
  const paths = [];
  process.stdin.on("data", (chunk) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const line of lines) paths.push(JSON.parse(line).path);
  });
  process.stdin.on("end", () => {
    const apart = new Set(paths).size;
    console.log(`${paths.length} reports on ${apart} articles of '"$articles"'; '"$seconds"' s`);
    process.exitCode = apart === Number("'"$articles"'") && paths.length === apart ? 0 : 1;
  });
'
