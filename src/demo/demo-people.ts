import type { StaffRole } from '../kernel/access/actor.js';

/** Somebody of the demonstration. All are invented; the password and the second factor are known to everyone. */
export interface DemoPerson {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly says: string;
}

export const demoPassword = 'lisiere-petrole-genet';

/** Base32 secret of every demonstration second factor. */
export const demoSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'holder',
    givenName: 'Amina',
    familyName: 'Belkacem',
    email: 'amina@atelier-du-lin.example',
    roles: [],
    says: 'project holder',
  },
  {
    key: 'newcomer',
    givenName: 'Grace',
    familyName: 'Whitfield',
    email: 'grace@makers-du-nord.example',
    roles: [],
    says: 'project holder, no application yet',
  },
  {
    key: 'officer',
    givenName: 'Claire',
    familyName: 'Dumont',
    email: 'claire.dumont@metropole.example',
    roles: ['officer'],
    says: 'case officer',
  },
  {
    key: 'lead',
    givenName: 'Hervé',
    familyName: 'Lemaire',
    email: 'herve.lemaire@metropole.example',
    roles: ['officer', 'lead'],
    says: 'lead officer',
  },
  {
    key: 'finance',
    givenName: 'Sonia',
    familyName: 'Petit',
    email: 'sonia.petit@metropole.example',
    roles: ['finance'],
    says: 'finance officer',
  },
  {
    key: 'approver',
    givenName: 'Paul',
    familyName: 'Roussel',
    email: 'paul.roussel@metropole.example',
    roles: ['finance'],
    says: 'finance officer, second signature',
  },
  {
    key: 'admin',
    givenName: 'Odile',
    familyName: 'Marchand',
    email: 'odile.marchand@metropole.example',
    roles: ['admin'],
    says: 'administrator',
  },
  {
    key: 'chair',
    givenName: 'Mathilde',
    familyName: 'Verhaeghe',
    email: 'mathilde.verhaeghe@comite.example',
    roles: [],
    says: 'chair of the committee',
  },
  {
    key: 'secretary',
    givenName: 'Luc',
    familyName: 'Delannoy',
    email: 'luc.delannoy@metropole.example',
    roles: ['officer'],
    says: 'secretary of the committee',
  },
  {
    key: 'member',
    givenName: 'Karim',
    familyName: 'Haddad',
    email: 'karim.haddad@comite.example',
    roles: [],
    says: 'committee member',
  },
  {
    key: 'member2',
    givenName: 'Élise',
    familyName: 'Fontaine',
    email: 'elise.fontaine@comite.example',
    roles: [],
    says: 'committee member',
  },
  {
    key: 'member3',
    givenName: 'Thomas',
    familyName: 'Wattel',
    email: 'thomas.wattel@comite.example',
    roles: [],
    says: 'committee member',
  },
  {
    key: 'conflicted',
    givenName: 'Inès',
    familyName: 'Moreau',
    email: 'ines.moreau@comite.example',
    roles: [],
    says: 'committee member with an interest',
  },
];

/** Who takes part in a rehearsal: the same people, before any of them has done anything. */
export const rehearsalPeople: readonly DemoPerson[] = demoPeople.map((person) =>
  person.key === 'holder' ? { ...person, key: 'colleague', says: 'project holder, to invite as a colleague' } : person,
);

/** The person of the demonstration under a key. */
export function demoPerson(key: string): DemoPerson {
  const person = demoPeople.find((each) => each.key === key);
  if (!person) throw new Error(`nobody in the demonstration is called ${key}`);
  return person;
}

/** The identifier of a demonstration person: fixed, so that a second load finds the same people. */
export function demoId(key: string): string {
  const rank = demoPeople.findIndex((each) => each.key === key) + 1;
  return `01990000-de00-7000-8000-${String(rank).padStart(12, '0')}`;
}
