import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import type { AidFacts } from './organization-facts.js';
import { PastAid } from './past-aid.entity.js';

/** Columns of `past_aids a` under the names of AidFacts. */
export const aidColumns = `a.id, a.organization_id as "organizationId", a.siren, a.funder, a.amount::float8 as amount,
  a.granted_on::text as "grantedOn", a.regime, a.object, a.source, a.award_id as "awardId", a.in_kind as "inKind"`;

/** The register of public aid by SIREN: what structures declared and what the authority gave. */
@Injectable()
export class Aids {
  constructor(private readonly database: Database) {}

  /**
   * Aid granted to these SIREN from one day to another, both included, oldest first. For the de minimis sum pass the
   * structure’s own SIREN and those of its single undertaking.
   */
  async since(sirens: readonly string[], from: CivilDate, until: CivilDate, tx?: Tx): Promise<AidFacts[]> {
    const sql = `select ${aidColumns} from past_aids a
      where a.siren = any($1) and a.granted_on between $2 and $3 order by a.granted_on, a.id`;
    const values = [sirens, from, until];
    return tx ? ((await tx.query(sql, values)) as AidFacts[]) : this.database.rows<AidFacts>(sql, values);
  }

  /** Records aid in the caller’s transaction and returns its identifier. An award is recorded once: again it changes nothing. */
  async record(tx: Tx, aid: Omit<AidFacts, 'id'>): Promise<string> {
    if (aid.awardId !== null) {
      const known = await tx.findOneBy(PastAid, { awardId: aid.awardId });
      if (known) return known.id;
    }
    const id = uuidv7();
    await tx.insert(PastAid, { id, ...aid });
    return id;
  }
}
