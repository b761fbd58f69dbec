import type { INestApplication } from '@nestjs/common';
import { outsidePages } from '../pages/page-paths.js';

/** Paths that are pages or probes, outside the versioned API. The pages of web/ are named in page-paths.ts. */
const outside = [
  'health',
  'ready',
  'metrics',
  'assets/*rest',
  'favicon.svg',
  'mailbox',
  'mailbox/*rest',
  ...outsidePages,
];

/** Everything else lives under /api/v1. */
export function apiPrefix(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: outside });
}
