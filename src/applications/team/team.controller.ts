import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { caseStaff, leadOnly } from '../applications.access.js';
import { NoteAbsence, WithdrawAbsence } from './absences.js';
import { ChooseDistribution } from './even-distribution.js';
import {
  AbsenceBody,
  AbsenceMadeView,
  AbsencesView,
  CallPath,
  EvenDistributionBody,
  EvenDistributionsView,
} from './team.dto.js';
import { TeamQueries } from './team.queries.js';

/** Who is away and who stands in; how new files find their officer. */
@ApiTags('applications')
@Controller()
export class TeamController {
  constructor(
    private readonly queries: TeamQueries,
    private readonly note: NoteAbsence,
    private readonly withdraw: WithdrawAbsence,
    private readonly choose: ChooseDistribution,
  ) {}

  @Get('absences')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: AbsencesView })
  absences(): Promise<AbsencesView> {
    return this.queries.absences();
  }

  @Post('absences')
  @Guarded(caseStaff)
  @Idempotent()
  @ApiCreatedResponse({ type: AbsenceMadeView })
  noted(@Who() actor: Actor, @Body() body: AbsenceBody): Promise<AbsenceMadeView> {
    const [startsOn, endsOn] = [body.startsOn as CivilDate, body.endsOn as CivilDate];
    return this.note.run(actor, { ...body, startsOn, endsOn });
  }

  @Delete('absences/:id')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: AbsenceMadeView })
  withdrawn(@Who() actor: Actor, @Param() path: IdPath): Promise<AbsenceMadeView> {
    return this.withdraw.run(actor, { id: path.id });
  }

  @Get('even-distributions')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: EvenDistributionsView })
  distributions(): Promise<EvenDistributionsView> {
    return this.queries.distributions();
  }

  @Put('even-distributions/:callId')
  @Guarded(leadOnly)
  @ApiOkResponse({ type: EvenDistributionsView })
  async chosen(
    @Who() actor: Actor,
    @Param() path: CallPath,
    @Body() body: EvenDistributionBody,
  ): Promise<EvenDistributionsView> {
    await this.choose.run(actor, { callId: path.callId, officerIds: body.officerIds });
    return this.queries.distributions();
  }
}
