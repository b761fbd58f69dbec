import type { CallFacts, PackSigner, RoundFacts } from '../../calls/calls.public.js';
import { parisWallTime } from '../../kernel/dates/civil-date.js';
import { demoPassword, rehearsalPeople } from '../demo-people.js';

interface Ready {
  readonly address: string;
  readonly signer: PackSigner;
  readonly call: CallFacts;
  readonly round: RoundFacts;
  readonly now: Date;
}

/** What the person who started a rehearsal has to know: where it is, who one may be, how time passes, how it ends. */
export function rehearsalWords({ address, signer, call, round, now }: Ready): string {
  const width = Math.max(...rehearsalPeople.map(({ email }) => email.length)) + 2;
  const at = (instant: Date) => parisWallTime(instant).replace('T', ' ');
  return [
    `The rehearsal of “${call.title.fr}” is at ${address}`,
    `  The call   ${address}/appels/${call.slug}`,
    `  Sign in    ${address}/connexion (one press a person)`,
    `  Clock      ${address}/demonstration (it shows ${at(now)} in Paris)`,
    `  Mailbox    ${address}/mailbox (no mail leaves it)`,
    `  Codes      ${address}/api/v1/demo/people`,
    '',
    `The file is signed by “${signer.name}”. Nobody vouches for that name: compare the fingerprint before you import the`,
    `call for good. A rehearsal goes on without.`,
    `  ${signer.fingerprint}`,
    `The round “${round.name}” is open from ${at(round.opensAt)} to ${at(round.closesAt)}, Paris time.`,
    '',
    `Invented people (password: ${demoPassword}):`,
    ...rehearsalPeople.map(({ email, says }) => `  ${email.padEnd(width)}${says}`),
    '',
    'Nothing here is real. Ctrl-C ends the rehearsal and wipes all of it.',
  ].join('\n');
}
