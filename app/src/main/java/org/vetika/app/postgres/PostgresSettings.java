package org.vetika.app.postgres;

import java.util.Map;

/** Settings of the embedded server: durable as PostgreSQL is by default, sized for 1 GB. */
final class PostgresSettings {
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "40"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "16MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          // Details and statements of refused writes hold e-mail addresses: never in the log.
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("max_parallel_workers_per_gather", "0"));

  private PostgresSettings() {}
}
