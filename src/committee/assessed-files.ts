import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Refusal } from '../kernel/refusals/refusal.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Calls } from '../calls/calls.public.js';
import { toAssess, type AssessedFile } from './assessment-reads.js';
import type { ItemInput } from './call-item.js';
import { sittingOf } from './committee.access.js';
import { committeeRefusals } from './committee.refusals.js';
import { agendaFile } from './meeting-reads.js';
import type { Reader } from './reader.js';

/** Finds the file a member assesses and the grid that judges it. */
@Injectable()
export class AssessedFiles {
  constructor(private readonly calls: Calls) {}

  /** @throws not_found to anyone without a vote or with an interest in the file, grid_missing */
  async find(
    read: Reader,
    actor: Actor,
    { meetingId, itemId }: ItemInput,
    tx?: Tx,
  ): Promise<AssessedFile & { readonly seatId: string; readonly decided: boolean }> {
    const file = await agendaFile(read, actor, meetingId, itemId);
    const { seatId } = await sittingOf(read, actor, file.committeeId);
    const line = (await toAssess(read, actor)).find((each) => each.itemId === itemId);
    if (!line || !seatId) throw kernelRefusals.not_found();
    const grid = await this.grid(file.callId, file.axisId, tx);
    return { line, gridId: grid.id, grid: grid.definition, seatId, decided: file.decidedAt !== null };
  }

  private async grid(callId: string, axisId: string, tx: Tx | undefined) {
    try {
      return await this.calls.grid(callId, axisId, tx);
    } catch (fault) {
      if (fault instanceof Refusal) throw committeeRefusals.grid_missing();
      throw fault;
    }
  }
}
