import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { readConfig } from '../kernel/config/config.js';
import { fastifyAdapter } from '../kernel/http/http-app.js';
import { apiPrefix } from '../kernel/http/api-prefix.js';

/** The application's shape alone: routes and classes, no database, nothing started. */
export async function offlineApp(): Promise<NestFastifyApplication> {
  const config = readConfig({}, { LOG_LEVEL: 'silent', DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', DEMO: '1' });
  const surroundings = {
    config,
    connection: { url: config.text('DATABASE_URL') },
    secretKey: Buffer.alloc(32),
    offline: true,
  };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(surroundings), fastifyAdapter(config), {
    logger: false,
    preview: true,
    abortOnError: false,
  });
  apiPrefix(app);
  return app;
}
