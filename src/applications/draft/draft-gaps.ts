import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf, type Fault, type FormDefinition } from '../../calls/calls.public.js';
import { Database } from '../../kernel/database/database.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { filingOf, type SubmissionFacts } from '../submission/submission-facts.js';
import { submissionFactsSql } from '../submission/submit-application.sql.js';
import { answersToFile, filingFaults } from './filing.rules.js';
import { faultLine } from './incomplete.js';
import { certifierFiles, roundOpen } from './round.rules.js';

/** One thing left to do; `section` is the key of the form's section, null for what is outside the form. */
export type GapLine = Fault & { readonly section: string | null };

/** What a draft is judged on, and what its content lacks before it may be filed. */
export interface DraftGaps {
  readonly facts: SubmissionFacts;
  readonly definition: FormDefinition;
  /** What is missing or wrong in the answers, the papers and the structure. */
  readonly content: readonly GapLine[];
  /** What stands against filing now and by this person: no round, not the certifier. */
  readonly around: readonly GapLine[];
}

/** Asks the very rules of filing, without filing. */
@Injectable()
export class DraftGapsQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  /** Null where there is no such application. `personId` is whose standings count, null for nobody's. */
  async of(id: string, personId: string | null): Promise<DraftGaps | null> {
    const [facts] = await this.database.prepared<SubmissionFacts>('submission_facts', submissionFactsSql, [
      id,
      personId,
    ]);
    if (!facts) return null;
    const form = await this.calls.form(facts.formRevisionId);
    const filing = filingOf(facts, form);
    const sections = sectionsOf(form.definition);
    const line = (refusal: Refusal): GapLine => {
      const fault = faultLine(refusal);
      return { ...fault, section: sections.get(fault.field) ?? null };
    };
    const around = [
      roundOpen({ openId: facts.roundId, closedAt: facts.closedAt, opensAt: facts.opensAt }),
      certifierFiles(facts.parameters, facts.standings),
    ].filter((fault): fault is Refusal => fault !== null);
    return {
      facts,
      definition: form.definition,
      content: filingFaults(filing, answersToFile(filing)).map(line),
      around: around.map(line),
    };
  }
}

function sectionsOf(definition: FormDefinition): ReadonlyMap<string, string> {
  return new Map(
    definition.sections.flatMap((section) =>
      fieldsOf({ ...definition, sections: [section] }).map(({ key }) => [key, section.key] as const),
    ),
  );
}
