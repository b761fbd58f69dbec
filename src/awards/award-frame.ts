import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import { Calls } from '../calls/calls.public.js';
import type { Tx } from '../kernel/database/data-source.js';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { AgreementThreshold } from './agreement-threshold.js';
import type { Award } from './award.entity.js';
import type { DeMinimisCheck } from './award.rules.js';
import { DeMinimis } from './de-minimis.js';

/** What the rules need to know around one award on the day of its vote. */
@Injectable()
export class AwardFrameReads {
  constructor(
    private readonly applications: ApplicationsRead,
    private readonly calls: Calls,
    private readonly deMinimis: DeMinimis,
    private readonly threshold: AgreementThreshold,
  ) {}

  async of(tx: Tx, award: Award, on: CivilDate): Promise<{ check: DeMinimisCheck | null; agreementDue: boolean }> {
    const application = await this.applications.get(award.applicationId, tx);
    const { parameters } = await this.calls.revision(application.callRevisionId, tx);
    return {
      check: await this.deMinimis.check(tx, award, parameters, on),
      agreementDue: await this.threshold.passed(tx, award, parameters.agreementAlways, on),
    };
  }
}
