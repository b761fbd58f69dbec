import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../kernel/http/params.js';
import { applicant } from './applications.access.js';
import { AskCertification } from './certification/ask-certification.js';
import { DraftDeskQueries } from './draft/draft-desk.queries.js';
import { CertificationAskedView, DraftDeskView, ReminderWishBody, ReminderWishView } from './draft/draft-desk.views.js';
import { ChangeReminderWish } from './reminders/change-reminder-wish.js';
import { ReminderWishesQueries } from './reminders/reminder-wishes.queries.js';

/** Preparing a draft together: who does what, certification, reminders. */
@ApiTags('applications')
@Controller()
export class DraftDeskController {
  constructor(
    private readonly desk: DraftDeskQueries,
    private readonly ask: AskCertification,
    private readonly wishes: ReminderWishesQueries,
    private readonly change: ChangeReminderWish,
  ) {}

  @Get('applications/:id/draft')
  @Guarded(applicant)
  @ApiOkResponse({ type: DraftDeskView })
  surroundings(@Who() actor: Actor, @Param() path: IdPath): Promise<DraftDeskView> {
    return this.desk.of(actor, path.id);
  }

  @Post('applications/:id/certification-request')
  @Guarded(applicant)
  @Idempotent()
  @ApiCreatedResponse({ type: CertificationAskedView })
  certification(@Who() actor: Actor, @Param() path: IdPath) {
    return this.ask.run(actor, { applicationId: path.id });
  }

  @Get('me/draft-reminders')
  @Guarded(applicant)
  @ApiOkResponse({ type: ReminderWishView })
  reminders(@Who() actor: Actor) {
    return this.wishes.own(actor);
  }

  @Put('me/draft-reminders')
  @Guarded(applicant)
  @ApiOkResponse({ type: ReminderWishView })
  remindersChanged(@Who() actor: Actor, @Body() body: ReminderWishBody) {
    return this.change.run(actor, body);
  }
}
