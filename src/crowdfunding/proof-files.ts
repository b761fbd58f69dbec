import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import { Refusal } from '../kernel/refusals/refusal.js';
import { JudgesFiles, type FilePolicy } from '../kernel/storage/file-policy.js';
import { Files, type StoredFile } from '../kernel/storage/files.js';
import { Campaign } from './campaign.entity.js';

/** A proof is read by whoever may see the application of its campaign. */
@Injectable()
@JudgesFiles('campaign-proof')
export class ProofFiles implements FilePolicy {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    const campaign = await this.database.source.manager.findOneBy(Campaign, { id: file.subjectId });
    try {
      await this.applications.visible(actor, campaign?.applicationId ?? file.id);
      return null;
    } catch (fault) {
      if (fault instanceof Refusal) return fault;
      throw fault;
    }
  }
}

/** Forgets the proofs of campaigns that are gone, with their application or by themselves. */
@Injectable()
@OnJournal({
  handler: 'crowdfunding.forget-proofs',
  on: ['campaign.removed', 'application.discarded'],
  queue: 'chores',
})
export class ForgetProofs implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  async handle(): Promise<void> {
    const gone = await this.database.rows<{ id: string }>(
      `select f.id from stored_files f where f.policy = 'campaign-proof'
         and not exists (select 1 from campaigns c where c.id = f.subject_id) limit 500`,
    );
    for (const { id } of gone) {
      await this.files.forget(await this.files.find(id));
      await this.database.transaction((tx) => tx.query('delete from stored_files where id = $1', [id]));
    }
  }
}
