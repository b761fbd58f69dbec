import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { AuthorityParameter } from './authority-parameter.entity.js';
import { Authority } from './authority.entity.js';
import { notInForceYet, valueFits } from './parameter.rules.js';
import type { ParameterName } from './territory-facts.js';
import type { ParameterView } from './parameters.dto.js';
import { Territory } from './territory-port.js';

export interface NewParameter {
  readonly name: ParameterName;
  /** In the unit of the rule: cents, months or days; a text for the SIRET. */
  readonly value: unknown;
  /** First day on which it counts. */
  readonly validFrom: string;
  /** The law or decision it comes from. */
  readonly source: string;
}

/** Gives a rule of the authority a new value from a day on. @throws parameter_value_wrong, parameter_in_force */
@Injectable()
export class SetParameter {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly territory: Territory,
  ) {}

  async run(actor: Actor, input: NewParameter): Promise<ParameterView> {
    return this.database.transaction(async (tx) => {
      const { id: authorityId } = await lockRow(tx, Authority, (await this.territory.authority(tx)).id);
      const { name, value, validFrom, source } = input;
      const known = await tx.findOneBy(AuthorityParameter, { authorityId, name, validFrom });
      const today = parisDay(await this.database.now(tx));
      demand(valueFits(name, value), notInForceYet(known !== null, validFrom, today));
      const id = known?.id ?? uuidv7();
      if (known) await tx.delete(AuthorityParameter, { id });
      await tx.query(
        `insert into authority_parameters (id, authority_id, name, value, valid_from, source) values ($1, $2, $3, $4, $5, $6)`,
        [id, authorityId, name, JSON.stringify(value), validFrom, source],
      );
      const data = { name, validFrom, ...(typeof value === 'number' ? { value } : {}) };
      await this.journal.write(tx, { actor, subject: { type: 'authority', id: authorityId }, verb: 'rule_set', data });
      return { id, name, value, validFrom, source };
    });
  }
}
