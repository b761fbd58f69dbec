import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config/config.js';
import { Outgoing } from '../kernel/http/outgoing.js';
import type { Platform } from './platforms.js';
import { UluleAdapter } from './ulule-adapter.js';

/** What a platform says of a campaign now. Amounts in cents of euro, instants UTC. */
export interface CampaignFigures {
  readonly platform: Platform;
  readonly slug: string;
  readonly name: string;
  /** Null where the platform counts something else than money. */
  readonly goal: number | null;
  readonly raised: number;
  readonly supporters: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly status: 'announced' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  readonly method: 'api';
}

/** Reads the figures of campaigns from one platform's interface. */
export interface PlatformAdapter {
  readonly platform: Platform;
  /** @throws OutgoingFault, PlatformFault */
  read(slug: string): Promise<CampaignFigures>;
}

/** The adapters of this installation: none but what the settings turn on; the other platforms are read by hand. */
@Injectable()
export class PlatformAdapters {
  private readonly adapters = new Map<string, PlatformAdapter>();

  constructor(config: Config) {
    const ulule = config.get('ULULE_API');
    if (ulule) this.adapters.set('ulule', new UluleAdapter(new Outgoing(ulule)));
  }

  of(platform: string): PlatformAdapter | undefined {
    return this.adapters.get(platform);
  }

  /** The platforms that answer by themselves. */
  get platforms(): string[] {
    return [...this.adapters.keys()];
  }
}
