import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';

/** One section of an export that is about the person, as it is written: a list or one object. */
export interface Section {
  readonly file: string;
  readonly content: unknown;
}

const account = `select id, email, given_name as "givenName", family_name as "familyName", locale, phone, state,
  password_hash is not null as "hasPassword", totp_confirmed_at is not null as "hasSecondFactor", created_at as "createdAt",
  array(select role from person_roles where person_id = p.id order by role) as roles,
  (select json_agg(json_build_object('committee', c.name, 'capacity', s.capacity, 'body', s.body, 'from', s.valid_from,
    'until', s.valid_until) order by s.valid_from) from seats s join committees c on c.id = s.committee_id
    where s.person_id = p.id) as seats from persons p where p.id = $1`;

const sessions = `select device, opened_by as "openedBy", created_at as "openedAt", last_seen_at as "lastSeenAt",
  expires_at as "expiresAt", revoked_at as "endedAt" from sessions where person_id = $1 order by created_at limit 5000`;

const organizations = `select o.id, o.legal_name as "legalName", o.acronym, o.legal_form as "legalForm", o.siren, o.siret, o.rna,
  o.founded_on as "foundedOn", o.address, o.website, m.role, m.capacity, m.valid_from as "from", m.valid_until as "until"
  from organization_people m join organizations o on o.id = m.organization_id where m.person_id = $1 order by m.valid_from`;

const mails = `select notice, subject, text, state, sent_at as "sentAt", created_at as "plannedAt" from mails
  where person_id = $1 or recipient = (select email from persons where id = $1) order by created_at limit 20000`;

const acts = `select at, subject_type as "subjectType", subject_id as "subjectId", verb from journal
  where actor_kind = 'person' and actor_id = $1 order by at limit 100000`;

const reading = `select v.hour, a.number, v.role, v.things from openings v join applications a on a.id = v.application_id
  where v.person_id = $1 order by v.hour limit 100000`;

const organization = `select o.legal_name as "legalName", o.acronym, o.legal_form as "legalForm", o.siren, o.siret, o.rna,
  o.founded_on as "foundedOn", o.address, k.name as commune, o.website, o.esus, o.esus_approved_on as "esusApprovedOn",
  o.esus_valid_until as "esusValidUntil", o.work_integration as "workIntegration", o.single_undertaking as "singleUndertaking"
  from organizations o left join communes k on k.id = o.head_office_commune_id where o.id = $1`;

const people = `select name, email, capacity, role, valid_from as "from", valid_until as "until" from organization_people
  where organization_id = $1 order by valid_from limit 1000`;

const aids = `select funder, amount, granted_on as "grantedOn", regime, object, source from past_aids
  where organization_id = $1 order by granted_on limit 5000`;

const accounts = `select holder, bic, iban_last4 as "ibanEnd", state, created_at as "givenAt" from bank_accounts
  where organization_id = $1 order by created_at limit 1000`;

/** What an export says of a person or of a structure, applications apart. Amounts in cents, instants UTC. */
@Injectable()
export class ExportedPersonQueries {
  constructor(private readonly database: Database) {}

  /** Everything kept about a person; nothing about anybody else. */
  async ofPerson(id: string): Promise<Section[]> {
    const rows = (sql: string) => this.database.rows(sql, [id]);
    return [
      { file: 'personne.json', content: await this.database.row(account, [id]) },
      { file: 'sessions.json', content: await rows(sessions) },
      { file: 'structures.json', content: await rows(organizations) },
      { file: 'courriels-recus.json', content: await rows(mails) },
      { file: 'actes.json', content: await rows(acts) },
      { file: 'dossiers-consultes.json', content: await rows(reading) },
    ];
  }

  /** A structure as its owner sees it on its pages, its people included. */
  async ofOrganization(id: string): Promise<Section[]> {
    const rows = (sql: string) => this.database.rows(sql, [id]);
    return [
      { file: 'structure.json', content: await this.database.row(organization, [id]) },
      { file: 'personnes-de-la-structure.json', content: await rows(people) },
      { file: 'aides-recues.json', content: await rows(aids) },
      { file: 'comptes-bancaires.json', content: await rows(accounts) },
    ];
  }
}
