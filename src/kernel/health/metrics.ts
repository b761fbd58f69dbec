import { Injectable } from '@nestjs/common';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Database } from '../database/database.js';

/** Prometheus metrics: requests by route and status, undone effects, pending relay, planned mails. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(private readonly database: Database) {
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'http_request_seconds',
      help: 'Seconds to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers: [this.registry],
    });
    const work = new Gauge({
      name: 'work_waiting',
      help: 'Entries the relay has not carried, effects not done, mails not sent',
      labelNames: ['kind'],
      registers: [this.registry],
      collect: async () => {
        for (const { kind, waiting } of await this.waiting()) work.set({ kind }, waiting);
      },
    });
  }

  private waiting(): Promise<{ kind: string; waiting: number }[]> {
    return this.database.rows(
      `select 'relay' as kind, count(*)::int as waiting from relay_pending
       union all select 'effects', count(*)::int from effects where done_at is null
       union all select 'mails', count(*)::int from mails where state = 'planned'`,
    );
  }
}
