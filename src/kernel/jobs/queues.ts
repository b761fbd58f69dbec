import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  Queue,
  Worker,
  createPostgresBackend,
  runMigrations,
  withBackend,
  type ConnectionOptions,
  type JobsOptions,
  type Processor,
} from 'bullmq';
import type { Connection } from '../database/data-source.js';
import { SteadyClient } from '../database/steady-client.js';
import { queueNames, type QueueName } from './handlers.js';

/** Where the queues live: Redis or Valkey where it is set, else the product's own PostgreSQL. */
export type QueueStore = { readonly redis: string } | { readonly postgres: Connection };

const postgres = withBackend(createPostgresBackend);
const schema = 'bullmq';
const jobPatience = 20_000;
/** A store that is there says goodbye in milliseconds; one that is away would be waited for without end. */
const storePatience = 2_500;

/** Finished jobs leave no trace in the store: what was done is written in `effects`. */
const jobOptions: JobsOptions = {
  attempts: 6,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
};

export interface QueuedWork {
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
  /** The same id twice in the queue is one job. */
  readonly id: string;
}

/** The part of BullMQ's queues and workers we use; both stores have it. */
interface AnyQueue {
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { pattern: string; tz: string },
    template: { name: string; opts: { removeOnComplete: boolean; removeOnFail: boolean } },
  ): Promise<unknown>;
  getJobCounts(...states: ('waiting' | 'active' | 'delayed')[]): Promise<Record<string, number>>;
  close(): Promise<void>;
  on(event: 'error', listener: (fault: Error) => void): unknown;
}
interface AnyWorker {
  close(): Promise<void>;
  on(event: 'error', listener: (fault: Error) => void): unknown;
}

/** The BullMQ queues and workers of this process, on either store. */
@Injectable()
export class Queues implements OnModuleDestroy {
  private readonly queues = new Map<QueueName, AnyQueue>();
  /** Queues that have written once: their connections come back by themselves. */
  private readonly proven = new WeakSet<AnyQueue>();
  private readonly workers: AnyWorker[] = [];
  private ready: Promise<void> | null = null;
  /** Jobs of this process that are being done. */
  private running = 0;

  constructor(private readonly store: QueueStore) {}

  /** Creates BullMQ's own tables where the store is PostgreSQL. Idempotent and lock-guarded. */
  prepare(): Promise<void> {
    this.ready ??= this.migrate();
    return this.ready;
  }

  private async migrate(): Promise<void> {
    if ('redis' in this.store) return;
    const client = new SteadyClient(clientOptions(this.store.postgres));
    await client.connect();
    try {
      await runMigrations(client, schema);
    } finally {
      await client.end();
    }
  }

  async add(queue: QueueName, work: readonly QueuedWork[]): Promise<void> {
    if (work.length === 0) return;
    const jobs = work.map(({ name, data, id }) => ({ name, data, opts: { ...jobOptions, jobId: id } }));
    await this.stored(queue, (store) => store.addBulk(jobs));
  }

  async schedule(name: string, cron: string): Promise<void> {
    const template = { name, opts: { removeOnComplete: true, removeOnFail: true } };
    await this.stored('schedules', (store) =>
      store.upsertJobScheduler(name, { pattern: cron, tz: 'Europe/Paris' }, template),
    );
  }

  /**
   * Writes to the store; where that fails its tables may be gone, and the next write makes them again. A queue that found no store at
   * its very first write keeps that failure for ever, so it is made again too.
   */
  private async stored(name: QueueName, write: (queue: AnyQueue) => Promise<unknown>): Promise<void> {
    try {
      await this.prepare();
      const queue = this.queue(name);
      await write(queue);
      this.proven.add(queue);
    } catch (fault) {
      this.ready = null;
      this.forgetUnproven(name);
      throw fault;
    }
  }

  private forgetUnproven(name: QueueName): void {
    const queue = this.queues.get(name);
    if (!queue || this.proven.has(queue)) return;
    this.queues.delete(name);
    void queue.close().catch(() => undefined);
  }

  /** Waiting, active, delayed and failed jobs of each queue. */
  async counts(): Promise<Record<QueueName, Record<string, number>>> {
    await this.prepare();
    const counted = await Promise.all(
      queueNames.map(
        async (name) => [name, await this.queue(name).getJobCounts('waiting', 'active', 'delayed')] as const,
      ),
    );
    return Object.fromEntries(counted) as Record<QueueName, Record<string, number>>;
  }

  /** Starts a worker on one queue; it takes jobs at once. */
  async work(queue: QueueName, concurrency: number, processor: Processor): Promise<void> {
    await this.prepare();
    const options = { concurrency, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 3 };
    const counted: Processor = async (...job) => {
      this.running += 1;
      return processor(...job).finally(() => (this.running -= 1));
    };
    const worker: AnyWorker =
      'redis' in this.store
        ? new Worker(queue, counted, { ...options, connection: redisConnection(this.store.redis) })
        : new postgres.Worker(queue, counted, {
            ...options,
            connection: poolOptions(this.store.postgres, 4),
          });
    worker.on('error', () => undefined);
    this.workers.push(worker);
  }

  /** Lets running jobs end (at most 20 s), takes no new ones. A store that is away holds nothing up. */
  async stopWorkers(): Promise<void> {
    const closing = this.workers.splice(0).map((worker) => worker.close());
    for (const end = Date.now() + jobPatience; this.running > 0 && Date.now() < end;) await pause(20);
    await atMost(storePatience, closing);
  }

  async onModuleDestroy(): Promise<void> {
    await this.stopWorkers();
    const closing = [...this.queues.values()].map((queue) => queue.close());
    this.queues.clear();
    await atMost(storePatience, closing);
  }

  private queue(name: QueueName): AnyQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue: AnyQueue =
      'redis' in this.store
        ? new Queue(name, { connection: redisConnection(this.store.redis) })
        : new postgres.Queue(name, { connection: poolOptions(this.store.postgres, 2) });
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }
}

/** Waits for all of them, or so many milliseconds; none of their faults matters any more. */
async function atMost(milliseconds: number, work: readonly Promise<unknown>[]): Promise<void> {
  const over = new AbortController();
  const limit = pause(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled(work), limit]);
  over.abort();
}

function redisConnection(url: string): ConnectionOptions {
  return { url, maxRetriesPerRequest: null } as ConnectionOptions;
}

function clientOptions(connection: Connection) {
  return 'url' in connection ? { connectionString: connection.url } : { ...connection };
}

function poolOptions(connection: Connection, max: number) {
  return { ...clientOptions(connection), schema, max, Client: SteadyClient };
}
