import { Injectable } from '@nestjs/common';
import { People } from '../accounts/accounts.public.js';
import { ApplicationsRead } from '../applications/applications.public.js';
import { Calls } from '../calls/calls.public.js';
import { Database } from '../kernel/database/database.js';
import { parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Organizations, type AidRegime } from '../organizations/organizations.public.js';
import { Territory } from '../territory/territory.public.js';
import type { AwardCondition } from './award-condition.js';
import type { DeliberationBody } from './deliberation.rules.js';
import type { DecisionFacts } from './letters/decision-facts.js';

interface Decided {
  readonly applicationId: string;
  readonly organizationId: string;
  readonly outcome: 'award' | 'refusal';
  readonly awardNumber: string | null;
  readonly amount: number;
  readonly eligibleCost: number | null;
  readonly object: string;
  readonly grounds: string;
  readonly conditions: AwardCondition[];
  readonly agreementDue: boolean;
  readonly agreedShare: number | null;
  readonly deliberationNumber: string;
  readonly body: DeliberationBody;
  readonly votedOn: string;
  readonly executoryOn: string;
}

const decided = `select w.application_id as "applicationId", w.organization_id as "organizationId", w.outcome,
    w.number as "awardNumber", w.amount::float8 as amount, w.eligible_cost::float8 as "eligibleCost", w.object, w.grounds,
    w.conditions, coalesce(w.agreement_due, false) as "agreementDue", g.advance_share as "agreedShare",
    d.number as "deliberationNumber", d.body, d.voted_on::text as "votedOn", d.executory_on::text as "executoryOn"
  from awards w join deliberations d on d.id = w.deliberation_id left join agreements g on g.award_id = w.id
  where w.id = $1 and d.executory_on is not null`;

const representative = `select name, capacity from organization_people
  where organization_id = $1 and role in ('representative', 'owner') and valid_from <= $2
    and (valid_until is null or valid_until >= $2)
  order by role = 'owner', created_at limit 1`;

const esusApproval: AwardCondition = {
  code: 'esus_approval',
  text: 'la preuve de l’agrément « entreprise solidaire d’utilité sociale » (ESUS)',
  blocks: 'balance',
};

/** Gathers what the letters and the agreement of one award say. */
@Injectable()
export class DecisionReads {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
    private readonly organizations: Organizations,
    private readonly calls: Calls,
    private readonly people: People,
    private readonly territory: Territory,
  ) {}

  /** The facts of a decision that is executory, as written at an instant. @throws not_found before it is decided */
  async of(awardId: string, at: Date): Promise<DecisionFacts> {
    const row = await this.database.row<Decided>(decided, [awardId]);
    if (!row) throw kernelRefusals.not_found();
    const application = await this.applications.get(row.applicationId);
    const [call, axis, { parameters }, officers] = await Promise.all([
      this.calls.byId(application.callId),
      this.calls.axis(application.axisId),
      this.calls.revision(application.callRevisionId),
      this.people.find(application.officerId ? [application.officerId] : []),
    ]);
    const writtenOn = parisDay(at);
    const aidRegime = row.outcome === 'award' ? parameters.aidRegime : 'none';
    return {
      authority: await this.territory.authority(),
      callTitle: call.title.fr,
      axis: axis.label.fr,
      applicationNumber: application.number ?? '',
      project: application.title,
      submittedOn: application.submittedAt ? parisDay(application.submittedAt) : null,
      addressee: await this.addressee(row.organizationId, writtenOn),
      officer: officers[0]?.name ?? null,
      deliberation: {
        number: row.deliberationNumber,
        body: row.body,
        votedOn: row.votedOn,
        executoryOn: row.executoryOn,
      },
      awardNumber: row.awardNumber,
      amount: row.amount,
      eligibleCost: row.eligibleCost,
      object: row.object,
      grounds: row.grounds,
      conditions: await this.conditions(row),
      agreementDue: row.agreementDue,
      advanceShare: row.agreedShare ?? parameters.advanceShare,
      aidRegime,
      aidCeiling: await this.ceiling(aidRegime, row.votedOn as CivilDate),
      paymentDays: Number(await this.territory.parameter('payment_days', writtenOn)),
      reportMonths: Number(await this.territory.parameter('report_months', writtenOn)),
      writtenOn,
    };
  }

  private async addressee(organizationId: string, on: CivilDate): Promise<DecisionFacts['addressee']> {
    const [organization, person] = await Promise.all([
      this.organizations.get(organizationId),
      this.database.row<{ name: string; capacity: string }>(representative, [organizationId, on]),
    ]);
    const { legalName, legalForm, siren, siret, rna, address } = organization;
    return { legalName, legalForm, siren, siret, rna, address, representative: person };
  }

  /** Those of the award, and the approval that a company still seeks: the balance waits for its proof (rules of the call). */
  private async conditions({ outcome, organizationId, conditions }: Decided): Promise<AwardCondition[]> {
    const { legalForm, esus } = await this.organizations.get(organizationId);
    const awaited = outcome === 'award' && legalForm === 'company' && esus === 'seeking';
    if (!awaited || conditions.some(({ code }) => code === esusApproval.code)) return conditions;
    return [...conditions, esusApproval];
  }

  private async ceiling(regime: AidRegime, on: CivilDate): Promise<number | null> {
    if (regime === 'none') return null;
    return Number(await this.territory.parameter(regime === 'sgei' ? 'sgei_ceiling' : 'de_minimis_ceiling', on));
  }
}
