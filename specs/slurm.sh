#!/bin/bash
# Proves that src/HwSpecs.Cli/deploy/slurm marks a class as one machine does: sets up a throw-away Slurm cluster of this one machine,
# submits a class in 8 parts as a job array, kills one task in its midst, submits that task alone again, merges, and compares every
# file with the marks of one run without parts, byte for byte. The cluster has its own key, ports and folder, and is gone afterwards.
# Exit 0: the same bytes; 1: something was not as it should be; 2: this machine lacks what it needs.
#
#   specs/slurm.sh           10,000 submissions
#   specs/slurm.sh 400       as many as that
#
# Debian packages: slurm-wlm munge procps. The command is built here, or is what HWSPECS names.
set -u
cd "$(dirname "$0")/.."
submissions=${1-10000}
parts=8
victim=3
if ! [[ $submissions =~ ^[1-9][0-9]*$ ]] || [ "$submissions" -lt 80 ]; then
  echo "slurm.sh: '$submissions' is no number of submissions; a whole number from 80 on was expected." >&2
  exit 2
fi
export PATH=$PATH:/usr/sbin:/sbin
for program in munged slurmctld slurmd sbatch pkill; do
  command -v $program > /dev/null || { echo "slurm.sh: no $program here (Debian: apt-get install --no-install-recommends slurm-wlm munge procps)." >&2; exit 2; }
done

work=$(mktemp -d)
chmod 755 "$work"
deploy=$PWD/src/HwSpecs.Cli/deploy/slurm
# What a calling shell may have set would change the jobs.
unset "${!SLURM_@}" "${!SBATCH_@}"
export SLURM_CONF=$work/slurm.conf

started=$(date +%s%N)
tear_down() {
  trap - EXIT INT TERM
  if [ -e "$work/slurmctld.pid" ]; then
    timeout 10 scancel --user="$(id -un)" 2> /dev/null
    within 10 nothing_runs
  fi
  # A clean end takes slurmctld seconds, for a state that goes with the folder.
  for pid_file in "$work"/slurmd.pid "$work"/slurmctld.pid "$work"/munge/pid; do
    pid=$(cat "$pid_file" 2> /dev/null) && kill -KILL "$pid" 2> /dev/null
  done
  rm -rf "$work"
  say 'the cluster is gone'
}
trap tear_down EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

nothing_runs() { ! timeout 5 squeue --noheader --states=running,completing 2> /dev/null | grep -q .; }
say() { printf '%7.1f s  %s\n' "$(awk -v now="$(date +%s%N)" -v start="$started" 'BEGIN { print (now - start) / 1e9 }')" "$*"; }
fail() {
  say "FAILED: $*"
  for log in "$work"/slurmctld.log "$work"/slurmd.log "$work"/jobs/*.log; do
    [ -s "$log" ] && printf -- '-- %s\n%s\n' "${log##*/}" "$(tail -n 5 "$log")"
  done
  exit 1
}
# within SECONDS COMMAND...: waits until COMMAND is true.
within() {
  local end=$((SECONDS + $1)); shift
  until "$@"; do [ $SECONDS -lt $end ] || return 1; sleep 0.05; done
}
# The command.
hwspecs=${HWSPECS-}
if [ -z "$hwspecs" ]; then
  DOTNET_CLI_UI_LANGUAGE=en dotnet build src/HwSpecs.Cli/HwSpecs.Cli.csproj -c Release -v quiet > "$work/build.log" 2>&1 || { cat "$work/build.log"; exit 2; }
  printf '#!/bin/sh\nexec dotnet "%s" "$@"\n' "$PWD/src/HwSpecs.Cli/bin/Release/net10.0/HwSpecs.Cli.dll" > "$work/hwspecs"
  chmod +x "$work/hwspecs"
  hwspecs=$work/hwspecs
fi
export HWSPECS=$hwspecs

# A class, the same in every run: a report with up to five digits changed; a few students with none, two, or a broken file.
mkdir "$work/class" "$work/jobs"
awk -v count="$submissions" -v folder="$work" '
  function draw(below) { seed = seed * 16807 % 2147483647; return seed % below }
  { report = report $0 "\n" }
  END {
    seed = 20240229
    for (place = index(report, "# Problem 2"); place <= length(report); place++)
      if (substr(report, place - 1, 2) ~ /^[.0-9][0-9]$/) digits[total++] = place
    roster = folder "/roster.csv"
    print "ID,Name" > roster
    for (student = 1; student <= count; student++) {
      id = sprintf("s%07d", student)
      print id ",Student " student > roster
      if (student % 97 == 0) continue
      text = report
      for (changes = draw(6); changes > 0; changes--) {
        place = digits[draw(total)]
        text = substr(text, 1, place - 1) draw(10) substr(text, place + 1)
      }
      if (student % 307 == 0) text = "%PDF-1.7\n"
      file = folder "/class/" id ".txt"
      printf "%s", text > file
      close(file)
      if (student % 211 == 0) { file = folder "/class/" id "-again.txt"; printf "%s", report > file; close(file) }
    }
    file = folder "/class/z9999999.txt"; printf "%s", report > file
  }' specs/HwSpecs.Grading.Specs/Submissions/complete-report.txt
say "a class of $submissions students, $(ls "$work/class" | wc -l) files"

