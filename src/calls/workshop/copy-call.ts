import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../kernel/access/actor.js';
import { findRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand, type Bilingual } from '../../kernel/refusals/refusal.js';
import { Axis } from '../axis.entity.js';
import type { CallFacts } from '../call-facts.js';
import { slugFree } from '../call-content.rules.js';
import { usualParameters } from '../call-parameters.js';
import { Call } from '../call.entity.js';
import { demandAdmitted, preparesCalls } from '../calls.access.js';
import { Calls } from '../calls-port.js';
import { Envelope } from '../envelope.entity.js';
import { readContent, writeContent } from './call-content.js';

/** What is taken over besides the axes. */
export interface CopiedParts {
  readonly texts: boolean;
  readonly parameters: boolean;
  readonly form: boolean;
  readonly grids: boolean;
  /** The amounts of its latest year, for the year of the copy. */
  readonly envelopes: boolean;
}

export interface CallCopy {
  readonly callId: string;
  readonly slug: string;
  readonly numberPrefix: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly parts: CopiedParts;
}

/** Starts a call in preparation from what another one says; it has no rounds yet. @throws not_found, call_slug_taken */
@Injectable()
export class CopyCall {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: CallCopy): Promise<CallFacts> {
    demandAdmitted(preparesCalls, actor);
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`call ${input.slug}`]);
      const source = await findRow(tx, Call, input.callId);
      demand(slugFree(input.slug, await tx.existsBy(Call, { slug: input.slug })));
      const content = await readContent(tx, source);
      const today = parisDay(await this.database.now(tx));
      const { slug, numberPrefix, title, summary, parts } = input;
      const id = await writeContent(tx, source.authorityId, {
        ...content,
        ...{ slug, numberPrefix, title, summary, rounds: [] },
        rules: {
          validFrom: today,
          parameters: parts.parameters ? content.rules.parameters : usualParameters,
          texts: parts.texts ? content.rules.texts : {},
        },
        form: parts.form ? content.form : null,
        grids: parts.grids ? content.grids : [],
      });
      if (parts.envelopes) await copyEnvelopes(tx, source.id, id, Number(today.slice(0, 4)));
      const data = { from: source.id, ...parts };
      await this.journal.write(tx, { actor, subject: { type: 'call', id }, verb: 'created', to: 'draft', data });
      return this.calls.byId(id, tx);
    });
  }
}

async function copyEnvelopes(tx: Tx, from: string, to: string, year: number): Promise<void> {
  const latest = await tx.maximum(Envelope, 'year', { callId: from });
  if (latest === null) return;
  const [codes, axes] = [await tx.findBy(Axis, { callId: from }), await tx.findBy(Axis, { callId: to })];
  const whole = await tx.findBy(Envelope, { callId: from, year: latest, axisId: IsNull() });
  const single = (await tx.findBy(Envelope, { callId: from, year: latest })).filter(({ axisId }) => axisId !== null);
  for (const { axisId, amount } of [...whole, ...single]) {
    const code = codes.find(({ id }) => id === axisId)?.code;
    const newAxisId = axes.find((axis) => axis.code === code)?.id ?? null;
    await tx.insert(Envelope, { id: uuidv7(), callId: to, year, axisId: newAxisId, amount });
  }
}
