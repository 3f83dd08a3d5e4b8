#!/bin/bash
# Proves that the results have the same bits everywhere: publishes the command, runs `results --format jsonl --all-epochs` in every
# environment that this machine has (C runtimes, processors, JIT settings, cultures, time zones) and compares the SHA-256 of the output.
# The control column hashes the C runtime's own exp, log, tanh and pow: where it is "other", the environment really differs.
# Exit 0: all that could be run agree; 1: a difference; 2: the reference itself could not be built or run.
#
#   specs/reproducibility.sh            about two minutes
#   specs/reproducibility.sh --native   without musl and ARM64 (nothing to download)
#
# Debian packages for the two other platforms: musl gcc libstdc++6; qemu-user libc6-arm64-cross libstdc++6-arm64-cross.
set -u
cd "$(dirname "$0")/.."
native=false
case "${1-}" in
  '') ;;
  --native) native=true ;;
  *) echo "reproducibility.sh: unknown option '$1'; --native or nothing was expected." >&2; exit 2 ;;
esac
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
differences=0

# publish RID TARGET: command and control for one platform, without touching obj, bin and lock files of the working copy.
publish() {
  local options="-c Release -v quiet -p:PublishAot=false -p:RestorePackagesWithLockFile=false -p:RestoreLockedMode=false -p:NuGetLockFilePath=$work/none.json"
  [ "$1" = portable ] || options="$options -r $1 --self-contained -p:InvariantGlobalization=true"
  dotnet publish src/HwSpecs.Cli/HwSpecs.Cli.csproj $options --artifacts-path "$work/artifacts-$1" -o "$work/$1/command" > "$work/$1.log" 2>&1 &&
  dotnet publish specs/Reproducibility/PlatformMath.csproj $options --artifacts-path "$work/control-$1" -o "$work/$1/control" >> "$work/$1.log" 2>&1
}

row() { printf '%-44s %-9s %-18s %s\n' "$1" "$2" "$3" "$4"; }

# compare NAME PLATFORM COMMAND...: runs COMMAND with the platform's command and control appended, prints a row.
compare() {
  local name=$1 platform=$2 suffix=; shift 2
  [ "$platform" = portable ] && suffix=.dll
  local output control hash
  output=$("$@" "$work/$platform/command/HwSpecs.Cli$suffix" results --format jsonl --all-epochs 2> "$work/errors") || {
    row "$name" - - "NOT RUN: $(head -n 1 "$work/errors" | cut -c 1-120)"; return 1; }
  control=$("$@" "$work/$platform/control/PlatformMath$suffix" 2> /dev/null)
  hash=$(printf '%s\n' "$output" | sha256sum | cut -d ' ' -f 1)
  if [ -z "${expected-}" ]; then
    expected=$hash; expected_control=$control
    row "$name" reference "${hash:0:16}" "reference"
  else
    local platform_math=same verdict=same
    [ "$control" = "$expected_control" ] || platform_math=other
    [ -n "$control" ] || platform_math='?'
    if [ "$hash" != "$expected" ]; then
      verdict=DIFFERENT; differences=$((differences + 1))
      printf '%s\n' "$output" | diff "$work/reference" - | head -n 4 > "$work/first-difference"
    fi
    row "$name" "$platform_math" "${hash:0:16}" "$verdict"
    [ "$verdict" = same ] || cat "$work/first-difference"
  fi
  [ -e "$work/reference" ] || printf '%s\n' "$output" > "$work/reference"
}

