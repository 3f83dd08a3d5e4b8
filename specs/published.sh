#!/bin/bash
# Publishes the command and holds it against the built one: the same bytes on standard output, on standard error and in files, and the same
# exit codes, for every command, format and kind of submission. Then packs it as a .NET tool, installs and runs that, and prints how long
# each takes to start.
# Exit 0: no difference; 1: a difference; 2: something could not be built.
#
#   specs/published.sh            two to three minutes, most of it compiling
#   specs/published.sh --again    without publishing what is already published
set -u
cd "$(dirname "$0")/.."
again=false
case "${1-}" in
  '') ;;
  --again) again=true ;;
  *) echo "published.sh: unknown option '$1'; --again or nothing was expected." >&2; exit 2 ;;
esac
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$PWD
published=$root/src/HwSpecs.Cli/bin/Published/command/hwspecs
built=$root/src/HwSpecs.Cli/bin/Debug/net10.0/HwSpecs.Cli.dll
fixtures=$root/specs/HwSpecs.Grading.Specs/Submissions

step() { "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; echo "published.sh: '$*' failed." >&2; exit 2; }; }

$again && [ -x "$published" ] || {
  step dotnet publish src/HwSpecs.Cli -c Release
  # Everything but what is known of Blazor's components is an error; they are held against the built command below.
  warnings=$(grep -o 'warning [A-Z]*[0-9]*: Assembly .*produced' "$work/log" | sort -u)
  [ -z "$warnings" ] || [ "$warnings" = "warning IL2104: Assembly 'Microsoft.AspNetCore.Components' produced" ] || { echo "$warnings" >&2; exit 2; }
}
[ -e "$built" ] || step dotnet build src/HwSpecs.Cli
echo "published: $(du -h "$published" | cut -f 1) in one file, $(du -h "$(dirname "$published")/libSkiaSharp.so" | cut -f 1) to draw PNG"

given=$work/given compared=0 differences=0
# run NAME COMMAND...: in a folder that holds what is given, of the same name for both; the folder is kept under NAME.
run() {
  local name=$1
  shift
  rm -rf "${work:?}/$name"
  cp -r "$given" "$work/here"
  (cd "$work/here" && "$@" < /dev/null > stdout 2> stderr; echo $? > exit)
  mv "$work/here" "$work/$name"
}

# same ARGUMENT...: what both commands print, write and return.
same() {
  run built dotnet "$built" "$@"
  run published "$published" "$@"
  compared=$((compared + 1))
  diff -r "$work/built" "$work/published" > "$work/difference" || {
    differences=$((differences + 1))
    echo "DIFFERENT: hwspecs $*"
    head -n 6 "$work/difference" | cut -c 1-200
  }
}

# What the commands are given: networks, a rubric, losses, bad input, and a class.
mkdir -p "$given/class" "$given/folder"
echo '{"activation":"relu","W":[[1,1],[1,1]],"c":[0,-1],"w":[1,-2],"b":-0.5}' > "$given/network.json"
echo '{"activation":"relu","W":[[1,2,2]],"c":[0],"w":[1],"b":-3}' > "$given/space.json"
echo '{"activation":"relu","W":[[1,1]],"c":[0,-1],"w":[1,-2],"b":-0.5}' > "$given/wrong.json"
printf '0.4794\n0.3996\n0.3168\n0.2809\n' > "$given/losses.txt"
printf 'ID,Student\n001,Student 001\n002,Student 002\n003,Student 003\n' > "$given/roster.csv"
cp "$fixtures/complete-report.txt" "$given/class/001.txt"
cp "$fixtures/torch-model.ipynb" "$given/class/002.ipynb"
cp "$fixtures/numpy-loops.txt" "$fixtures/typed-tables.docx" "$given/folder/"
printf '\x89PNG\r\n\x1a\n\x00\x00' > "$given/photo.png"
dotnet "$built" rubric | sed 's/"followThrough": true/"followThrough": false/' > "$given/rubric.json"
dotnet "$built" rubric | sed 's/"total": 100/"total": 99/' > "$given/wrong-rubric.json"
(cd "$given" && dotnet "$built" oae network.json --point 0.5,0.25 --format json > outcome.json && sed 's/0\.375/0.376/' outcome.json > refuted.json)

same --version
same --help
for command in results attacks report grade explain claims template rubric check regrade merge snapshots variant oae schema; do same $command --help; done
same results
same results --hash
same results --format jsonl --all-epochs
same claims
same claims --format json
same template
same template --format json
same template --format schema
same rubric
for schema in certificate claims explain marks network outcome; do same schema $schema; done
same attacks
same attacks network.json --point 0.5,0.25
for norm in l1 l2 linf; do same oae network.json --point 0.5,0.25 --norm $norm; done
same oae network.json --point 0.5,0.25 --format json
same oae space.json --point 0,0,0
same oae space.json --point 0,0,0 --format json
same oae --verify outcome.json
same oae --verify refuted.json
same explain "$fixtures/complete-report.txt"
same explain losses.txt --format json
same variant --seed s1234567
same variant --seed s1234567 --key --format json
same variant --seed s1234567 --out variant
same report --out report

staff='--format text --format json --format markdown --format html --format junit'
services='--format gradescope --format prairielearn --format github-classroom'
for submission in "$fixtures"/*.*; do
  same grade "$submission"
  same grade "$submission" $staff --format feedback $services --out marks
  same check "$submission" $staff $services --out marks
done
same grade folder
same grade "$fixtures/complete-report.txt" --format feedback
same grade "$fixtures/complete-report.txt" --variant s1234567
same grade "$fixtures/complete-report.txt" --rubric rubric.json
same grade class --roster roster.csv --out marks --format json --format html --format feedback --format canvas --format moodle
same grade class --roster roster.csv --out marks --variants
cp -r "$work/published/marks" "$given/marks"
printf 'student,where,points,reason\n002,2.1,14.5,"right method"\n' > "$given/marks/overrides.csv"
for part in 1/2 2/2; do same grade class --roster roster.csv --out parts --shard $part; done
same merge parts
(cd "$given" && for part in 1/2 2/2; do dotnet "$built" grade class --roster roster.csv --out parts --shard $part; done > "$work/log" 2>&1)
same merge parts
same regrade marks --dry-run
same regrade marks

# What is wrong, and how it is said.
same
same resulst
same results --format xml
same grade
same grade nowhere.txt
same grade photo.png
same grade "$fixtures/complete-report.txt" --rubric wrong-rubric.json
same grade "$fixtures/complete-report.txt" --format canvas
same grade "$fixtures/complete-report.txt" --out photo.png --format json
same grade class --roster photo.png --out marks
same explain photo.png
same oae wrong.json --point 0,0
same oae network.json --point 0,x
same oae space.json --point 0,0
same report --out photo.png
same schema nothing
same regrade folder
same snapshots list
same variant --seed ''

echo "$compared commands compared, $differences differ"

step dotnet pack src/HwSpecs.Cli -c Release -o "$work/package"
step dotnet tool install HwSpecs.Cli --tool-path "$work/tool" --source "$work/package"
[ "$("$work/tool/hwspecs" results --hash)" = "$(dotnet "$built" results --hash)" ] || { echo 'DIFFERENT: hwspecs results --hash, as a tool'; differences=$((differences + 1)); }

# A machine that checks commits tells nothing of speed.
[ -z "${CI-}" ] || { [ "$differences" -eq 0 ]; exit; }

# milliseconds COMMAND...: the middle of 7 runs.
milliseconds() {
  local k start
  for k in 1 2 3 4 5 6 7; do
    start=$(date +%s%N)
    "$@" > /dev/null 2>&1
    echo $(($(date +%s%N) - start))
  done | sort -n | sed -n 4p | awk '{ printf "%.1f", $1 / 1e6 }'
}
printf '%-28s %12s %12s %12s\n' 'from start to end, ms' published 'as a tool' 'dotnet .dll'
for arguments in 'schema network' 'results' "grade $fixtures/numpy-loops.txt" "grade $fixtures/printed-text.pdf" "report --out $work/report"; do
  printf '%-28s %12s %12s %12s\n' "$(echo "$arguments" | sed "s|$fixtures/||; s|$work/||")" "$(milliseconds "$published" $arguments)" "$(milliseconds "$work/tool/hwspecs" $arguments)" "$(milliseconds dotnet "$built" $arguments)"
done
[ "$differences" -eq 0 ]
