import { cast } from '../cast.js';
import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleOf, type ApiOperation, type Known } from '../http/operations.js';
import type { Dice } from '../http/hostile.js';
import type { Scenario, Someone } from './scenario.js';

const absent = '0199a000-0000-7000-8000-00000000dead';

/** What stands for the parameters of a path, one entry for each subject worth its own line. */
export function subjectsOf({ path }: ApiOperation, { ids, number }: Scenario): [string, string][] {
  const second: Readonly<Record<string, string>> = {
    itemId: ids.item,
    attachmentId: ids.paper,
    paperId: ids.messagePaper,
    partId: ids.part,
    aidId: ids.aid,
    fileId: ids.receiptFile,
    slug: 'entreprendre-autrement',
    code: 'ABCD-EFGH-JKMN',
    number,
    token: 'x'.repeat(43),
  };
  const first: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
    [/^\/agreements/, { '': ids.agreement }],
    [/\/applications\/\{id\}\/(answers|completeness|submission)/, { draft: ids.draft, filed: ids.application }],
    [/\/applications\/\{id\}\/(award|proposal)$/, { proposed: ids.proposalApplication }],
    [/\/applications\/\{id\}$/, { draft: ids.draft, 'in committee': ids.application }],
    [/^\/applications/, { '': ids.application }],
    [/\/awards\/\{id\}$/, { proposed: ids.proposal, running: ids.award }],
    [/^\/awards/, { '': ids.award }],
    [/^\/bank-accounts/, { '': ids.account }],
    [/\/calls/, { '': ids.call }],
    [/^\/campaigns/, { '': ids.campaign }],
    [/\/committees/, { '': ids.committee }],
    [/^\/consultations/, { '': ids.consultation }],
    [/\/deliberations/, { '': ids.deliberation }],
    [
      /\/files/,
      {
        paper: ids.paperFile,
        receipt: ids.receiptFile,
        letter: ids.letterFile,
        'proof of a campaign': ids.campaignProof,
        'proof of spending': ids.paymentProof,
        'bank statement': ids.bankProof,
        'payment order': ids.orderFile,
        'paper of a message': ids.messageFile,
        absent,
      },
    ],
    [/\/instalments/, { paid: ids.advance, planned: ids.balance }],
    [/\/mailbox/, { '': ids.mail }],
    [/\/mandates/, { '': ids.mandate }],
    [/\/me\/sessions/, { absent }],
    [/\/meetings/, { '': ids.meeting }],
    [/\/organizations/, { '': ids.organization }],
    [/\/payment-orders/, { '': ids.order }],
    [/\/people/, { '': cast.thomas.id }],
    [/\/seats/, { '': ids.seat }],
    [/\/uploads/, { '': ids.upload }],
  ];
  const bare = path.replace('/api/v1', '');
  const subjects = first.find(([pattern]) => pattern.test(bare))?.[1] ?? { '': absent };
  const filled = (id: string) =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? id : (second[name] ?? 'x')));
  return Object.entries(path.includes('{id}') ? subjects : { '': '' }).map(([about, id]) => [about, filled(id)]);
}

/** What one operation alone takes under a common name, or needs though its document calls it optional. */
export const particular: Readonly<Record<string, Known>> = {
  Authority_set: { name: 'silence_months', value: 2 },
  Awards_proposal: { amount: 1_000_000 },
  Committee_declare: { siren: '552100554', organizationName: 'Une structure' },
  Deliberations_deliberation: { number: '26-C-0042' },
};

/** A body that satisfies an operation, of known rows where it names rows. */
export function bodyOf(operation: ApiOperation, document: OpenAPIObject, story: Scenario): unknown {
  const own = particular[operation.id] ?? {};
  const body = exampleOf(operation.body ?? {}, document, { ...known(story), ...own });
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body, ...own } : body;
}

/** Values of fields and queries by their name. */
export function known({ ids }: Scenario): Known {
  return {
    applicationId: ids.application,
    applicationIds: [ids.application],
    awardIds: [ids.proposal],
    instalmentIds: [ids.balance],
    organizationId: ids.organization,
    callId: ids.call,
    call: ids.call,
    axisId: ids.axis,
    proofFileId: ids.campaignProof,
    fileId: ids.bankProof,
    officerId: cast.officer.id,
    name: 'piece.pdf',
    raised: 320_000,
    supporters: 4,
    readOn: '2026-11-20',
    instant: new Date().toISOString(),
    iban: 'FR7630006000011234567890189',
    siret: '20009320100016',
    url: 'https://www.ulule.com/une-autre-campagne/',
    votes: [{ seatId: ids.seat, choice: 'for' }],
    token: 'x'.repeat(43),
    code: '123456',
    sha256: 'a'.repeat(64),
    headOfficeInsee: '59350',
    website: 'https://exemple.fr',
    slug: 'autre-appel',
    numberPrefix: 'AA',
    axes: [{ code: 'start', label: { fr: 'Démarrage', en: 'Start-up' } }],
    condition: 'lease',
    startsAt: '2027-06-01T09:00:00Z',
    communeId: ids.commune,
    collegeId: ids.college,
    scores: [],
  };
}

/** Somebody the policy of the operation probably admits. */
export function admitted({ pick }: Pick<Dice, 'pick'>, { policy }: ApiOperation): Someone {
  const likely = (['admin', 'finance', 'lead', 'officer', 'guest', 'chair', 'secretary'] as const).filter((role) =>
    policy.includes(role),
  );
  if (/voting seat|seat holder/.test(policy)) return pick(['chair', 'member']);
  return likely.length > 0 && !policy.startsWith('open') ? pick(likely) : pick(['owner', 'owner', 'colleague', 'lead']);
}
