import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { caseStaff, leadOnly } from '../applications.access.js';
import { MakeOfficerCheck } from './make-officer-check.js';
import { AddManualCheck, WithdrawManualCheck } from './manual-checks.js';
import {
  ManualCheckBody,
  ManualCheckMadeView,
  ManualChecksQuery,
  ManualChecksView,
  OfficerCheckBody,
  OfficerChecksView,
} from './officer-checks.dto.js';
import { OfficerChecksQueries } from './officer-checks.queries.js';

/** What officers check by hand: each paper, and what the call asks them to look at. */
@ApiTags('applications')
@Controller()
export class OfficerChecksController {
  constructor(
    private readonly queries: OfficerChecksQueries,
    private readonly make: MakeOfficerCheck,
    private readonly add: AddManualCheck,
    private readonly withdraw: WithdrawManualCheck,
  ) {}

  @Get('applications/:id/officer-checks')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: OfficerChecksView })
  found(@Who() actor: Actor, @Param() path: IdPath): Promise<OfficerChecksView> {
    return this.queries.of(actor, path.id);
  }

  @Put('applications/:id/officer-checks')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: OfficerChecksView })
  async made(@Who() actor: Actor, @Param() path: IdPath, @Body() body: OfficerCheckBody): Promise<OfficerChecksView> {
    await this.make.run(actor, { ...body, applicationId: path.id });
    return this.queries.of(actor, path.id);
  }

  @Get('manual-checks')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: ManualChecksView })
  ofCall(@Query() query: ManualChecksQuery): Promise<ManualChecksView> {
    return this.queries.ofCall(query.callId);
  }

  @Post('manual-checks')
  @Guarded(leadOnly)
  @Idempotent()
  @ApiCreatedResponse({ type: ManualCheckMadeView })
  added(@Who() actor: Actor, @Body() body: ManualCheckBody): Promise<ManualCheckMadeView> {
    return this.add.run(actor, body);
  }

  @Delete('manual-checks/:id')
  @Guarded(leadOnly)
  @ApiOkResponse({ type: ManualCheckMadeView })
  withdrawn(@Who() actor: Actor, @Param() path: IdPath): Promise<ManualCheckMadeView> {
    return this.withdraw.run(actor, { id: path.id });
  }
}
