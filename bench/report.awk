# The figures of one run, "name<TAB>value" a line, as a report: medians, ratios to the baselines,
# and beside each goal whether it is met.
{ values[$1] = values[$1] " " $2 }

function median(name, list, count, i, j, swap) {
  count = split(values[name], list, " ")
  if (count == 0) return -1
  for (i = 2; i <= count; i++)
    for (j = i; j > 1 && list[j] + 0 < list[j - 1] + 0; j--) { swap = list[j]; list[j] = list[j - 1]; list[j - 1] = swap }
  return list[int((count + 1) / 2)] + 0
}
function measured(name) { return name in values }
function verdict(is) { return is ? "met" : "MISSED" }
function within(name, limit) { return median(name) < 0 ? "not measured" : verdict(median(name) <= limit) }
function percent(part, whole) { return whole > 0 ? 100 * part / whole : 0 }
function failures(name, list, count, i, sum) {
  count = split(values["failed " name], list, " ")
  for (i = 1; i <= count; i++) sum += list[i]
  return sum ? sprintf("  (%d requests failed)", sum) : ""
}
function line(label, name, postgres, goal, rate, ratio, text) {
  rate = median("rate " name)
  ratio = percent(rate, constant)
  text = sprintf("%-38s %9.0f %9.1f %9.0f%%", label, rate, median("p95 " name), ratio)
  text = text (postgres == "" ? sprintf(" %10s", "") : sprintf(" %9.0f%%", percent(rate, median("postgres " postgres))))
  if (goal > 0) text = text sprintf("   >= %d %% of constant: %s", goal, verdict(ratio >= goal))
  print text failures(name)
}
function signed(label, name, anonymous, ratio) {
  ratio = percent(median("rate " name), median("rate " anonymous))
  printf "%-38s %9.0f %9.1f %9.0f%% %10s   >= 70 %% of anonymous: %.0f %%, %s%s\n", label, median("rate " name), \
    median("p95 " name), percent(median("rate " name), constant), "", ratio, verdict(ratio >= 70), failures(name)
}
function search(label, name, postgres, p95, rate, alone) {
  p95 = median("p95 search-" name)
  rate = median("rate search-" name)
  alone = median("p95 alone-" name)
  printf "%-38s %9.0f %9.1f %9.0f%% %10s   p95 <= 25 ms: %s; asked by one at a time %.1f ms: %s%s\n", label, rate, p95, \
    percent(rate, constant), postgres == "" ? "" : sprintf("%.0f%%", percent(rate, median("postgres search-" name))), \
    verdict(p95 <= 25), alone, verdict(alone <= 25), failures("search-" name)
}
function base(label, name) {
  printf "%-38s %9.0f %9.1f %9.0f%%%s\n", label, median("rate " name), median("p95 " name), \
    percent(median("rate " name), constant), failures(name)
}
# Of PostgreSQL's rate of single inserts of 8 connections, each durable; the clock is one.
function turn(label, when, rate) {
  rate = median("turn " when) > 0 ? 1000 * median("dealt " when) / median("turn " when) : 0
  printf "%-38s %9.0f %9d %9.0f %11.0f%%\n", label, median("turn " when), median("dealt " when), rate, percent(rate, median("postgres insert"))
}
function sql(label, name) { printf "%-38s %9.0f %9s %9.0f%%\n", label, median("postgres " name), "", percent(median("postgres " name), constant) }

