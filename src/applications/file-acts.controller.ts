import { Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../kernel/access/guarded.js';
import type { Actor } from '../kernel/access/actor.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { IdPath, PageQuery, Who } from '../kernel/http/params.js';
import { applicant, reader } from './applications.access.js';
import { AttachmentPath } from './applications.dto.js';
import { DocumentsView, MovedView, RemovedView } from './act.views.js';
import { ApplicationsPageView, TimelineView } from './applications.views.js';
import { RemoveAttachment } from './attachments/remove-attachment.js';
import { ApplicationListsQueries } from './reading/application-lists.queries.js';
import { AttachmentsView } from './reading/attachment.view.js';
import { AttachmentsQueries } from './reading/attachments.queries.js';
import { TimelineQueries } from './reading/timeline.queries.js';
import { WithdrawApplication } from './withdraw-application.js';

/** What surrounds a file: its papers, its story, and giving it up. */
@ApiTags('applications')
@Controller()
export class FileActsController {
  constructor(
    private readonly lists: ApplicationListsQueries,
    private readonly attachments: AttachmentsQueries,
    private readonly remove: RemoveAttachment,
    private readonly story: TimelineQueries,
    private readonly withdraw: WithdrawApplication,
  ) {}

  @Get('me/applications')
  @Guarded(applicant)
  @ApiOkResponse({ type: ApplicationsPageView })
  own(@Who() actor: Actor, @Query() query: PageQuery): Promise<ApplicationsPageView> {
    return this.lists.own(actor, query);
  }

  @Get('applications/:id/attachments')
  @Guarded(reader)
  @ApiOkResponse({ type: AttachmentsView })
  papers(@Who() actor: Actor, @Param() path: IdPath): Promise<AttachmentsView> {
    return this.attachments.of(actor, path.id);
  }

  @Delete('applications/:id/attachments/:attachmentId')
  @Guarded(applicant)
  @ApiOkResponse({ type: RemovedView })
  removed(@Who() actor: Actor, @Param() path: AttachmentPath) {
    return this.remove.run(actor, { applicationId: path.id, attachmentId: path.attachmentId });
  }

  @Get('applications/:id/timeline')
  @Guarded(applicant)
  @ApiOkResponse({ type: TimelineView })
  timeline(@Who() actor: Actor, @Param() path: IdPath): Promise<TimelineView> {
    return this.story.timeline(actor, path.id);
  }

  @Get('applications/:id/documents')
  @Guarded(applicant)
  @ApiOkResponse({ type: DocumentsView })
  documents(@Who() actor: Actor, @Param() path: IdPath) {
    return this.story.documentsOf(actor, path.id);
  }

  @Post('applications/:id/withdrawal')
  @Guarded(applicant)
  @Idempotent()
  @ApiCreatedResponse({ type: MovedView })
  withdrawn(@Who() actor: Actor, @Param() path: IdPath) {
    return this.withdraw.run(actor, { applicationId: path.id });
  }
}
