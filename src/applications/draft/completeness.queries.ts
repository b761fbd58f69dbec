import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { applicationLifeCycle } from '../application.lifecycle.js';
import { toldState } from '../reading/secrecy.js';
import { DraftGapsQueries, type GapLine } from './draft-gaps.js';

/** What is left before filing, the same list for everyone of the structure. */
export interface Completeness {
  readonly id: string;
  readonly version: number;
  readonly complete: boolean;
  readonly lines: readonly GapLine[];
}

/** What is left to do, for the people of the structure. */
@Injectable()
export class CompletenessQueries {
  constructor(private readonly gaps: DraftGapsQueries) {}

  /** @throws not_found, wrong_state once filed */
  async of(actor: Actor, id: string): Promise<Completeness> {
    if (actor.kind !== 'person') throw kernelRefusals.not_found();
    const found = await this.gaps.of(id, actor.id);
    if (!found || found.facts.barred || found.facts.standings.length === 0) throw kernelRefusals.not_found();
    const moved = applicationLifeCycle.whyNot('submit', toldState(found.facts));
    if (moved) throw moved;
    const lines = [...found.content, ...found.around];
    return { id: found.facts.id, version: found.facts.version, complete: lines.length === 0, lines };
  }
}
