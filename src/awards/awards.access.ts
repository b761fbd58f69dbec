import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { JudgesFiles, type FilePolicy } from '../kernel/storage/file-policy.js';
import type { StoredFile } from '../kernel/storage/files.js';
import { DECISION_FILES } from './awards.documents.js';
import { AwardsQueries } from './awards.queries.js';

/**
 * Letters and agreements are read by whoever may read the decision: staff, and people of the structure once it is
 * notified. To anyone else, the barred included, the file does not exist.
 */
@Injectable()
@JudgesFiles(DECISION_FILES)
export class DecisionFiles implements FilePolicy {
  constructor(private readonly queries: AwardsQueries) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    return (await this.queries.mayRead(actor, file.subjectType, file.subjectId)) ? null : kernelRefusals.not_found();
  }
}
