import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { Calls } from '../calls/calls.public.js';
import { College } from './college.entity.js';
import { Committee } from './committee.entity.js';
import type { CommitteeInput } from './committee.dto.js';
import { committeeRefusals } from './committee.refusals.js';
import { committeeView } from './committee-reads.js';
import type { CommitteeView } from './committee.views.js';
import { inTx } from './reader.js';

/** The colleges of "Entreprendre autrement" (deliberation 22-C-0026, action 2). */
export const usualColleges = [
  'Réseaux de l’ESS',
  'Collectivités',
  'Finance solidaire',
  'Fondations',
  'Métropole',
] as const;

/** Sets up the committee of a call with its colleges. Refusals: `not_found`, `committee_exists`, `college_named_twice`. */
@Injectable()
export class CreateCommittee {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: CommitteeInput): Promise<CommitteeView> {
    const names = input.colleges ?? [...usualColleges];
    if (new Set(names.map((name) => name.trim())).size !== names.length) {
      throw committeeRefusals.college_named_twice({}, '/colleges');
    }
    return this.database.transaction(async (tx) => {
      await this.calls.byId(input.callId, tx);
      await tx.query(`select 1 from calls where id = $1 for update`, [input.callId]);
      if (await tx.existsBy(Committee, { callId: input.callId })) throw committeeRefusals.committee_exists();
      const id = uuidv7();
      const rules = { nominativeVotes: input.nominativeVotes ?? false };
      await tx.insert(Committee, { id, callId: input.callId, name: input.name, rules });
      await tx.insert(
        College,
        names.map((name, index) => ({ id: uuidv7(), committeeId: id, position: index + 1, name: name.trim() })),
      );
      await this.journal.write(tx, {
        actor,
        subject: { type: 'committee', id },
        verb: 'created',
        data: { callId: input.callId },
      });
      return committeeView(inTx(tx), actor, id);
    });
  }
}
