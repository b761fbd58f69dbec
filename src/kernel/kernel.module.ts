import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/access.guard.js';
import { Openings } from './access/openings.js';
import { RouteTable } from './access/route-table.js';
import { Config } from './config/config.js';
import { createDataSource, type Connection } from './database/data-source.js';
import { Database } from './database/database.js';
import { Draining } from './health/draining.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { InputPipe } from './http/input.pipe.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Effects } from './jobs/effects.js';
import { ForgetOldWork } from './jobs/forget.js';
import { HandlerRegistry } from './jobs/handler-registry.js';
import { QueuesController } from './jobs/queues.controller.js';
import { Queues } from './jobs/queues.js';
import { QueuesQueries } from './jobs/queues.queries.js';
import { Relay } from './jobs/relay.js';
import { RetryEffect } from './jobs/retry-effect.js';
import { Tasks } from './jobs/tasks.js';
import { Workers } from './jobs/workers.js';
import { JournalController } from './journal/journal.controller.js';
import { JournalQueries } from './journal/journal.queries.js';
import { Journal } from './journal/journal.js';
import { FrontPages } from './pages/front-pages.js';
import { Secrets } from './secrets/secrets.js';
import { FilePolicies } from './storage/file-policy.js';
import { Files } from './storage/files.js';
import { FilesController } from './storage/files.controller.js';
import { FolderStorage } from './storage/folder-storage.js';
import { ReceivedPapers } from './storage/received-papers.js';
import { S3Storage } from './storage/s3-storage.js';
import { Storage } from './storage/storage.js';

/** What a process needs from outside: its settings, its database and its secret key. */
export interface Surroundings {
  readonly config: Config;
  readonly connection: Connection;
  readonly secretKey: Buffer;
  /** Nothing is connected: for the OpenAPI document. */
  readonly offline?: boolean;
}

/** Closes the pool after everything that uses it. */
class Pool implements OnApplicationShutdown {
  constructor(readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

const shared = [
  Database,
  Journal,
  HandlerRegistry,
  Relay,
  Effects,
  Tasks,
  Workers,
  ForgetOldWork,
  Files,
  Openings,
  FilePolicies,
  ReceivedPapers,
  Draining,
  Metrics,
  RouteTable,
  FrontPages,
];

/** The kernel: knows nothing of grants. */
@Global()
@Module({})
export class KernelModule {
  static with({ config, connection, secretKey, offline }: Surroundings): DynamicModule {
    return {
      module: KernelModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, FilesController, QueuesController, JournalController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Secrets, useValue: new Secrets(secretKey) },
        {
          provide: DataSource,
          useFactory: async () => {
            const source = createDataSource(connection, { pool: config.number('DATABASE_POOL') });
            return offline ? source : source.initialize();
          },
        },
        { provide: Pool, useFactory: (source: DataSource) => new Pool(source), inject: [DataSource] },
        {
          provide: Queues,
          useFactory: () => {
            const redis = config.get('REDIS_URL');
            return new Queues(redis ? { redis } : { postgres: connection });
          },
        },
        {
          provide: Storage,
          useFactory: () =>
            config.get('S3_ENDPOINT') ? new S3Storage(config) : new FolderStorage(join(config.dataDir, 'files')),
        },
        ...shared,
        QueuesQueries,
        RetryEffect,
        JournalQueries,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Config, Secrets, DataSource, Queues, Storage, ...shared],
    };
  }
}