END {
  constant = median("rate constant")
  printf "Load average at the beginning %.2f, at the end %.2f (what is measured makes load itself).\n\n", median("load begin"), median("load end")
  if (measured("rate list cached")) {
    printf "%-38s %9s %9s %10s %10s\n", "32 connections", "req/s", "p95 ms", "constant", "pgbench"
    base("constant, whole server", "constant")
    base("constant, before all filters", "bare")
    kinds["list"] = "list of 900 dialogues"; kinds["page"] = "dialogue with 40 results"
    split("list page", order, " ")
    for (k = 1; k <= 2; k++) {
      kind = order[k]
      printf "\n%s: %.1f kB, packed %.1f kB\n", kinds[kind], median("bytes " kind) / 1000, median("bytes " kind " gzip") / 1000
      line("  cached", kind " cached", "", 80)
      line("  cached, packed as browsers ask", kind " cached gzip", "", 0)
      line("  uncached", kind " uncached", "", 20)
      line("  uncached, packed", kind " uncached gzip", "", 0)
      line("  everything read anew", kind " anew", kind, 0)
      signed("  signed in, cached", kind " cached signed-in", kind " cached")
      signed("  signed in, uncached", kind " uncached signed-in", kind " uncached")
      sql("  pgbench, the same SQL", kind)
    }
    printf "\nsearch over 100,000 results, all kinds below mixed\n"
    line("  cached", "search cached", "", 0)
    line("  uncached", "search uncached", "", 0)
    printf "\n%-38s %9s %9s %10s %10s\n", "search, 4 connections, uncached", "req/s", "p95 ms", "constant", "pgbench"
    search("  common English word", "english", 1)
    search("  common Khmer word", "khmer", 1)
    search("  two common English words", "two")
    search("  phrase of common English words", "phrase")
    search("  two common Khmer words, joined", "khmer-two")
    search("  three common Khmer words, apart", "khmer-three")
    search("  rare words", "rare")
    search("  common word with place, year, type", "place")
    sql("  pgbench, SQL of the English word", "search-english")
    sql("  pgbench, SQL of the Khmer word", "search-khmer")
    printf "memory of Java after all the load     %7.0f MB\n", median("rest after-load")
  }
  if (measured("import warm")) {
    printf "\nimport of a PDF of 20 pages (%d results found)\n", median("import results")
    printf "  in a running program   %7.0f ms (95th percentile %.0f ms)\n", median("import warm"), median("import warm p95")
    printf "  ./vetika import        %7.0f ms from the plain jar, %.0f ms installed\n", median("import plain"), median("import installed")
  }
  if (measured("rate issues anew")) {
    printf "\n%-38s %9s %9s %10s %10s\n", median("issues") " issues", "req/s", "p95 ms", "constant", "pgbench"
    base("constant, 32 connections", "constant")
    names["issues"] = "list, three filters"; names["issues-all"] = "list, no filter"
    names["issue"] = "page of 300 entries"; names["issue-statistics"] = "statistics"
    limits["issues"] = 50; limits["issues-all"] = 50; limits["issue-statistics"] = 1000
    split("issues issues-all issue issue-statistics", parts, " ")
    for (p = 1; p <= 4; p++) {
      line("  " names[parts[p]] ", cached", parts[p] " cached", "", 0)
      line("  read anew, 4 connections", parts[p] " anew", parts[p], 0)
      if (parts[p] in limits)
        printf "    p95 <= %d ms: %s\n", limits[parts[p]], within("p95 " parts[p] " anew", limits[parts[p]])
      sql("    pgbench, the same SQL, 4 connections", parts[p])
    }
    line("  raising one, durable, 8 connections", "raise", "insert", 0)
    sql("    pgbench, one INSERT, 8 connections", "insert")
    printf "  10,000 due dates         %7.1f ms\n", median("due-dates")
    printf "\n%-38s %9s %9s %9s %12s\n", "one turn of the clock", "ms", "issues", "issues/s", "INSERT"
    turn("  today, with what was due", "today"); turn("  right after, nothing is due", "again")
    turn("  all are to be reminded", "reminders"); turn("  all are overdue", "overdue")
    turn("  right after", "again-overdue")
  }
  if (measured("start plain")) {
    printf "\nfrom the command to the first page\n"
    printf "  plain jar              %7.1f s    <= 9 s: %s\n", median("start plain") / 1000, within("start plain", 9000)
    printf "  installed form         %7.1f s    <= 4 s: %s\n", median("start installed") / 1000, within("start installed", 4000)
    printf "\nmemory of Java (resident; PostgreSQL has its own)\n"
    printf "  at rest, plain jar     %7.0f MB   <= 320 MB: %s\n", median("rest plain"), within("rest plain", 320)
    printf "  at rest, installed     %7.0f MB   <= 320 MB: %s\n", median("rest installed"), within("rest installed", 320)
  }
}
