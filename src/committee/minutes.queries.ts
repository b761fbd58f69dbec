import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { DocumentsQueries } from '../documents/documents.public.js';
import { mayReadMinutes } from './minutes.access.js';
import type { MinutesView } from './meeting.views.js';
import { onPool } from './reader.js';

/** Finds the minutes of a meeting for those who may read them. */
@Injectable()
export class MinutesQueries {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsQueries,
  ) {}

  /** @throws not_found before they are made, and to those who may not read them */
  async of(actor: Actor, meetingId: string): Promise<MinutesView> {
    const refusal = await mayReadMinutes(onPool(this.database), actor, meetingId);
    if (refusal) throw refusal;
    const minutes = await this.documents.latest('meeting', meetingId, 'minutes');
    if (!minutes) throw kernelRefusals.not_found();
    return { fileId: minutes.fileId, sha256: minutes.sha256, checkCode: minutes.checkCode };
  }
}
