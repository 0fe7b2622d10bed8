# Parts of bench/run that measure the libraries without a server; read by it, explained in
# docs/benchmarks.md. BENCH_RECORDS (10000 100000 1000000) are the sizes of the lists to link,
# BENCH_POPULATIONS (200) how many each row of the table of coverage is made of.
# shellcheck shell=bash

prepare_libraries() {
  [ -z "${prepared:-}" ] || return 0
  rm -rf "$work/libraries"
  mkdir -p "$work/libraries"
  "$java_home/bin/javac" -proc:none -Xlint:all,-classfile,-processing -d "$work/libraries" \
    -cp "$work/program/lib/*" "$root"/bench/{linkage/src/org/vetika/bench/linkage,estimation/src/org/vetika/bench/estimation}/*.java
  prepared=yes
}

# library HEAP CLASS …: each measurement is a process of its own.
library() {
  heap=$1
  shift
  "$java" "-Xmx$heap" -XX:+UseCompactObjectHeaders -cp "$work/libraries:$work/program/lib/*" "$@"
}

# The same with what ./vetika gives Java for lists.
linking() {
  heap=$1
  shift
  # shellcheck disable=SC2046
  "$java" $("$root/vetika" --java-options dedupe) "-Xmx$heap" -cp "$work/libraries:$work/program/lib/*" "$@"
}

# record_lines PREFIX: figures that a program printed, "name<TAB>value" a line.
record_lines() {
  while IFS=$'\t' read -r name value; do
    record "$1 $name" "$value"
  done
}

# DuckDB is fetched for the comparison only; the program never has it.
prepare_peer() {
  peer=$work/peer/duckdb_jdbc-2.0.0.1.jar
  [ ! -r "$peer" ] || return 0
  step "Fetching DuckDB"
  for offline in --offline ''; do
    # shellcheck disable=SC2086
    if JAVA_HOME=$java_home mvn -q -B $offline -f "$root/pom.xml" -N dependency:copy \
      -Dartifact=org.duckdb:duckdb_jdbc:2.0.0.1 "-DoutputDirectory=$work/peer" >"$work/peer.log" 2>&1; then
      return 0
    fi
  done
  tail -3 "$work/peer.log" >&2
  fail "DuckDB could not be fetched"
}

measure_linkage() {
  prepare_libraries
  prepare_peer
  for size in ${BENCH_RECORDS:-10000 100000 1000000}; do
    list=$work/reports-$size.csv
    library 2g org.vetika.bench.linkage.Reports "$size" "$list"
    for blocking in tight loose; do
      for round in $(seq "$rounds"); do
        step "Linking $size records, $blocking, round $round of $rounds, load $(cut -d' ' -f1-3 /proc/loadavg)"
        linking 2g org.vetika.bench.linkage.LinkageTiming "$list" "$blocking" >"$work/linkage.out"
        record_lines "linkage $size $blocking ours" <"$work/linkage.out"
        # What DuckDB uses is not in the heap.
        "$java" -Xmx256m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
          -cp "$work/libraries:$peer:$work/program/lib/*" org.vetika.bench.linkage.SqlPeer "$list" "$blocking" >"$work/linkage.out"
        record_lines "linkage $size $blocking peer" <"$work/linkage.out"
      done
    done
    step "Linking $size records, blocking chosen by the engine"
    linking 2g org.vetika.bench.linkage.LinkageTiming "$list" chosen >"$work/linkage.out"
    record_lines "linkage $size chosen ours" <"$work/linkage.out"
    rm "$list"
  done
  measure_febrl
}

# Only where the lists lie beside the repository.
measure_febrl() {
  febrl=${VETIKA_SHARED:-$root/../shared}/data/febrl
  if [ ! -r "$febrl/dataset1.csv" ]; then
    step "No FEBRL lists in $febrl: left out"
    return 0
  fi
  step "Linking FEBRL 1 and 4"
  linking 1g org.vetika.bench.linkage.Febrl "$febrl/dataset1.csv" >"$work/linkage.out"
  record_lines "febrl 1" <"$work/linkage.out"
  linking 1g org.vetika.bench.linkage.Febrl "$febrl/dataset4a.csv" "$febrl/dataset4b.csv" >"$work/linkage.out"
  record_lines "febrl 4" <"$work/linkage.out"
}

measure_estimation() {
  prepare_libraries
  step "Estimating, load $(cut -d' ' -f1-3 /proc/loadavg)"
  library 512m org.vetika.bench.estimation.Timing >"$work/estimation.out"
  while read -r line; do
    name=${line% *}
    record "estimation ${name%"${name##*[! ]}"}" "$(tr -d , <<<"${line##* }")"
  done <"$work/estimation.out"
}

measure_encodings() {
  prepare_libraries
  step "Encoding and comparing, load $(cut -d' ' -f1-3 /proc/loadavg)"
  library 1g org.vetika.bench.linkage.EncodingTiming >"$work/encodings.out"
  record_lines encodings <"$work/encodings.out"
}

# Lists that no machine is made for; how each ends is printed as it is.
measure_limits() {
  prepare_libraries
  step "200,000 equal reports, 512 MB"
  library 512m org.vetika.bench.linkage.HardInputs equal | sed 's/^end\t/200,000 equal reports, 512 MB of heap: /' | tee "$work/limits.txt"
  step "5,000,000 reports, 2 GB"
  library 4g org.vetika.bench.linkage.Reports 5000000 "$work/reports-5000000.csv"
  library 2g org.vetika.bench.linkage.HardInputs "$work/reports-5000000.csv" | sed 's/^end\t/5,000,000 reports, 2 GB of heap: /' | tee -a "$work/limits.txt"
  rm "$work/reports-5000000.csv"
}

# Both take an hour or more.
measure_coverage() {
  prepare_libraries
  step "Coverage of intervals, ${BENCH_POPULATIONS:-200} populations a row"
  library 1g org.vetika.bench.estimation.Coverage "${BENCH_POPULATIONS:-200}" | tee "$work/coverage.txt"
}

measure_refusals() {
  prepare_libraries
  step "Rules of refusal, ${BENCH_POPULATIONS:-200} populations a row"
  library 1g org.vetika.bench.estimation.RefusalRules "${BENCH_POPULATIONS:-200}" | tee "$work/refusals.txt"
}
