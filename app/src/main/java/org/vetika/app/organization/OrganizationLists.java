package org.vetika.app.organization;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what an organization has several of: names, identifiers, provinces, topics, keys. */
@Component
class OrganizationLists {
  private final JdbcClient database;

  OrganizationLists(JdbcClient database) {
    this.database = database;
  }

  /** Takes away all but the keys: people go on searching by names that were once given. */
  void clear(long id) {
    database
        .sql(
            """
            with names as (delete from organization_other_name where organization_id = :id),
              identifiers as (delete from organization_identifier where organization_id = :id),
              provinces as (delete from organization_province where organization_id = :id)
            delete from organization_topic where organization_id = :id
            """)
        .param("id", id)
        .update();
  }

  void insert(long id, OrganizationContent content) {
    content.otherNames().forEach(name -> insertOtherName(id, name));
    content.identifiers().forEach(identifier -> insertIdentifier(id, identifier));
    insertAll(
        """
        insert into organization_province (organization_id, place_code)
        select :id, code from unnest(cast(:values as text[])) as typed (code)
        """,
        id,
        content.provinces());
    insertAll(
        """
        insert into organization_topic (organization_id, topic_code)
        select :id, code from unnest(cast(:values as text[])) as typed (code)
        """,
        id,
        content.topics());
    insertKeys(id, content);
  }

  private void insertKeys(long id, OrganizationContent content) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> acronyms = new LinkedHashSet<>();
    addKey(content.nameEnglish(), NameKey::of, names);
    addKey(content.nameKhmer(), NameKey::of, names);
    addKey(content.acronym(), NameKey::ofAcronym, acronyms);
    for (OtherName other : content.otherNames()) {
      if (other.usage() == OtherName.Usage.ACRONYM) {
        addKey(other.name(), NameKey::ofAcronym, acronyms);
      } else {
        addKey(other.name(), NameKey::of, names);
      }
    }
    insertAll(
        """
        insert into organization_name_key (organization_id, key, acronym)
        select :id, key, false from unnest(cast(:values as text[])) as typed (key)
        on conflict do nothing
        """,
        id,
        names);
    insertAll(
        """
        insert into organization_name_key (organization_id, key, acronym)
        select :id, key, true from unnest(cast(:values as text[])) as typed (key)
        on conflict do nothing
        """,
        id,
        acronyms);
  }

  private static void addKey(
      @Nullable String name, Function<String, String> keyOf, Set<String> keys) {
    String key = name == null ? "" : keyOf.apply(name);
    if (!key.isEmpty()) {
      keys.add(key);
    }
  }

  private void insertAll(String sql, long id, Collection<String> values) {
    if (!values.isEmpty()) {
      database.sql(sql).param("id", id).param("values", values.toArray(String[]::new)).update();
    }
  }

  private void insertIdentifier(long id, Identifier identifier) {
    database
        .sql(
            """
            insert into organization_identifier (organization_id, scheme, value)
            values (:id, :scheme, :value)
            """)
        .param("id", id)
        .param("scheme", identifier.scheme())
        .param("value", identifier.value())
        .update();
  }

  private void insertOtherName(long id, OtherName name) {
    database
        .sql(
            """
            insert into organization_other_name
              (organization_id, name, language, usage, since, until)
            values (:id, :name, :language, :usage, :since, :until)
            """)
        .param("id", id)
        .param("name", name.name())
        .param("language", name.language())
        .param("usage", name.usage().key())
        .param("since", OrganizationStore.iso(name.since()))
        .param("until", OrganizationStore.iso(name.until()))
        .update();
  }
}
