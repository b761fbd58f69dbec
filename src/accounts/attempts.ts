import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Secrets } from '../kernel/secrets/secrets.js';
import { clientNetwork, type Arrival } from './arrival.js';

const minutes = 60;
const hours = 60 * minutes;

interface Allowance {
  readonly points: number;
  /** Seconds. */
  readonly within: number;
}

/**
 * How many attempts are allowed. `pair` is one account from one network: somebody who guesses shuts out only
 * themselves. `account` bounds a guess spread over many networks, `network` a search over many accounts; both are wide,
 * so that a town hall behind one address, or a person somebody plagues, still gets in.
 */
const allowances = {
  /** Links asked by mail. */
  link: {
    pair: { points: 5, within: 15 * minutes },
    account: { points: 20, within: hours },
    network: { points: 200, within: hours },
  },
  /** Passwords tried. */
  password: {
    pair: { points: 10, within: 15 * minutes },
    account: { points: 60, within: hours },
    network: { points: 200, within: 15 * minutes },
  },
  /** One-time codes tried: a million of them, three valid at a time. */
  code: { pair: null, account: { points: 6, within: 15 * minutes }, network: null },
  /** Links exchanged: 256 random bits cannot be guessed, the limit only keeps the noise down. */
  token: { pair: null, account: null, network: { points: 300, within: 15 * minutes } },
} as const satisfies Record<string, Record<Scope, Allowance | null>>;

type Scope = 'pair' | 'account' | 'network';
export type AttemptKind = keyof typeof allowances;

/** Whose attempt it is: an address, a person or a link, and where it comes from. */
export interface Attempt {
  readonly account?: string;
  readonly arrival?: Arrival;
}

/** Counts attempts in the database, so that any number of processes share the count. Keys are keyed digests. */
@Injectable()
export class Attempts {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly secrets: Secrets,
  ) {}

  /** Counts one attempt, before it is known whether it succeeds. @throws too_many_requests */
  async spend(kind: AttemptKind, attempt: Attempt): Promise<void> {
    for (const { limiter, key } of this.counters(kind, attempt)) {
      try {
        await limiter.consume(key);
      } catch (limit) {
        if (!(limit instanceof RateLimiterRes)) throw limit;
        throw kernelRefusals.too_many_requests({ seconds: Math.max(1, Math.ceil(limit.msBeforeNext / 1000)) });
      }
    }
  }

  /** Gives the attempt back once it succeeded: people who know their password are never limited. */
  async forgive(kind: AttemptKind, attempt: Attempt): Promise<void> {
    for (const { limiter, key } of this.counters(kind, attempt)) await limiter.reward(key);
  }

  private counters(kind: AttemptKind, { account, arrival }: Attempt) {
    const network = arrival ? clientNetwork(arrival, this.config.get('TRUST_PROXY') === '1') : null;
    const keys: Record<Scope, string | null> = {
      pair: account ? `${account}\n${network ?? ''}` : null,
      account: account ?? null,
      network,
    };
    return (Object.keys(keys) as Scope[]).flatMap((scope) => {
      const key = keys[scope];
      const allowance = allowances[kind][scope];
      if (key === null || allowance === null) return [];
      return [{ limiter: this.limiter(`${kind}-${scope}`, allowance), key: this.secrets.mark(key, 'attempts') }];
    });
  }

  private limiter(name: string, { points, within }: Allowance): RateLimiterPostgres {
    const known = this.limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.database.source,
      storeType: 'typeorm',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: within,
    });
    this.limiters.set(name, limiter);
    return limiter;
  }
}
