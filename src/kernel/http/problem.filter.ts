import { Catch, HttpException, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import type { ActingRequest } from '../access/access.guard.js';
import { Config } from '../config/config.js';
import { FrontPages } from '../pages/front-pages.js';
import { keepChoices } from '../pages/page-choices.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { Refusal, describeRefusal, type Locale } from '../refusals/refusal.js';
import { uuidv7 } from '../database/uuid.js';
import { localeOf } from './locale.js';
import { STATUS_CODES } from 'node:http';

/** RFC 9457 problem details, with one entry per faulty field. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { code: string; pointer?: string; detail: string }[];
  /** What is stored now, for a stale write. */
  current?: unknown;
  /** What was sent, for a stale write. */
  yours?: unknown;
}

/** Turns whatever is thrown into a problem in the reader's language. Nothing internal is ever told. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(
    private readonly config: Config,
    private readonly pages: FrontPages,
  ) {}

  async catch(fault: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<ActingRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = this.refusalOf(fault, request.id);
    if (refusal.code === 'not_found' && wantsPage(request) && (await this.showMissing(request, reply))) return;
    sendRefusal(refusal, request, reply, this.config.publicUrl);
  }

  /** The page "not found", for people; false where it cannot be drawn. */
  private async showMissing(request: ActingRequest, reply: FastifyReply): Promise<boolean> {
    try {
      if (!keepChoices(request, reply)) await this.pages.answer(request, reply, { status: 404 });
      return true;
    } catch {
      return false;
    }
  }

  private refusalOf(fault: unknown, request: string): Refusal {
    if (fault instanceof Refusal) return fault;
    if (fault instanceof HttpException) return refusalOfStatus(fault.getStatus());
    const known = refusalOfServer(fault);
    if (known) return known;
    if (isDatabaseAway(fault)) {
      const code = isRecord(fault) && typeof fault['code'] === 'string' ? fault['code'] : 'no code';
      this.logger.warn(`database or disk away (${code})`);
      return kernelRefusals.temporarily_unavailable();
    }
    const reference = uuidv7();
    this.logger.error({ reference, request, fault: safeFault(fault) }, 'unexpected fault');
    return kernelRefusals.unexpected_fault({ reference });
  }
}

/** True for somebody who follows a link in a browser; the API always answers with problems. */
function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !/^\/api(\/|$|\?)/.test(url) && /\btext\/html\b/.test(headers.accept ?? '');
}

/** Answers a fault of the server itself (an address it cannot read), which no filter sees. */
export function sendProblem(fault: unknown, request: FastifyRequest, reply: FastifyReply, publicUrl: string): void {
  const refusal = refusalOfServer(fault) ?? kernelRefusals.malformed_request({ reason: checkForm });
  sendRefusal(refusal, request, reply, publicUrl);
}

function sendRefusal(refusal: Refusal, request: ActingRequest, reply: FastifyReply, publicUrl: string): void {
  const problem = problemOf(refusal, localeOf(request), publicUrl);
  if (refusal.code === 'stale_version') problem.yours = request.body;
  const wait = retryAfter(refusal, problem.status);
  if (wait !== null) void reply.header('retry-after', String(wait));
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** The problem a refusal makes, in one language. */
export function problemOf(refusal: Refusal, locale: Locale, publicUrl: string): Problem {
  const { status, detail } = describeRefusal(refusal, locale);
  const faults = [...(refusal.pointer ? [refusal] : []), ...refusal.also];
  return {
    type: `${publicUrl}/problems/${refusal.code}`,
    title: STATUS_CODES[status] ?? 'Refused',
    status,
    detail,
    code: refusal.code,
    ...(faults.length > 0
      ? {
          errors: faults.map((each) => ({
            code: each.code,
            ...(each.pointer ? { pointer: each.pointer } : {}),
            detail: describeRefusal(each, locale).detail,
          })),
        }
      : {}),
    ...(refusal.current !== undefined ? { current: refusal.current } : {}),
  };
}

/** Faults that Fastify itself names: bodies too large, unknown media types, malformed JSON and addresses. */
function refusalOfServer(fault: unknown): Refusal | null {
  if (!isRecord(fault) || typeof fault['statusCode'] !== 'number' || fault['statusCode'] >= 500) return null;
  return refusalOfStatus(fault['statusCode']);
}

const checkForm = { fr: 'vérifiez sa forme', en: 'check its form' };

function refusalOfStatus(status: number): Refusal {
  if (status === 404) return kernelRefusals.not_found();
  if (status === 413) return kernelRefusals.body_too_large({ most: { fr: '1 Mo', en: '1 MB' } });
  if (status === 415) return kernelRefusals.media_type_unknown();
  if (status === 503) return kernelRefusals.temporarily_unavailable();
  return kernelRefusals.malformed_request({ reason: checkForm });
}

function retryAfter(refusal: Refusal, status: number): number | null {
  if (refusal.code === 'too_many_requests') return Number(refusal.params['seconds'] ?? 60);
  return status === 503 ? 5 : null;
}

const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
  // a full disk, ours or the database's
  'ENOSPC',
  'EDQUOT',
  '53100',
]);

function isDatabaseAway(fault: unknown): boolean {
  if (!isRecord(fault)) return false;
  const code = fault['code'] ?? (isRecord(fault['driverError']) ? fault['driverError']['code'] : undefined);
  if (typeof code === 'string' && away.has(code)) return true;
  const message = fault instanceof Error ? fault.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message,
  );
}

/** What may be logged of a fault: never the parameters of a query, which hold personal data. */
function safeFault(fault: unknown): Record<string, unknown> {
  if (fault instanceof QueryFailedError) {
    const driver = fault.driverError as { code?: string; constraint?: string };
    return {
      name: fault.name,
      code: driver.code,
      constraint: driver.constraint,
      stack: fault.stack?.split('\n').slice(1).join('\n'),
    };
  }
  return fault instanceof Error
    ? { name: fault.name, message: fault.message, stack: fault.stack }
    : { value: String(fault) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
