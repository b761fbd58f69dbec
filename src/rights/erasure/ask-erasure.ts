import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ProofOfIdentity, type Proof } from '../../accounts/accounts.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { addMonths, parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { formatDate } from '../../kernel/dates/format-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { rightsRefusals } from '../rights.refusals.js';
import { ErasureRequest } from './erasure-request.entity.js';

/** Months to answer in (GDPR, article 12-3). */
const ANSWER_MONTHS = 1;

/**
 * Records that a person asks for their data to be erased; nothing is erased yet. @throws erasure_asked_already, and what
 * `ProofOfIdentity` throws
 */
@Injectable()
export class AskErasure {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly identity: ProofOfIdentity,
  ) {}

  async run(actor: Actor, input: Proof & { readonly message: string }): Promise<{ id: string; dueOn: string }> {
    const { id: personId } = await this.identity.demand(actor, input);
    return this.database.transaction(async (tx) => {
      await tx.query(`select 1 from persons where id = $1 for update`, [personId]);
      const open = await tx.findOneBy(ErasureRequest, { personId, state: In(['asked', 'accepted']) });
      if (open) throw rightsRefusals.erasure_asked_already({ due: inWords(open.dueOn) });
      const askedAt = await this.database.now(tx);
      const dueOn = addMonths(parisDay(askedAt), ANSWER_MONTHS);
      const id = uuidv7();
      await tx.insert(ErasureRequest, { id, personId, message: input.message, askedAt, dueOn });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'erasure_request', id },
        verb: 'asked',
        to: 'asked',
        data: { personId, dueOn },
      });
      return { id, dueOn };
    });
  }
}

function inWords(day: string) {
  return { fr: formatDate(day as CivilDate, 'fr'), en: formatDate(day as CivilDate, 'en') };
}
