import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { LoadDemonstration } from './demo/load-demonstration.js';
import { prepareHttp, fastifyAdapter } from './kernel/http/http-app.js';
import { serveOpenApi } from './kernel/http/openapi.js';
import { Workers } from './kernel/jobs/workers.js';
import type { Surroundings } from './kernel/kernel.module.js';

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
  if (config.demo && config.text('DEMO_DATA') === '1') await app.get(LoadDemonstration, { strict: false }).run();
  if (config.role !== 'api') await app.get(Workers).start();
  if (config.role === 'worker') return null;
  await app.listen(config.number('PORT'), config.text('HOST'));
  return app.getUrl();
}
