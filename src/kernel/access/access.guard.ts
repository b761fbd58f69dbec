import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ActorSource } from './actor-source.js';
import type { Actor } from './actor.js';
import { POLICY, type RouteAccess } from './guarded.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';

export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
}

/** The one guard: a route without a declared policy answers nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<RouteAccess | undefined>(POLICY, context.getHandler());
    if (!access) throw kernelRefusals.not_allowed();
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor = await this.source.read(request);
    request.actor = actor;
    if ('policy' in access) {
      const refusal = access.policy.admits(actor);
      if (refusal) throw refusal;
    }
    return true;
  }
}
