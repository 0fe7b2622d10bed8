# The figures of the libraries, after those of the program; its functions are of report.awk.
function of(list, who, what) { return median("linkage " list " " who " " what) }
function side(list, who, label) {
  printf "  %-10s %9.1f %9.1f %9.0f %11s %9.0f %9.0f %9.4f %9.4f %9.4f\n", label, of(list, who, "wall"), of(list, who, "cpu"), \
    of(list, who, "memory"), measured("linkage " list " " who " pairs") ? of(list, who, "pairs") : "", of(list, who, "matches"), \
    of(list, who, "clusters"), of(list, who, "precision"), of(list, who, "recall"), of(list, who, "f1")
}
function linkage(size, rule, list, ratio) {
  list = size " " rule
  if (!measured("linkage " list " ours cpu")) return
  printf "%s records, blocking %s\n", size, rule
  side(list, "ours", "library")
  if (!measured("linkage " list " peer cpu")) return
  side(list, "peer", "DuckDB")
  ratio = of(list, "peer", "cpu") / of(list, "ours", "cpu")
  printf "  DuckDB over library: CPU %.1f, wall %.1f; F1 not below: %s", ratio, \
    of(list, "peer", "wall") / of(list, "ours", "wall"), verdict(of(list, "ours", "f1") >= of(list, "peer", "f1"))
  if (size == 1000000) {
    printf "; CPU >= 5: %s", verdict(ratio >= 5)
    printf "; wall <= 10 s: %s", verdict(of(list, "ours", "wall") <= 10)
  }
  printf "\n"
}
function least(label, name, unit, scale, goal) {
  if (!measured(name)) return
  printf "  %-52s %9.1f %s%s\n", label, median(name) / scale, unit, \
    (goal > 0 ? sprintf("   >= %s: %s", goal, verdict(median(name) / scale >= goal)) : "")
}
function most(label, name, unit, goal) {
  if (!measured(name)) return
  printf "  %-52s %9.1f %s%s\n", label, median(name), unit, (goal > 0 ? sprintf("   <= %s: %s", goal, verdict(median(name) <= goal)) : "")
}

END {
  if (measured("load end linkage")) {
    printf "\n  %-10s %9s %9s %9s %11s %9s %9s %9s %9s %9s\n", "linkage", "wall s", "CPU s", "peak MB", "compared", "matches", "clusters", "precision", "recall", "F1"
    split("10000 100000 1000000", sizes, " "); split("tight loose chosen", rules, " ")
    for (s = 1; s <= 3; s++) for (r = 1; r <= 3; r++) linkage(sizes[s], rules[r])
    if (measured("febrl 1 f1")) {
      printf "FEBRL 1: F1 %.4f   >= .998: %s\n", median("febrl 1 f1"), verdict(median("febrl 1 f1") >= .998)
      printf "FEBRL 4: F1 %.4f   >= .9991: %s\n", median("febrl 4 f1"), verdict(median("febrl 4 f1") >= .9991)
    }
  }
  if (measured("estimation sweeps per second, 15 patterns")) {
    printf "\nestimation, CPU time of one thread\n"
    most("113 log-linear models with profile intervals", "estimation 113 log-linear models with profile intervals, ms", "ms", 50)
    most("1,024 models of five lists", "estimation 1,024 models of five lists, ms", "ms", 0)
    most("821 graphs of five lists", "estimation 821 graphs of five lists, ms", "ms", 0)
    least("latent classes, 7 patterns", "estimation sweeps per second, 7 patterns", "thousand sweeps/s", 1000, 0)
    least("latent classes, 15 patterns", "estimation sweeps per second, 15 patterns", "thousand sweeps/s", 1000, 100)
    least("latent classes, 31 patterns", "estimation sweeps per second, 31 patterns", "thousand sweeps/s", 1000, 0)
  }
  if (measured("encodings hmac")) {
    printf "\nprivate comparison, in a second of processor time\n"
    least("encodings of 1,024 bits compared, Dice >= .8", "encodings dice .8", "million", 1e6, 80)
    least("encodings of 1,024 bits compared, Dice >= .7", "encodings dice .7", "million", 1e6, 80)
    least("records encoded, 1,024 bits", "encodings encode", "thousand", 1e3, 0)
    least("records hashed (HMAC) for exact matches", "encodings hmac", "thousand", 1e3, 0)
    least("members of two sets, whole intersection", "encodings intersection", "thousand", 1e3, 0)
  }
}
