import 'reflect-metadata';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { LoadDemonstration } from './demo/load-demonstration.js';
import { oneAtATime } from './kernel/database/one-at-a-time.js';
import { prepareHttp, fastifyAdapter } from './kernel/http/http-app.js';
import { serveOpenApi } from './kernel/http/openapi.js';
import { Workers } from './kernel/jobs/workers.js';
import type { Surroundings } from './kernel/kernel.module.js';

/** Tells that the port is taken before anything is started that would have to be stopped. @throws EADDRINUSE, EACCES… */
export async function portIsFree(port: number, host: string): Promise<void> {
  const probe = createServer().listen({ port, host, exclusive: true });
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

/** Builds the application: routes and handlers known, nothing listening, no job taken. */
export async function buildApp(surroundings: Surroundings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(surroundings),
    fastifyAdapter(surroundings.config),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  await prepareHttp(app, surroundings.config);
  serveOpenApi(app);
  await app.init();
  app.useLogger(app.get(Logger));
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Starts what the role asks for; answers the address the API listens on, or null for a worker. */
export async function startRole(app: NestFastifyApplication, surroundings: Surroundings): Promise<string | null> {
  const { config } = surroundings;
  if (config.demo && config.text('DEMO_DATA') === '1') await loadDemonstration(app);
  if (config.role !== 'worker') await app.listen(config.number('PORT'), config.text('HOST'));
  if (config.role !== 'api') await app.get(Workers).start();
  return config.role === 'worker' ? null : app.getUrl();
}

/** Processes that start together load it once: the others wait, then find it there. */
async function loadDemonstration(app: NestFastifyApplication): Promise<void> {
  const demonstration = app.get(LoadDemonstration, { strict: false });
  await oneAtATime(app.get(DataSource), 'demonstration', () => demonstration.run(app));
}
