import type { ImportedAward } from '../indicators/indicators.public.js';
import { addDays, addMonths, addYears, civilDate } from '../kernel/dates/civil-date.js';
import { historicProjects } from './historic-projects.js';

/** First and last day of the six years that the figures of the earlier mandate cover. */
export const earlierMandate = { from: '2015-07-01', to: '2021-06-30' } as const;

/**
 * The awards of the mandate before 2022, for the import. Structures are marked fictional; their SIREN begin with 000, which
 * the register of companies never gave, and have good keys.
 */
export function historicAwards(): ImportedAward[] {
  const counts = new Map<string, number>();
  return historicProjects
    .trim()
    .split('\n')
    .map((line, place) => {
      const [votedOn = '', insee = '', name = '', legalForm = '', axis = '', object = '', euros = '', jobs = ''] =
        line.split('|');
      const year = votedOn.slice(0, 4);
      const count = (counts.get(year) ?? 0) + 1;
      counts.set(year, count);
      const number = `EAH-${year}-${String(count).padStart(4, '0')}`;
      return {
        number,
        organization: structure(place, { name, legalForm, insee, axis, votedOn }),
        communes: [insee],
        title: object,
        object,
        axis,
        amount: Number(euros) * 100,
        ...daysAround(votedOn),
        jobsPlanned: Number(jobs),
        jobsCreated: Number(jobs),
      };
    });
}

/** Filed four months before the vote, notified a fortnight after, closed two years later. */
function daysAround(votedOn: string): Pick<ImportedAward, 'filedOn' | 'votedOn' | 'notifiedOn' | 'closedOn'> {
  const vote = civilDate(votedOn);
  return { filedOn: addMonths(vote, -4), votedOn, notifiedOn: addDays(vote, 14), closedOn: addYears(vote, 2) };
}

function structure(
  place: number,
  project: { name: string; legalForm: string; insee: string; axis: string; votedOn: string },
): ImportedAward['organization'] {
  const siren = withKey(`000${String(10_000 + place * 131)}`);
  const age = project.axis === 'start' ? 1 + (place % 4) : 6 + (place % 9);
  return {
    legalName: project.name,
    legalForm: project.legalForm as ImportedAward['organization']['legalForm'],
    siret: withKey(`${siren}0001`),
    ...(project.legalForm === 'association' ? { rna: `W0000${String(10_000 + place * 131)}` } : {}),
    foundedOn: addDays(addYears(civilDate(project.votedOn), -age), -(place % 200)),
    insee: project.insee,
    fictional: true,
  };
}

/** Adds the key of Luhn. */
function withKey(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighted = place % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
