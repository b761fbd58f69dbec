import type { DocumentBlock, DocumentCheck } from '../documents/documents.public.js';
import { parisWallTime } from '../kernel/dates/civil-date.js';
import { formatInstant } from '../kernel/dates/format-date.js';
import { cents, formatEuros } from '../kernel/money/money.js';
import { recommendationLabels } from './meeting.rules.js';
import type { MinutesFacts, MinutesItem, MinutesPerson } from './minutes-facts.js';
import type { Capacity, VoteChoice } from './quorum.rules.js';

/** Grows with each change of the words. */
export const MINUTES_TEMPLATE = 1;

const capacities: Readonly<Record<Capacity, string>> = {
  chair: 'Présidence',
  secretary: 'Secrétariat, sans voix délibérative',
  member: 'Membre',
  observer: 'Observation, sans voix délibérative',
};
const choices: Readonly<Record<VoteChoice, string>> = { for: 'pour', against: 'contre', abstain: 'abstention' };

/**
 * The minutes in French: names and capacities of those present, proxies, then for each file the withdrawals with their
 * times, the quorum, the vote and the sense of the recommendation (model: CRPA R133-13). Votes are named only where the
 * committee's rules say so.
 */
export function minutesBlocks(facts: MinutesFacts, check: DocumentCheck): DocumentBlock[] {
  return [
    { kind: 'title', text: 'Procès-verbal de séance', subtitle: facts.committee },
    { kind: 'keyValues', items: sittingLines(facts) },
    { kind: 'heading', text: 'Présences' },
    attendanceTable(facts.people),
    { kind: 'heading', text: 'Avis rendus' },
    ...(facts.items.length > 0 ? facts.items.flatMap((item, index) => itemBlocks(item, index, facts)) : [noItem]),
    ...signature(facts.people),
    {
      kind: 'legalNotice',
      heading: 'Portée et confidentialité',
      paragraphs: [
        'Le comité rend des avis ; la subvention est attribuée par l’assemblée ou l’organe qui en a reçu délégation. Ce procès-verbal est réservé au comité et au service instructeur jusqu’à la décision.',
      ],
    },
    {
      kind: 'qr',
      payload: check.url,
      alt: 'Code à scanner pour vérifier que ce procès-verbal est authentique',
      caption: `Vérifier ce document : ${check.url} (code ${check.code})`,
    },
  ];
}

const noItem: DocumentBlock = {
  kind: 'paragraph',
  text: 'Faute de quorum, aucun avis n’a été rendu. Les dossiers sont reportés à une seconde séance, convoquée sur le même ordre du jour et tenue sans condition de quorum.',
};

function sittingLines(facts: MinutesFacts): { label: string; value: string }[] {
  const at = (instant: Date | null) => (instant ? formatInstant(instant, 'fr') : '–');
  const convocation = facts.secondConvocation ? `${at(facts.convenedAt)} (seconde convocation)` : at(facts.convenedAt);
  return [
    { label: 'Convocation', value: convocation },
    { label: 'Lieu', value: facts.place },
    { label: 'Ouverture', value: at(facts.openedAt) },
    { label: 'Clôture', value: at(facts.closedAt) },
  ];
}

function attendanceTable(people: readonly MinutesPerson[]): DocumentBlock {
  return {
    kind: 'table',
    caption: 'Membres en fonction le jour de la séance',
    columns: [{ header: 'Nom' }, { header: 'Qualité' }, { header: 'Collège, organisme' }, { header: 'Présence' }],
    rows: people.map((person) => [
      person.name,
      capacities[person.capacity],
      [person.college, person.body].filter(Boolean).join(', '),
      presence(person),
    ]),
    rowHeaders: true,
  };
}

function presence({ mode, proxyHolder }: MinutesPerson): string {
  if (mode === 'proxy') return `pouvoir à ${proxyHolder ?? '–'}`;
  return { present: 'sur place', remote: 'à distance', absent: 'absence' }[mode];
}

function itemBlocks(item: MinutesItem, index: number, { nominativeVotes }: MinutesFacts): DocumentBlock[] {
  const heading: DocumentBlock = { kind: 'heading', level: 2, text: `${index + 1}. ${item.number} – ${item.title}` };
  if (!item.tally || !item.recommendation) {
    return [heading, { kind: 'paragraph', text: 'Dossier retiré par son porteur : aucun avis n’est rendu.' }];
  }
  const named = nominativeVotes ? [votesTable(item)] : [];
  return [heading, { kind: 'keyValues', items: itemLines(item, item.tally) }, ...named];
}

function itemLines(item: MinutesItem, tally: NonNullable<MinutesItem['tally']>): { label: string; value: string }[] {
  const { present, remote, proxies, base, needed } = tally;
  const quorum = needed === 0 ? 'aucun, seconde convocation' : `${needed} sièges nécessaires sur ${base}`;
  const room = `${present} sur place, ${remote} à distance, ${proxies} par pouvoir`;
  const casting = tally.castingVote ? ' ; voix prépondérante de la présidence' : '';
  const amount = item.amount === null ? [] : [{ label: 'Montant', value: euros(item.amount) }];
  return [
    { label: 'Structure', value: item.organization },
    { label: 'Demande', value: item.asked === null ? '–' : euros(item.asked) },
    { label: 'Déports', value: item.recusals.map(recusal).join(' ; ') || 'aucun' },
    { label: 'Quorum', value: `${quorum} ; ${room}` },
    {
      label: 'Vote',
      value: `${tally.for} pour, ${tally.against} contre, ${tally.abstain} ${tally.abstain > 1 ? 'abstentions' : 'abstention'}${casting}`,
    },
    { label: 'Sens de l’avis', value: item.recommendation ? recommendationLabels[item.recommendation].fr : '–' },
    ...amount,
    { label: 'Motifs', value: item.grounds ?? '–' },
  ];
}

function recusal({ name, leftAt, returnedAt }: MinutesItem['recusals'][number]): string {
  const back = returnedAt ? `, retour à ${clock(returnedAt)}` : '';
  return `${name} (sortie à ${clock(leftAt)}${back})`;
}

function votesTable({ votes }: MinutesItem): DocumentBlock {
  return {
    kind: 'table',
    caption: 'Votes',
    columns: [{ header: 'Membre' }, { header: 'Vote' }],
    rows: votes.map(({ name, choice, by }) => [by ? `${name} (par ${by})` : name, choices[choice]]),
    rowHeaders: true,
  };
}

function signature(people: readonly MinutesPerson[]): DocumentBlock[] {
  const secretary = people.find(({ capacity, mode }) => capacity === 'secretary' && mode !== 'absent');
  const chair = people.find(({ capacity, mode }) => capacity === 'chair' && mode !== 'absent');
  return [chair, secretary].flatMap((person): DocumentBlock[] =>
    person
      ? [
          {
            kind: 'signature',
            name: person.name,
            capacity: person.capacity === 'chair' ? 'Présidence du comité' : 'Secrétariat du comité',
          },
        ]
      : [],
  );
}

function euros(amount: number): string {
  return formatEuros(cents(amount), 'fr');
}

function clock(instant: string): string {
  const [hour = '', minute = ''] = parisWallTime(new Date(instant)).slice(11).split(':');
  return `${Number(hour)}\u00a0h\u00a0${minute}`;
}