# One run without parts.
"$hwspecs" grade "$work/class" --roster "$work/roster.csv" --out "$work/alone" > "$work/alone.txt" 2> "$work/alone.err"
[ $? -le 1 ] || { cat "$work/alone.err"; fail 'the run without parts'; }
say "one run without parts: $(head -n 1 "$work/alone.txt")"

# The cluster.
host=$(hostname -s)
port=$((20000 + $$ % 20000))
# 22.05 loads a control group plugin whatever is tracked how; later versions can do without.
control_groups=disabled
[[ $(slurmd -V) =~ ([0-9]+)\. ]] && [ "${BASH_REMATCH[1]}" -lt 23 ] && control_groups=cgroup/v1
echo "CgroupPlugin=$control_groups" > "$work/cgroup.conf"
cat > "$work/slurm.conf" << END
ClusterName=hwspecs
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SchedulerParameters=batch_sched_delay=0,sched_interval=1
SlurmdParameters=config_overrides
MinJobAge=86400
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=$(awk '/^MemTotal/ { print int($2 / 1024 * 0.9) }' /proc/meminfo) State=UNKNOWN
PartitionName=main Nodes=$host Default=YES State=UP
END
mkdir -m 700 "$work/munge"
mkdir "$work/state" "$work/spool"
chmod 711 "$work/munge"
head -c 1024 /dev/urandom > "$work/munge/key"
chmod 400 "$work/munge/key"
munged --force --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed" 2> "$work/munge.err" ||
  { cat "$work/munge.err"; fail 'munged'; }
slurmctld -c > "$work/slurmctld.out" 2>&1 || { cat "$work/slurmctld.out"; fail 'slurmctld'; }
slurmd -N "$host" > "$work/slurmd.out" 2>&1 || { cat "$work/slurmd.out"; fail 'slurmd'; }
is_idle() { [ "$(sinfo --noheader --format=%T 2> /dev/null)" = idle ]; }
within 60 is_idle || fail "the node is $(sinfo --noheader --format='%T: %E' 2>&1)"
say "$(sinfo --version) on $host: $(nproc) processors, one node"

# mark TASKS: submits parts of the class and prints the job's number. merge OPTION...: the same for what puts them together.
mark() { (cd "$work/jobs" && sbatch --parsable --array="$1" "$deploy/mark.sbatch" $parts "$work/class" "$work/roster.csv" "$work/marks"); }
merge() { (cd "$work/jobs" && sbatch --parsable "$@" "$deploy/merge.sbatch" "$work/marks"); }
states() { squeue --noheader --states=all --array --jobs="$1" --Format=ArrayTaskID:8,State:12,TimeUsed:8; }
is_over() { ! squeue --noheader --jobs="$1" 2> /dev/null | grep -q .; }
journal=$work/marks/shards/$victim-of-$parts/journal.jsonl
is_in_its_midst() { [ -e "$journal" ] && [ "$(wc -l < "$journal")" -ge $((submissions / parts / 10)) ]; }

array=$(mark 1-$parts) || fail 'sbatch'
hasty=$(merge --dependency=afterok:"$array" --kill-on-invalid-dep=yes) || fail 'sbatch'
say "submitted: an array of $parts (job $array), and merge after it (job $hasty)"
within 1800 is_in_its_midst || fail "part $victim does not begin"
pkill --signal KILL --full -- "--out $work/marks --shard $victim/$parts" || fail "part $victim was too fast to be killed"
say "killed the process of task $victim when its journal had $(wc -l < "$journal") lines"
within 3600 is_over "$array" || fail 'the array does not end'
say "the array is over:"
states "$array" | sort -n | sed 's/^/           task /'
[ "$(states "$array" | grep -c 'COMPLETED')" -eq $((parts - 1)) ] && states "$array" | grep -q "^$victim  *FAILED" || fail "task $victim alone should have failed"
within 60 is_over "$hasty" || fail 'the merge after it does not end'
say "merge after it: $(states "$hasty" | awk '{ print $2 }')"
[ ! -e "$work/marks/marks.csv" ] || fail 'something was merged'

early=$(merge) || fail 'sbatch'
within 600 is_over "$early" || fail 'merge does not end'
say "merge all the same: $(states "$early" | awk '{ print $2 }'); it says: $(grep -h '^part' "$work/jobs/hwspecs-merge.$early.log")"
states "$early" | grep -q FAILED && grep -q "^part $victim/$parts is not finished" "$work/jobs/hwspecs-merge.$early.log" || fail 'merge should have named the part'

again=$(mark $victim) || fail 'sbatch'
last=$(merge --dependency=afterok:"$again" --kill-on-invalid-dep=yes) || fail 'sbatch'
say "submitted: task $victim alone (job $again), and merge after it (job $last)"
within 3600 is_over "$again" && within 600 is_over "$last" || fail 'they do not end'
{ states "$again"; states "$last"; } | sed 's/^N\/A  /merge/; s/^/           /'
{ states "$again"; states "$last"; } | awk '$2 != "COMPLETED" { exit 1 }' || fail 'both should have completed'
say "merged: $(head -n 1 "$work/jobs/hwspecs-merge.$last.log")"

# Every byte.
if ! diff --recursive --brief --exclude=shards "$work/alone" "$work/marks" > "$work/differences"; then
  head -n 10 "$work/differences"
  fail "$(wc -l < "$work/differences") files differ"
fi
say "the same bytes: $(find "$work/alone" -type f | wc -l) files, $(find "$work/alone" -type f -printf '%s\n' | awk '{ n += $1 } END { printf "%.1f", n / 1e6 }') MB"
