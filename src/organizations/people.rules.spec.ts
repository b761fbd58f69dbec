import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { organizationRoles, type OrganizationRole } from './organization-facts.js';
import { ownerStays, type Part } from './people.rules.js';

const role = fc.constantFrom(...organizationRoles);
const parts = fc.array(fc.record({ role, hasAccount: fc.boolean() }), { minLength: 1, maxLength: 6 }).map((drawn) =>
  drawn.map(({ role, hasAccount }, place): Part => {
    return { id: String(place), personId: hasAccount ? `person-${place}` : null, role };
  }),
);

describe('a structure keeps an owner', () => {
  it('who can sign in, whatever changes', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.option(role), (people, drawn, after) => {
        const id = String(drawn % people.length);
        const left = people
          .map((part) => (part.id === id ? { ...part, role: after } : part))
          .filter(({ role: kept }) => kept !== null);
        const owners = left.filter((part) => part.role === 'owner' && part.personId !== null);
        expect(ownerStays(people, id, after) === null).toBe(owners.length > 0);
      }),
    );
  });

  it('says what to do first', () => {
    const owner: Part = { id: '1', personId: 'amina', role: 'owner' };
    const demoted: OrganizationRole = 'editor';
    expect(ownerStays([owner], '1', demoted)?.code).toBe('last_owner_stays');
  });
});
