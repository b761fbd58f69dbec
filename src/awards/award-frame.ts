import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import { Calls } from '../calls/calls.public.js';
import type { Tx } from '../kernel/database/data-source.js';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { AgreementThreshold } from './agreement-threshold.js';
import type { Award } from './award.entity.js';
import { withinDeMinimis, withinEnvelope, type DeMinimisCheck } from './award.rules.js';
import { DeMinimis } from './de-minimis.js';
import { EnvelopeRoom } from './envelope-room.js';
import type { Refusal } from '../kernel/refusals/refusal.js';

/** What the rules need to know around one award on the day of its vote. */
@Injectable()
export class AwardFrameReads {
  constructor(
    private readonly applications: ApplicationsRead,
    private readonly calls: Calls,
    private readonly deMinimis: DeMinimis,
    private readonly threshold: AgreementThreshold,
    private readonly room: EnvelopeRoom,
  ) {}

  /** The de minimis figures of the day, whether an agreement is due, and what speaks against the vote. */
  async of(
    tx: Tx,
    award: Award,
    on: CivilDate,
  ): Promise<{ check: DeMinimisCheck | null; agreementDue: boolean; faults: (Refusal | null)[] }> {
    const application = await this.applications.get(award.applicationId, tx);
    const { parameters } = await this.calls.revision(application.callRevisionId, tx);
    const check = await this.deMinimis.check(tx, award, parameters, on);
    const envelope = await this.room.without(tx, award);
    return {
      check,
      agreementDue: await this.threshold.passed(tx, award, parameters.agreementAlways, on),
      faults: [
        check ? withinDeMinimis(check) : null,
        envelope ? withinEnvelope(award.amount, envelope.left, envelope.year) : null,
      ],
    };
  }
}
