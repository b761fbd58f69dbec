import type { AccountState, Person } from '../../api/admin';
import type { Tone } from '../../ui/state-tag';

export const ACCOUNT_TONES: Readonly<Record<AccountState, Tone>> = {
  invited: 'ambre',
  active: 'mousse',
  disabled: 'plain',
};

/** The name of a person; the address of those who have not said theirs. */
export function fullName({ givenName, familyName, email }: Pick<Person, 'givenName' | 'familyName' | 'email'>): string {
  return `${givenName} ${familyName}`.trim() || email;
}
