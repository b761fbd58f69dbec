import type { INestApplication } from '@nestjs/common';

/** Paths that are pages or probes, outside the versioned API. */
const outside = [
  '/',
  'health',
  'ready',
  'metrics',
  'avis',
  'avis/*rest',
  'mailbox',
  'mailbox/*rest',
  'verification/*rest',
];

/** Everything else lives under /api/v1. */
export function apiPrefix(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: outside });
}
