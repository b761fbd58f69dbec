import { Injectable } from '@nestjs/common';
import type { Tx } from '../kernel/database/data-source.js';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { Territory } from '../territory/territory.public.js';
import { agreementIsDue } from './award.rules.js';
import { DeMinimis } from './de-minimis.js';

/** Whether the year's grants to a SIREN, this one included, ask for an agreement (law 2000-321, art. 10). */
@Injectable()
export class AgreementThreshold {
  constructor(
    private readonly territory: Territory,
    private readonly register: DeMinimis,
  ) {}

  async passed(
    tx: Tx,
    award: { id: string; organizationId: string; amount: number },
    always: boolean,
    on: CivilDate,
  ): Promise<boolean> {
    const threshold = Number(await this.territory.parameter('agreement_threshold', on, tx));
    const before = await this.register.yearTotal(tx, award, on);
    return agreementIsDue(before + award.amount, threshold, always);
  }
}
