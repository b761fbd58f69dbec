import { createHash } from 'node:crypto';
import {
  Injectable,
  SetMetadata,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Observable, from, lastValueFrom } from 'rxjs';
import type { ActingRequest } from '../access/access.guard.js';
import { actorIdOf } from '../journal/journal.js';
import { anonymous } from '../access/actor.js';
import { Database } from '../database/database.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { AlreadyAnswered, requestContext, type IdempotencyClaim } from './request-context.js';

/** Marks the handlers whose requests carry an Idempotency-Key. */
export const IDEMPOTENT = 'http:idempotent';

/** A creating or money route: the caller sends an Idempotency-Key, and a retry gets the first answer again. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'Any text of 8 to 80 characters, new for each new act; a retry with the same key gets the same answer',
      schema: { type: 'string', minLength: 8, maxLength: 80 },
    }),
  );
}

interface Stored {
  fingerprint: string;
  status: number;
  response: unknown;
}

/** What was answered to a key. Parameters: who sent it, the key. */
export const idempotencySql = `select fingerprint, status, response from idempotency_keys where actor_key = $1 and key = $2`;

/** Answers a repeated request from what was stored with the change itself. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const claim = claimOf(request, reply.statusCode);
    return from(this.answer(claim, request, reply, next));
  }

  private async answer(
    claim: IdempotencyClaim,
    request: ActingRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const stored = await this.stored(claim);
    if (stored) return this.again(stored, claim, reply);
    try {
      return await requestContext.run({ requestId: request.id, claim }, () => lastValueFrom(next.handle()));
    } catch (fault) {
      // another request with the key may have done it meanwhile, and this one was refused for that very reason
      const first = await this.stored(claim);
      if (first) return this.again(first, claim, reply);
      throw fault instanceof AlreadyAnswered ? kernelRefusals.temporarily_unavailable() : fault;
    }
  }

  private async stored(claim: IdempotencyClaim): Promise<Stored | null> {
    const rows = await this.database.prepared<Stored>('idempotency_key', idempotencySql, [claim.actorKey, claim.key]);
    return rows[0] ?? null;
  }

  private again(stored: Stored, claim: IdempotencyClaim, reply: FastifyReply): unknown {
    if (stored.fingerprint !== claim.fingerprint) throw kernelRefusals.idempotency_key_reused();
    void reply.status(stored.status).header('idempotent-replayed', 'true');
    return stored.response;
  }
}

function claimOf(request: ActingRequest, status: number): IdempotencyClaim {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,80}$/.test(key)) throw kernelRefusals.idempotency_key_needed();
  const actor = request.actor ?? anonymous;
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  return { actorKey: actorIdOf(actor) ?? `anonymous:${request.ip}`, key, fingerprint, status, taken: false };
}
