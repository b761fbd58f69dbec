import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** Tells who sends a request. The accounts feature provides it; the kernel only asks. */
export abstract class ActorSource {
  /** Never throws for a bad or expired session: the actor is then anonymous. */
  abstract read(request: FastifyRequest): Promise<Actor>;
}
