package org.vetika.app.consistency.round;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.web.DeskCount;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Rounds that cannot go on without a person: counted on the desk, marked in the list. */
@Component
public class WaitingRounds implements DeskCount {
  private final JdbcClient database;

  WaitingRounds(JdbcClient database) {
    this.database = database;
  }

  @Override
  public String path() {
    return RoundJobs.PATH;
  }

  @Override
  public long of(Visitor visitor) {
    return waitingFor(visitor).size();
  }

  /** Ids of rounds in which the person has to agree, hand in, decide pairs or speak. */
  public Set<UUID> waitingFor(Visitor visitor) {
    Long[] own =
        visitor.mandates().stream()
            .filter(mandate -> mandate.role() != Role.ADMINISTRATOR)
            .map(Visitor.Mandate::organization)
            .toArray(Long[]::new);
    return database
        .sql(
            """
            select list_round.id from list_round
            join round_party party on party.round_id = list_round.id
              and party.organization_id = any(:own)
            where state = 'proposed' and not exists (select from round_agreement said
                where said.round_id = list_round.id
                  and said.organization_id = party.organization_id)
              or state in ('agreed', 'uploading') and not exists (select from round_upload upload
                where upload.round_id = list_round.id
                  and upload.organization_id = party.organization_id
                  and not exists (select from round_destruction
                    where round_destruction.upload_id = upload.id))
              or state = 'result' and not exists (select from round_signature said
                where said.round_id = list_round.id
                  and said.organization_id = party.organization_id)
            union
            select list_round.id from list_round
            join round_reviewer reviewer on reviewer.round_id = list_round.id
              and reviewer.person_id = :person
            where state = 'reviewing' and exists (select from round_pair pair
              left join round_judgment judgment on judgment.pair_id = pair.id
              where pair.round_id = list_round.id
              group by pair.id
              having (count(judgment) < 2
                  or count(*) filter (where judgment.same) * 2 = count(judgment))
                and count(*) filter (where judgment.person_id = :person) = 0)
            """)
        .param("own", own)
        .param("person", visitor.person())
        .query((row, index) -> row.getObject(1, UUID.class))
        .set();
  }
}
