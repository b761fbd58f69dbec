import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { civilDate, type CivilDate } from '../../kernel/dates/civil-date.js';
import { cents } from '../../kernel/money/money.js';
import { Territory } from '../../territory/territory.public.js';
import { isPublic } from '../published.sql.js';
import type { PublishedAward } from '../scdl/scdl-row.js';
import type { OpenDataView } from './open-data.dto.js';

const batch = 500;

/**
 * What goes into the file: awards under a signed agreement, whose publication is the law (decree 2017-779 of 5 May 2017), and
 * every other award of a call that publishes all of them. An agreement due but not signed yet keeps its award out.
 */
const inTheFile = `${isPublic} and (g.signed_on is not null
  or (coalesce((r.parameters ->> 'publishAllAwards')::boolean, false) and not coalesce(w.agreement_due, false)))`;

const tables = `awards w join applications a on a.id = w.application_id join organizations o on o.id = w.organization_id
  join call_revisions r on r.id = a.call_revision_id left join agreements g on g.award_id = w.id
  left join deliberations d on d.id = w.deliberation_id`;

const paid = `left join lateral (select count(*) filter (where i.state <> 'cancelled')::int as parts,
    min(i.paid_on)::text as first, max(i.paid_on)::text as last
  from instalments i where i.award_id = w.id) paid on true`;

interface Row {
  readonly id: string;
  readonly votedOn: string;
  readonly agreedOn: string;
  readonly actNumber: string | null;
  readonly name: string;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly object: string;
  readonly amount: number;
  readonly callId: string;
  readonly deMinimis: boolean;
  readonly advanceShare: number;
  readonly parts: number;
  readonly paidFrom: string;
  readonly paidTo: string | null;
}

/** The awards as open data. */
@Injectable()
export class OpenDataQueries {
  constructor(
    private readonly database: Database,
    private readonly territory: Territory,
  ) {}

  /** Every award to publish, by day of the vote; read in batches, so that memory does not grow with their number. */
  async *awards(): AsyncGenerator<PublishedAward, void, undefined> {
    const { name, siret } = await this.territory.authority();
    let last: Row | undefined;
    for (;;) {
      const rows: Row[] = await this.database.rows<Row>(
        `select w.id, w.voted_on::text as "votedOn",
           coalesce(g.signed_on, (w.notified_at at time zone 'Europe/Paris')::date, w.voted_on)::text as "agreedOn",
           d.number as "actNumber", o.legal_name as name, o.siret, o.rna, w.object, w.amount::float8 as amount,
           w.call_id as "callId", coalesce(r.parameters ->> 'aidRegime' = 'de_minimis', false) as "deMinimis",
           coalesce(g.advance_share, (r.parameters ->> 'advanceShare')::int, 10000) as "advanceShare", paid.parts,
           coalesce(paid.first, (w.notified_at at time zone 'Europe/Paris')::date::text, w.voted_on::text) as "paidFrom",
           coalesce(paid.last, (w.closed_at at time zone 'Europe/Paris')::date::text, g.ends_on::text) as "paidTo"
         from ${tables} ${paid}
         where ${inTheFile} and ($1::date is null or (w.voted_on, w.id) > ($1::date, $2::uuid))
         order by w.voted_on, w.id limit ${batch}`,
        [last?.votedOn ?? null, last?.id ?? null],
      );
      for (const row of rows) yield published(row, { name, siret });
      if (rows.length < batch) return;
      last = rows.at(-1);
    }
  }

  /** What there is to take, under which licence. */
  async index(): Promise<OpenDataView> {
    const { name, siret, email } = await this.territory.authority();
    const counted = await this.database.row<{
      rows: number;
      latestOn: string | null;
      demonstration: boolean;
    }>(
      `select count(*)::int as rows, max(w.voted_on)::text as "latestOn", coalesce(bool_or(o.fictional), false) as demonstration
       from ${tables} where ${inTheFile}`,
    );
    const { rows = 0, latestOn = null, demonstration = false } = counted ?? {};
    return {
      publisher: name,
      siret,
      contact: email,
      licence: {
        name: 'Licence Ouverte 2.0 (Etalab)',
        url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
      },
      about: {
        fr: 'Subventions attribuées, publiées selon le décret 2017-779 du 5 mai 2017 et l’arrêté du 17 novembre 2017.',
        en: 'Grants awarded, published under decree 2017-779 of 5 May 2017 and the order of 17 November 2017.',
      },
      demonstration,
      files: [
        {
          path: '/api/v1/open-data/subventions.csv',
          format: 'text/csv',
          schema: 'https://schema.data.gouv.fr/scdl/subventions/2.1.1',
          rows,
          latestOn,
        },
      ],
    };
  }
}

function published(row: Row, authority: { name: string; siret: string }): PublishedAward {
  const inParts = row.parts === 0 ? row.advanceShare < 10_000 : row.parts > 1;
  const ends = row.paidTo !== null && row.paidTo > row.paidFrom ? civilDate(row.paidTo) : null;
  return {
    authorityName: authority.name,
    authoritySiret: authority.siret,
    agreedOn: civilDate(row.agreedOn),
    actNumber: row.actNumber ?? '',
    beneficiaryName: row.name,
    beneficiarySiret: row.siret,
    beneficiaryRna: row.rna,
    purpose: row.object,
    amount: cents(row.amount),
    nature: 'cash',
    payment: inParts ? 'instalments' : 'single',
    paidFrom: row.paidFrom as CivilDate,
    paidTo: ends,
    raeId: null,
    deMinimis: row.deMinimis,
    shareBasisPoints: 10_000,
    schemeId: row.callId,
  };
}
