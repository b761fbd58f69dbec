import { DataSource, type EntityManager } from 'typeorm';
import { migrations } from '../../../migrations/list.js';
import { SnakeCase } from './columns.js';
import { SteadyClient } from './steady-client.js';
import { entities } from '../../entities.js';

/** Where the database is: a Unix socket folder or host, or a URL. */
export type Connection =
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
      readonly password?: string;
    }
  | { readonly url: string };

/** The TypeORM data source of the product: entities, migrations, a pool. Nothing is synchronised by itself. */
export function createDataSource(
  connection: Connection,
  options: { pool?: number; patience?: number } = {},
): DataSource {
  const where =
    'url' in connection
      ? { url: connection.url }
      : {
          host: connection.host,
          port: connection.port,
          username: connection.user,
          database: connection.database,
          ...(connection.password ? { password: connection.password } : {}),
        };
  return new DataSource({
    type: 'postgres',
    ...where,
    entities,
    namingStrategy: new SnakeCase(),
    migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    extra: {
      max: options.pool ?? 20,
      connectionTimeoutMillis: options.patience ?? 10_000,
      keepAlive: true,
      Client: SteadyClient,
    },
  });
}

export type Tx = EntityManager;
