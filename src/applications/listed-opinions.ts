import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';

/** What a list tells of the consultation of one commune. */
export interface ListedOpinion {
  readonly applicationId: string;
  /** INSEE code. */
  readonly insee: string;
  readonly commune: string;
  readonly state: 'asked' | 'answered' | 'expired';
  readonly opinion: 'favourable' | 'reserved' | 'unfavourable' | 'no_opinion' | null;
}

/** Reads the opinions on some applications as far as this member of the staff may know them. */
export type OpinionReader = (actor: Actor, applicationIds: readonly string[]) => Promise<readonly ListedOpinion[]>;

/**
 * The opinions of communes beside the lines of a list: only a feature below knows them, and registers how to read
 * them when its module starts.
 */
@Injectable()
export class ListedOpinions {
  private reader: OpinionReader | null = null;

  /** @throws Error when a reader is registered already */
  register(reader: OpinionReader): void {
    if (this.reader) throw new Error('opinions are read twice');
    this.reader = reader;
  }

  /** The opinions by application; an application nobody asked about is not in the map. */
  async of(actor: Actor, applicationIds: readonly string[]): Promise<ReadonlyMap<string, readonly ListedOpinion[]>> {
    const found = new Map<string, ListedOpinion[]>();
    if (!this.reader || applicationIds.length === 0) return found;
    for (const each of await this.reader(actor, applicationIds)) {
      found.set(each.applicationId, [...(found.get(each.applicationId) ?? []), each]);
    }
    return found;
  }
}
