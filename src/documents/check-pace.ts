import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';

const CHECKS_A_MINUTE = 60;

/**
 * How often one address may ask the public check. Counted by each process alone: codes cannot be guessed, so the limit
 * protects the machine, not a secret.
 */
@Injectable()
export class CheckPace {
  private readonly limiter = new RateLimiterMemory({ points: CHECKS_A_MINUTE, duration: 60 });

  /** @throws too_many_requests */
  async spend(address: string): Promise<void> {
    try {
      await this.limiter.consume(address);
    } catch (fault) {
      if (!(fault instanceof RateLimiterRes)) throw fault;
      throw kernelRefusals.too_many_requests({ seconds: Math.ceil(fault.msBeforeNext / 1_000) });
    }
  }
}
