import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** One section of an export that is about the person, as it is written: a list or one object. */
export interface Section {
  readonly file: string;
  readonly title: Bilingual;
  /** Keys shown on the page to read; the JSON has them all. */
  readonly shown: readonly string[];
  readonly content: unknown;
}

type Rows = (sql: string) => Promise<unknown>;

const account = `select id, email, given_name as "givenName", family_name as "familyName", locale, phone, state,
  password_hash is not null as "hasPassword", totp_confirmed_at is not null as "hasSecondFactor", created_at as "createdAt",
  array(select role from person_roles where person_id = p.id order by role) as roles,
  (select json_agg(json_build_object('committee', c.name, 'capacity', s.capacity, 'body', s.body, 'from', s.valid_from,
    'until', s.valid_until) order by s.valid_from) from seats s join committees c on c.id = s.committee_id
    where s.person_id = p.id) as seats from persons p where p.id = $1`;

const sessions = `select device, opened_by as "openedBy", created_at as "openedAt", last_seen_at as "lastSeenAt",
  expires_at as "expiresAt", revoked_at as "endedAt" from sessions where person_id = $1 order by created_at limit 5000`;

const organizations = `select o.id, o.legal_name as "legalName", o.acronym, o.legal_form as "legalForm", o.siren, o.siret, o.rna,
  to_char(o.founded_on, 'YYYY-MM-DD') as "foundedOn", o.address, o.website, m.role, m.capacity, to_char(m.valid_from, 'YYYY-MM-DD') as "from", to_char(m.valid_until, 'YYYY-MM-DD') as "until"
  from organization_people m join organizations o on o.id = m.organization_id where m.person_id = $1 order by m.valid_from`;

/** Keys of links stay in the mailbox: an archive is copied about, and some still open something. */
const mails = `select notice, subject, regexp_replace(text, '[A-Za-z0-9_-]{40,}', '…', 'g') as text, state, sent_at as "sentAt", created_at as "plannedAt" from mails
  where person_id = $1 or recipient = (select email from persons where id = $1) order by created_at limit 20000`;

const acts = `select at, subject_type as "subjectType", subject_id as "subjectId", verb from journal
  where actor_kind = 'person' and actor_id = $1 order by at limit 100000`;

const reading = `select v.hour, a.number, v.role, v.things from openings v join applications a on a.id = v.application_id
  where v.person_id = $1 and not exists (select 1 from bars b where b.person_id = $1 and b.application_id = a.id)
  order by v.hour limit 100000`;

const organization = `select o.legal_name as "legalName", o.acronym, o.legal_form as "legalForm", o.siren, o.siret, o.rna,
  to_char(o.founded_on, 'YYYY-MM-DD') as "foundedOn", o.address, k.name as commune, o.website, o.esus, o.esus_approved_on as "esusApprovedOn",
  o.esus_valid_until as "esusValidUntil", o.work_integration as "workIntegration", o.single_undertaking as "singleUndertaking"
  from organizations o left join communes k on k.id = o.head_office_commune_id where o.id = $1`;

const people = `select name, email, capacity, role, to_char(valid_from, 'YYYY-MM-DD') as "from", to_char(valid_until, 'YYYY-MM-DD') as "until" from organization_people
  where organization_id = $1 order by valid_from limit 1000`;

const aids = `select funder, amount::float8 as amount, to_char(granted_on, 'YYYY-MM-DD') as "grantedOn", regime, object, source from past_aids
  where organization_id = $1 order by granted_on limit 5000`;

const accounts = `select holder, bic, iban_last4 as "ibanEnd", state, created_at as "givenAt" from bank_accounts
  where organization_id = $1 order by created_at limit 1000`;

/** What an export says of a person or of a structure, applications apart. Amounts in cents, instants UTC. */
@Injectable()
export class ExportedPersonQueries {
  constructor(private readonly database: Database) {}

  /** Everything kept about a person; nothing about anybody else. */
  async ofPerson(id: string): Promise<Section[]> {
    const rows: Rows = (sql) => this.database.rows(sql, [id]);
    return [
      {
        file: 'personne.json',
        title: { fr: 'Votre compte', en: 'Your account' },
        shown: ['givenName', 'familyName', 'email', 'phone', 'locale', 'state', 'createdAt', 'roles'],
        content: await this.database.rows(account, [id]),
      },
      {
        file: 'structures.json',
        title: { fr: 'Vos structures', en: 'Your organizations' },
        shown: ['legalName', 'siret', 'role', 'capacity', 'from', 'until'],
        content: await rows(organizations),
      },
      {
        file: 'sessions.json',
        title: { fr: 'Vos connexions', en: 'Your sessions' },
        shown: ['device', 'openedAt', 'lastSeenAt', 'endedAt'],
        content: await rows(sessions),
      },
      {
        file: 'courriels-recus.json',
        title: { fr: 'Courriels reçus', en: 'E-mails received' },
        shown: ['sentAt', 'subject'],
        content: await rows(mails),
      },
      {
        file: 'actes.json',
        title: { fr: 'Ce que vous avez fait', en: 'What you did' },
        shown: ['at', 'subjectType', 'verb'],
        content: await rows(acts),
      },
      {
        file: 'dossiers-consultes.json',
        title: { fr: 'Dossiers que vous avez consultés', en: 'Files you looked at' },
        shown: ['hour', 'number', 'role'],
        content: await rows(reading),
      },
    ];
  }

  /** A structure as its owner sees it on its pages, its people included. */
  async ofOrganization(id: string): Promise<Section[]> {
    const rows: Rows = (sql) => this.database.rows(sql, [id]);
    return [
      {
        file: 'structure.json',
        title: { fr: 'La structure', en: 'The organization' },
        shown: ['legalName', 'legalForm', 'siret', 'rna', 'foundedOn', 'address', 'commune', 'website'],
        content: await rows(organization),
      },
      {
        file: 'personnes-de-la-structure.json',
        title: { fr: 'Ses personnes', en: 'Its people' },
        shown: ['name', 'email', 'role', 'capacity', 'from', 'until'],
        content: await rows(people),
      },
      {
        file: 'aides-recues.json',
        title: { fr: 'Aides reçues', en: 'Aids received' },
        shown: ['grantedOn', 'funder', 'amount', 'object'],
        content: await rows(aids),
      },
      {
        file: 'comptes-bancaires.json',
        title: { fr: 'Comptes bancaires', en: 'Bank accounts' },
        shown: ['holder', 'ibanEnd', 'state', 'givenAt'],
        content: await rows(accounts),
      },
    ];
  }
}
