import { Injectable } from '@nestjs/common';
import {
  Calls,
  fieldsOf,
  hasBudgetShape,
  rulesInAxis,
  type Answers,
  type FormDefinition,
} from '../../calls/calls.public.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { addYears, type CivilDate } from '../../kernel/dates/civil-date.js';
import { Aids, Organizations, type OrganizationFacts } from '../../organizations/organizations.public.js';
import { Territory } from '../../territory/territory.public.js';
import type { Application } from '../application.entity.js';
import { budgetKey } from '../draft/answer-facts.js';
import { aidOverThreeYears } from '../draft/declared-aid.rules.js';
import { EarlierReports } from '../earlier-reports.js';
import { declaredAids, unknownAids, type DeclaredAid } from './declared-aids.js';
import type { CheckedFile } from './rule-check.rules.js';

/** What the rule check looks at, with the structure and the aids it declared that the register does not hold. */
export interface FileToCheck {
  readonly file: CheckedFile;
  readonly organization: OrganizationFacts;
  readonly newAids: readonly DeclaredAid[];
}

/** Gathers what the rule check looks at. */
@Injectable()
export class CheckedFiles {
  constructor(
    private readonly calls: Calls,
    private readonly organizations: Organizations,
    private readonly aids: Aids,
    private readonly territory: Territory,
    private readonly reports: EarlierReports,
  ) {}

  async of(tx: Tx, row: Application, on: CivilDate): Promise<FileToCheck> {
    const organization = await this.organizations.get(row.organizationId, tx);
    const revision = await this.calls.revision(row.callRevisionId, tx);
    const { parameters, axis } = rulesInAxis(revision.parameters, await this.calls.axis(row.axisId, tx));
    const regime = parameters.aidRegime;
    const sirens = [organization.siren, ...organization.singleUndertaking].filter((siren) => siren !== null);
    // three rolling years counted back from the day (EU 2023/2831, art. 3)
    const known = await this.aids.since(sirens, addYears(on, -3), on, tx);
    const newAids = unknownAids(declaredAids(row.answers), known);
    const communes = (await tx.query(
      `select k.name from application_communes c join communes k on k.id = c.commune_id
       where c.application_id = $1 order by c.main desc, k.name`,
      [row.id],
    )) as { name: string }[];
    const { definition } = await this.calls.form(row.formRevisionId, tx);
    const file: CheckedFile = {
      candidate: organization,
      parameters,
      axis,
      on,
      asked: row.askedAmount,
      budgetTotal: row.budgetTotal,
      ownResources: ownResources(definition, row.answers),
      communes: communes.map(({ name }) => name),
      ibans: ibansIn(definition, row.answers),
      inDifficulty: row.answers['difficulty'] === 'yes',
      aidReceived: aidOverThreeYears([...known, ...newAids], on),
      aidCeiling: regime === 'none' ? null : await this.territory.parameter(`${regime}_ceiling`, on, tx),
      missingReports: await this.reports.missing(tx, row.organizationId),
    };
    return { file, organization, newAids };
  }
}

/** What the structure brings itself: the products that are no funder's grant (account 74). Null without a budget. */
function ownResources(definition: FormDefinition, answers: Answers): number | null {
  const key = budgetKey(definition);
  const budget: unknown = key === null ? null : answers[key];
  if (!hasBudgetShape(budget)) return null;
  return budget.products.reduce((sum, { account, amount }) => sum + (account === '74' ? 0 : amount), 0);
}

function ibansIn(definition: FormDefinition, answers: Answers): string[] {
  return fieldsOf(definition)
    .filter(({ kind }) => kind === 'iban')
    .map(({ key }) => answers[key])
    .filter((value): value is string => typeof value === 'string' && value !== '');
}
