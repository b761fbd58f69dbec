import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand, type Bilingual } from '../kernel/refusals/refusal.js';
import { Territory } from '../territory/territory.public.js';
import { Axis } from './axis.entity.js';
import type { AxisRules, CallFacts, CallRhythm, CallTexts } from './call-facts.js';
import { termsFit } from './axes/axes-change.rules.js';
import { usualParameters, type CallParameters } from './call-parameters.js';
import { axisCodesDiffer, slugFree } from './call-content.rules.js';
import { CallRevision } from './call-revision.entity.js';
import { Call } from './call.entity.js';
import { demandAdmitted, preparesCalls } from './calls.access.js';
import { Calls } from './calls-port.js';

export interface NewCall {
  readonly slug: string;
  readonly numberPrefix: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** By rounds unless told. */
  readonly rhythm?: CallRhythm;
  readonly axes: readonly { readonly code: string; readonly label: Bilingual; readonly rules: AxisRules }[];
  /** First day on which its rules are in force; today unless told. */
  readonly validFrom?: string;
  /** The usual ones unless told. */
  readonly parameters?: CallParameters;
  readonly texts?: CallTexts;
}

/** Starts a call in preparation with its axes and the first version of its rules. @throws call_slug_taken, axis_code_twice, axis_terms_unknown */
@Injectable()
export class CreateCall {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly territory: Territory,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: NewCall): Promise<CallFacts> {
    demandAdmitted(preparesCalls, actor);
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`call ${input.slug}`]);
      const authority = await this.territory.authority(tx);
      const taken = await tx.existsBy(Call, { slug: input.slug });
      const parameters = input.parameters ?? usualParameters;
      demand(slugFree(input.slug, taken), axisCodesDiffer(input.axes), termsFit(input.axes, parameters));
      const id = uuidv7();
      const { slug, numberPrefix, title, summary, rhythm = 'rounds', texts = {} } = input;
      const validFrom = input.validFrom ?? parisDay(await this.database.now(tx));
      await tx.insert(Call, { id, authorityId: authority.id, slug, numberPrefix, title, summary, rhythm });
      await tx.insert(CallRevision, { id: uuidv7(), callId: id, number: 1, validFrom, parameters, texts });
      await tx.insert(
        Axis,
        input.axes.map((axis, position) => ({ id: uuidv7(), callId: id, position, ...axis })),
      );
      await this.journal.write(tx, { actor, subject: { type: 'call', id }, verb: 'created', to: 'draft' });
      return this.calls.byId(id, tx);
    });
  }
}
