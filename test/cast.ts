import { randomUUID } from 'node:crypto';
import type { GuestActor, PersonActor, StaffRole } from '../src/kernel/access/actor.js';
import { uuidv7 } from '../src/kernel/database/uuid.js';
import type { Locale } from '../src/kernel/refusals/refusal.js';
import { newToken, tokenHash } from '../src/kernel/secrets/secrets.js';
import type { TestApp } from './app.js';

/** Somebody every test knows. */
export interface CastPerson {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly roles: readonly StaffRole[];
}

let count = 0;

function person(givenName: string, familyName: string, email: string, ...roles: StaffRole[]): CastPerson {
  count += 1;
  const id = `0199a000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  return { id, givenName, familyName, name: `${givenName} ${familyName}`, email, locale: 'fr', roles };
}

/** The named people of the tests; their identifiers never change. */
export const cast = {
  /** Holder: owner of the structure that applies. */
  amina: person('Amina', 'Belkacem', 'amina.belkacem@atelier-lin.example'),
  /** Amina's colleague, editor of the same structure. */
  jules: person('Jules', 'Carpentier', 'jules.carpentier@atelier-lin.example'),
  /** A holder of another structure: must learn nothing. */
  nora: person('Nora', 'Vasseur', 'nora.vasseur@autre-structure.example'),
  /** A holder who reads English. */
  grace: { ...person('Grace', 'Whitfield', 'grace.whitfield@makers.example'), locale: 'en' as Locale },
  officer: person('Claire', 'Dumont', 'claire.dumont@metropole.example', 'officer'),
  lead: person('Hervé', 'Lemaire', 'herve.lemaire@metropole.example', 'lead'),
  finance: person('Sonia', 'Petit', 'sonia.petit@metropole.example', 'finance'),
  secondFinance: person('Paul', 'Roussel', 'paul.roussel@metropole.example', 'finance'),
  admin: person('Odile', 'Marchand', 'odile.marchand@metropole.example', 'admin'),
  chair: person('Mathilde', 'Verhaeghe', 'mathilde.verhaeghe@comite.example'),
  secretary: person('Luc', 'Delannoy', 'luc.delannoy@metropole.example', 'officer'),
  karim: person('Karim', 'Haddad', 'karim.haddad@comite.example'),
  elise: person('Élise', 'Fontaine', 'elise.fontaine@comite.example'),
  thomas: person('Thomas', 'Wattel', 'thomas.wattel@comite.example'),
  /** Committee member with an interest in Amina's structure. */
  ines: person('Inès', 'Moreau', 'ines.moreau@comite.example'),
  observer: person('Bruno', 'Castelain', 'bruno.castelain@comite.example'),
} as const satisfies Record<string, CastPerson>;

/** Records the whole cast with their roles; accounts are open, without password or second factor. */
export async function buildCast({ database }: TestApp): Promise<typeof cast> {
  const people: CastPerson[] = Object.values(cast);
  await database.rows(
    `insert into persons (id, email, given_name, family_name, locale, state)
     select *, 'active' from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      people.map((each) => each.id),
      people.map((each) => each.email),
      people.map((each) => each.givenName),
      people.map((each) => each.familyName),
      people.map((each) => each.locale),
    ],
  );
  for (const { id, roles } of people) {
    for (const role of roles) {
      await database.rows('insert into person_roles (id, person_id, role) values ($1, $2, $3)', [uuidv7(), id, role]);
    }
  }
  return cast;
}

/** How a session came: `strong` (second factor passed) is the default for staff; `fresh`, in the last ten minutes. */
export interface Strength {
  readonly strong?: boolean;
  readonly fresh?: boolean;
}

/** A session as a browser has it: `headers` go into `inject`, `actor` into a verb. */
export interface SignedIn<A = PersonActor> {
  readonly headers: { readonly cookie: string; readonly origin: string };
  readonly token: string;
  readonly actor: A;
}

/** The actor a person is in a verb called directly, without a stored session. */
export function actorOf(
  who: CastPerson,
  { strong = who.roles.length > 0, fresh = strong }: Strength = {},
): PersonActor {
  const { id, name, email, locale, roles } = who;
  return { kind: 'person', id, name, email, locale, roles, sessionId: randomUUID(), strong, fresh: strong && fresh };
}

/** Opens a session by hand, as if the person had just signed in. */
export async function signIn({ database }: TestApp, who: CastPerson, strength: Strength = {}): Promise<SignedIn> {
  const actor = { ...actorOf(who, strength), sessionId: uuidv7() };
  const token = newToken();
  const ago = actor.fresh ? '1 minute' : '20 minutes';
  await database.rows(
    `insert into sessions (id, token_hash, person_id, second_factor_at, expires_at)
     values ($1, $2, $3, case when $4 then now() - $5::interval end, now() + interval '12 hours')`,
    [actor.sessionId, tokenHash(token), who.id, actor.strong, ago],
  );
  return { headers: headersOf(token), token, actor };
}

/** Opens the session of somebody who came by a link for one subject, without an account. */
export async function signInGuest(
  { database }: TestApp,
  about: {
    readonly subjectType: string;
    readonly subjectId: string;
    readonly name?: string;
    readonly purpose?: 'opinion';
  },
): Promise<SignedIn<GuestActor>> {
  const { subjectType, subjectId, name = 'Mairie de Roubaix', purpose = 'opinion' } = about;
  const linkId = uuidv7();
  const token = newToken();
  const pass = { purpose, name, locale: 'fr' as const, linkId, subjectType, subjectId };
  const actor: GuestActor = { kind: 'guest', sessionId: uuidv7(), ...pass };
  await database.rows(
    `insert into links (id, token_hash, purpose, name, subject_type, subject_id, expires_at)
     values ($1, $2, $3, $4, $5, $6, clock_now() + interval '21 days')`,
    [linkId, tokenHash(newToken()), purpose, name, subjectType, subjectId],
  );
  await database.rows(
    `insert into sessions (id, token_hash, guest, opened_by, expires_at)
     values ($1, $2, $3, 'guest', now() + interval '2 hours')`,
    [actor.sessionId, tokenHash(token), JSON.stringify(pass)],
  );
  return { headers: headersOf(token), token, actor };
}

/** The cookie of a token, with the origin of our own pages. */
export function headersOf(token: string): SignedIn['headers'] {
  return { cookie: `__Host-session=${token}`, origin: 'http://localhost:3000' };
}