publish portable || { cat "$work/portable.log" >&2; exit 2; }
row environment control 'sha256 (16 of 64)' results
compare "$(uname -m), C runtime and JIT as they are" portable dotnet || exit 2
tunables=-FMA,-FMA4,-AVX2,-AVX512F,-AVX512VL,-AVX512BW,-AVX512DQ,-AVX512CD
compare 'glibc without FMA, AVX2 and AVX-512' portable env GLIBC_TUNABLES=glibc.cpu.hwcaps=$tunables dotnet
compare '.NET without AVX-512' portable env DOTNET_EnableAVX512=0 dotnet
compare '.NET without AVX2 and FMA' portable env DOTNET_EnableAVX2=0 dotnet
compare '.NET without hardware intrinsics' portable env DOTNET_EnableHWIntrinsic=0 dotnet
compare 'neither glibc nor .NET with them' portable env GLIBC_TUNABLES=glibc.cpu.hwcaps=$tunables DOTNET_EnableHWIntrinsic=0 dotnet
compare 'no tiered compilation' portable env DOTNET_TieredCompilation=0 dotnet
compare 'no precompiled code (ReadyToRun)' portable env DOTNET_ReadyToRun=0 dotnet
compare 'one processor, other garbage collector' portable env DOTNET_PROCESSOR_COUNT=1 DOTNET_gcConcurrent=0 DOTNET_gcServer=0 dotnet
compare 'German culture' portable env LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8 dotnet
compare 'Turkish culture' portable env LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 dotnet
compare 'Arabic (Saudi Arabia) culture' portable env LANG=ar_SA.UTF-8 LC_ALL=ar_SA.UTF-8 dotnet
compare 'time zone of Kathmandu' portable env TZ=Asia/Kathmandu dotnet
compare 'time zone of Apia' portable env TZ=Pacific/Apia dotnet

if ! $native; then
  if [ "$(uname -m)" != x86_64 ]; then
    row 'musl x86-64' - - 'NOT RUN: this processor is not x86-64'
  elif [ ! -e /lib/ld-musl-x86_64.so.1 ]; then
    row 'musl x86-64' - - 'NOT RUN: no musl here (Debian: apt install musl)'
  elif ! publish linux-musl-x64; then
    row 'musl x86-64' - - "NOT RUN: $(grep -m 1 error "$work/linux-musl-x64.log" | cut -c 1-120)"
  else
    libraries=
    if ! ls /usr/lib/libstdc++.so.6 > /dev/null 2>&1; then
      # Not Alpine: lend musl the GNU C++ runtime, which does no arithmetic of the results.
      libraries=$work/musl-libraries
      mkdir "$libraries"
      ln -s "$(gcc -print-file-name=libstdc++.so.6)" "$(gcc -print-file-name=libgcc_s.so.1)" "$libraries/"
      gcc -shared -fPIC -nostdlib -Wl,-soname,ld-linux-x86-64.so.2 -o "$libraries/ld-linux-x86-64.so.2" specs/Reproducibility/musl-shim.c
    fi
    compare 'musl x86-64' linux-musl-x64 env LD_LIBRARY_PATH="$libraries"
  fi

  if [ "$(uname -m)" = aarch64 ]; then
    row 'ARM64' - - 'this is the reference'
  elif ! command -v qemu-aarch64 > /dev/null || [ ! -e /usr/aarch64-linux-gnu/lib/libc.so.6 ]; then
    row 'ARM64 under qemu' - - 'NOT RUN: apt install qemu-user libc6-arm64-cross libstdc++6-arm64-cross'
  elif ! publish linux-arm64; then
    row 'ARM64 under qemu' - - "NOT RUN: $(grep -m 1 error "$work/linux-arm64.log" | cut -c 1-120)"
  else
    compare 'ARM64 under qemu' linux-arm64 qemu-aarch64 -L /usr/aarch64-linux-gnu
    compare 'ARM64 under qemu, no intrinsics' linux-arm64 qemu-aarch64 -L /usr/aarch64-linux-gnu -E DOTNET_EnableHWIntrinsic=0
  fi
fi

echo
if [ "$differences" -gt 0 ]; then echo "$differences of the environments gave other bits."; exit 1; fi
echo "Every environment that ran gave the same bits: $expected"
echo 'Not covered here: Windows, macOS, ARM64 hardware.'
