import type { Outgoing } from '../kernel/http/outgoing.js';
import type { CampaignFigures, PlatformAdapter } from './platform-adapter.js';
import { PlatformFault } from './platform-fault.js';

type Payload = Readonly<Record<string, unknown>>;

/**
 * Ulule's interface, version 1: `GET /projects/{slug}`. Amounts are whole units of `currency`, not cents. A `presale`
 * counts orders: its goal is no amount of money and is left out. Only campaigns in euros are read.
 */
export class UluleAdapter implements PlatformAdapter {
  readonly platform = 'ulule';

  constructor(private readonly outgoing: Outgoing) {}

  async read(slug: string): Promise<CampaignFigures> {
    const answer = await this.outgoing.json(`projects/${encodeURIComponent(slug)}`);
    return ululeFigures(slug, answer);
  }
}

/** Says a recorded answer of Ulule in our terms. @throws PlatformFault */
export function ululeFigures(slug: string, answer: unknown): CampaignFigures {
  if (typeof answer !== 'object' || answer === null) throw new PlatformFault('shape', 'project');
  const project = answer as Payload;
  if (project['currency'] !== 'EUR') throw new PlatformFault('currency', String(project['currency']).slice(0, 10));
  return {
    platform: 'ulule',
    slug,
    name: nameOf(project['name']),
    goal: project['type'] === 'presale' ? null : euros(project, 'goal'),
    raised: euros(project, 'amount_raised'),
    supporters: count(project, 'supporters_count'),
    startsAt: instant(project, 'date_start'),
    endsAt: instant(project, 'date_end'),
    status: statusOf(project),
    method: 'api',
  };
}

function statusOf(project: Payload): CampaignFigures['status'] {
  if (project['is_cancelled'] === true) return 'cancelled';
  if (project['finished'] === true) return project['goal_raised'] === true ? 'succeeded' : 'failed';
  return project['status'] === 'online' ? 'running' : 'announced';
}

/** The name comes by language; French first, then whatever there is. */
function nameOf(name: unknown): string {
  const byLanguage = typeof name === 'object' && name !== null ? (name as Payload) : { fr: name };
  const text = byLanguage['fr'] ?? byLanguage['en'] ?? Object.values(byLanguage)[0];
  if (typeof text !== 'string') return '';
  return text
    .replace(/\p{Cc}|\p{Cf}/gu, ' ')
    .trim()
    .slice(0, 200);
}

function euros(project: Payload, field: string): number {
  const value = project[field];
  const amount = typeof value === 'number' ? Math.round(value * 100) : Number.NaN;
  if (!Number.isSafeInteger(amount) || amount < 0) throw new PlatformFault('shape', field);
  return amount;
}

function count(project: Payload, field: string): number {
  const value = project[field];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 10_000_000) {
    throw new PlatformFault('shape', field);
  }
  return value;
}

function instant(project: Payload, field: string): Date | null {
  const value = project[field];
  if (value === null || value === undefined) return null;
  const at = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(at.getTime())) throw new PlatformFault('shape', field);
  return at;
}
