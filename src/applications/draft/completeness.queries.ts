import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf, type Fault, type FormDefinition } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { applicationLifeCycle } from '../application.lifecycle.js';
import { toldState } from '../reading/secrecy.js';
import { filingOf, type SubmissionFacts } from '../submission/submission-facts.js';
import { submissionFactsSql } from '../submission/submit-application.sql.js';
import { answersToFile, filingFaults } from './filing.rules.js';
import { faultLine } from './incomplete.js';
import { certifierFiles, roundOpen } from './round.rules.js';

/** What is left before filing; `section` is the key of the form's section, null for what is outside the form. */
export interface Completeness {
  readonly id: string;
  readonly version: number;
  readonly complete: boolean;
  readonly lines: readonly (Fault & { readonly section: string | null })[];
}

/** Asks the very rules of filing, without filing. */
@Injectable()
export class CompletenessQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** @throws not_found, wrong_state once filed */
  async of(actor: Actor, id: string): Promise<Completeness> {
    if (actor.kind !== 'person') throw kernelRefusals.not_found();
    const [facts] = await this.database.prepared<SubmissionFacts>('submission_facts', submissionFactsSql, [
      id,
      actor.id,
    ]);
    if (!facts || facts.barred || facts.standings.length === 0) throw kernelRefusals.not_found();
    const moved = applicationLifeCycle.whyNot('submit', toldState(facts));
    if (moved) throw moved;
    const form = await this.calls.form(facts.formRevisionId);
    const filing = filingOf(facts, form);
    const found = [
      ...filingFaults(filing, answersToFile(filing)),
      roundOpen({ openId: facts.roundId, closedAt: facts.closedAt, opensAt: facts.opensAt }),
      certifierFiles(facts.parameters, facts.standings),
    ].filter((fault): fault is Refusal => fault !== null);
    const sections = sectionsOf(form.definition);
    const lines = found.map(faultLine).map((line) => ({ ...line, section: sections.get(line.field) ?? null }));
    return { id: facts.id, version: facts.version, complete: lines.length === 0, lines };
  }
}

function sectionsOf(definition: FormDefinition): ReadonlyMap<string, string> {
  return new Map(
    definition.sections.flatMap((section) =>
      fieldsOf({ ...definition, sections: [section] }).map(({ key }) => [key, section.key] as const),
    ),
  );
}
