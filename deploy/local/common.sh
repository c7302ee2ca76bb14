# What the commands of this folder share. To be sourced; needs bash.
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
command_name=deploy/$(basename "$0")
services="membership-service commitments-service notifications-service archive-service gateway"

# The first lines of a command say what it does and takes.
case " $* " in
  *" --help "* | *" -h "*)
    sed -n '2,/^[^#]/s/^# //p' "$0"
    exit 0
    ;;
esac

fail() {
  echo "$command_name: $*" >&2
  exit 1
}

# Major version of the JDK in a folder, from its release file; nothing when there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Sets JAVA_HOME to a JDK 25 when there is one, else to the newest from 21 on.
find_jdk() {
  local home version best=0 best_home=
  local on_path
  on_path=$(readlink -f "$(command -v javac || true)" 2>/dev/null || true)
  for home in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(jdk_version "$home" || true)
    [ -n "$version" ] && [ "$version" -ge 21 ] || continue
    if [ "$version" -eq 25 ]; then
      best_home=$home
      break
    fi
    if [ "$version" -gt "$best" ]; then
      best=$version
      best_home=$home
    fi
  done
  [ -n "$best_home" ] || fail "needs a JDK 21 or newer (25 is best); install one, or set JAVA_HOME to its folder"
  export JAVA_HOME=$best_home
}

need() {
  command -v "$1" >/dev/null || fail "needs $1; install $2"
}

# Builds what has changed since the last build, and unpacks the services for a fast start.
build() {
  local stamp=$project/deploy/local/target/built
  # Within a run of Maven everything is built already.
  if [ -z "${OPENGOV_BUILT:-}" ] && { [ ! -f "$stamp" ] || [ -n "$(sources -newer "$stamp" -print -quit)" ]; }; then
    need mvn "Apache Maven 3.8 or newer"
    echo "  building (a few minutes the first time)"
    local begun=$SECONDS log
    log=$(mktemp)
    mkdir -p "${stamp%/*}"
    touch "$stamp.next"
    (cd "$project" && mvn -B -ntp -T 1C -DskipTests -Dspotless.check.skip package \
      -pl "deploy/local,deploy/benchmark,${services// /,}" -am) 2>&1 | tee "$log" | build_progress || {
      grep '^\[ERROR\]' "$log" | head -n 30 >&2
      fail "the build failed"
    }
    rm -f "$log"
    mv "$stamp.next" "$stamp"
    echo "  built in $((SECONDS - begun)) s"
  fi
  unpack
}

# Tells of each part that it is being built, out of what Maven says.
build_progress() {
  local line part='^\[INFO\] Building (.*[^ ]) +[^ ]+ +\[([0-9]+)/([0-9]+)\]$'
  while IFS= read -r line; do
    if [[ $line =~ $part ]]; then
      echo "    ${BASH_REMATCH[2]} of ${BASH_REMATCH[3]}: ${BASH_REMATCH[1]}"
    fi
  done
}

sources() {
  find "$project/pom.xml" "$project"/*-service/pom.xml "$project/gateway/pom.xml" "$project/service-defaults/pom.xml" \
    "$project"/deploy/*/pom.xml "$project"/*/src/main "$project"/deploy/*/src/main "$@"
}

# An unpacked service starts faster than one whose libraries lie in its jar, and its classes can be cached.
unpack() {
  local service
  for service in $services; do
    cd "$project/$service/target"
    if [ ! -f "app/$service.jar" ] || [ "$service.jar" -nt "app/$service.jar" ]; then
      "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -Djarmode=tools -jar "$service.jar" \
        extract --destination app --force >/dev/null
      touch "app/$service.jar"
    fi
    cd "$OLDPWD"
  done
}

# Runs a class of the local stack in the place of this shell, deaf to hang-ups.
stack() {
  local class=$1
  shift
  exec nohup "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx64m \
    -cp "$project/deploy/local/target/local-stack.jar:$project/deploy/local/target/lib/*" \
    "org.opengovcommunity.local.stack.$class" "$@"
}

# Takes --data DIR out of the arguments; leaves the others in the array arguments.
parse_data() {
  data=$project/.local/data
  arguments=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data)
        [ -n "${2:-}" ] || fail "--data needs a folder"
        data=$2
        shift 2
        ;;
      *)
        arguments+=("$1")
        shift
        ;;
    esac
  done
}

# The process id of the supervisor of this data folder, when it runs.
supervisor() {
  local pid
  pid=$(cat "$data/run/pid" 2>/dev/null) &&
    ps -ww -p "$pid" -o command= 2>/dev/null | grep -q 'org.opengovcommunity.local.stack.Stack' && echo "$pid"
}

need_stack() {
  local left
  ! supervisor >/dev/null || return 0
  left=$(leftovers)
  [ -z "$left" ] || fail "the supervisor is gone, and nobody starts again what dies; these parts still run: $left." \
    "deploy/up stops them and starts all anew, deploy/down only stops them"
  fail "nothing runs with the data in $data; start it with deploy/up, or name another folder with --data"
}

# The parts that a killed supervisor has left running, by the status it wrote last; nothing when there are none.
leftovers() {
  local names="" name pid
  [ -f "$data/run/status.json" ] || return 0
  while read -r name pid; do
    if ps -ww -p "$pid" -o command= 2>/dev/null | grep -qF -- "-Dopengov.stack=$(cd "$data" && pwd)"; then
      names+=", $name"
    fi
  done < <(tr '{' '\n' <"$data/run/status.json" | sed -nE 's/^"name":"([^"]*)".*"pid":([0-9]+).*/\1 \2/p')
  echo "${names#, }"
}

# The port of a part that runs, by its name in the status.
port_of() {
  sed -n 's/.*"name":"'"$1"'"[^}]*"port":\([0-9]*\).*/\1/p' "$data/run/status.json"
}

# What the data folder remembers under this name from earlier starts; nothing when it does not.
remembered() {
  sed -n "s/^$1=//p" "$data/stack.properties" 2>/dev/null | tr -d '\\' || true
}

# Takes --as EMAIL out of the array arguments: who the command acts as. Without it that is the administrator who was
# named when the data folder was begun empty, else the one of the demo data.
parse_operator() {
  operator=$(remembered first-admin)
  operator=${operator:-admin@gov.test}
  set -- ${arguments[@]+"${arguments[@]}"}
  arguments=()
  while [ $# -gt 0 ]; do
    if [ "$1" = --as ]; then
      [ -n "${2:-}" ] || fail "--as needs the address of an administrator"
      operator=$2
      shift
    else
      arguments+=("$1")
    fi
    shift
  done
}

operator_token() {
  local answer
  answer=$("$project/deploy/token" --data "$data" "$operator" 2>&1) || case $answer in
    *"Nobody has this address"*) fail "nobody here has the address $operator; name an administrator with --as EMAIL" ;;
    *) fail "${answer#deploy/token: }" ;;
  esac
  echo "$answer"
}

# The detail of the problem document that is read.
detail() {
  sed -nE 's/.*"detail":"(([^"\\]|\\.)*)".*/\1/p' | sed 's/\\\(.\)/\1/g'
}

# Prints what a service answers to the bearer of $token; fails with the detail of its problem.
ask() {
  local answer status
  answer=$(curl -s -K <(printf 'header = "Authorization: Bearer %s"\n' "$token") -w '\n%{http_code}' "$@") ||
    fail "the service does not answer; deploy/status tells how it is"
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  [[ $status != 2* ]] || { printf '%s\n' "$answer"; return; }
  answer=$(detail <<<"$answer")
  fail "${answer:-the service answers with the status $status}"
}
