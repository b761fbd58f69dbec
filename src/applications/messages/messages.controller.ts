import { Body, Controller, Delete, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Guarded } from '../../kernel/access/guarded.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { IdPath, PageQuery, Who } from '../../kernel/http/params.js';
import { RemovedView } from '../act.views.js';
import { applicant, caseStaff } from '../applications.access.js';
import { TusUploads } from '../attachments/tus-uploads.js';
import { readPaperHeaders } from '../attachments/upload-metadata.js';
import { BeginMessagePaper } from './begin-message-paper.js';
import { ConversationsQueries } from './conversations.queries.js';
import { MarkMessagesRead } from './mark-messages-read.js';
import { ConversationsQuery, MessageBody, MessagePaperPath, ReadingBody } from './messages.dto.js';
import { MessagesQueries } from './messages.queries.js';
import {
  ConversationsView,
  MessagePapersView,
  MessageSentView,
  MessagesReadView,
  MessagesView,
} from './messages.views.js';
import { RemoveMessagePaper } from './remove-message-paper.js';
import { SendMessage } from './send-message.js';

/** What the structure and the case officers write to each other about an application. */
@ApiTags('messages')
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessagesQueries,
    private readonly conversations: ConversationsQueries,
    private readonly send: SendMessage,
    private readonly read: MarkMessagesRead,
    private readonly begin: BeginMessagePaper,
    private readonly remove: RemoveMessagePaper,
    private readonly tus: TusUploads,
  ) {}

  @Get('conversations')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: ConversationsView })
  list(@Who() actor: Actor, @Query() query: ConversationsQuery): Promise<ConversationsView> {
    return this.conversations.list(actor, query);
  }

  @Get('applications/:id/messages')
  @Guarded(applicant)
  @ApiOkResponse({ type: MessagesView })
  of(@Who() actor: Actor, @Param() path: IdPath, @Query() page: PageQuery): Promise<MessagesView> {
    return this.messages.of(actor, path.id, page);
  }

  @Post('applications/:id/messages')
  @Guarded(applicant)
  @Idempotent()
  @ApiCreatedResponse({ type: MessageSentView })
  sent(@Who() actor: Actor, @Param() path: IdPath, @Body() { text, paperIds = [] }: MessageBody) {
    return this.send.run(actor, { applicationId: path.id, text, paperIds });
  }

  @Put('applications/:id/messages/reading')
  @Guarded(applicant)
  @ApiOkResponse({ type: MessagesReadView })
  readUpTo(@Who() actor: Actor, @Param() path: IdPath, @Body() { upTo }: ReadingBody) {
    return this.read.run(actor, { applicationId: path.id, upTo });
  }

  @Get('applications/:id/message-papers')
  @Guarded(applicant)
  @ApiOkResponse({ type: MessagePapersView })
  unsent(@Who() actor: Actor, @Param() path: IdPath): Promise<MessagePapersView> {
    return this.messages.unsentPapers(actor, path.id);
  }

  @Post('applications/:id/message-papers')
  @Guarded(applicant)
  @ApiHeader({ name: 'Tus-Resumable', required: true, schema: { type: 'string', enum: ['1.0.0'] } })
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'Bytes to come' })
  @ApiHeader({ name: 'Upload-Metadata', required: true, description: 'name and type, each with its value in base64' })
  @ApiCreatedResponse({ description: 'Room is made; the bytes go to the address in Location, as for any upload' })
  async paper(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id } = await this.begin.run(actor, {
      applicationId: path.id,
      ...readPaperHeaders(request.headers),
    });
    await this.tus.serve(request, reply, { actor, uploadId: id });
  }

  @Delete('applications/:id/message-papers/:paperId')
  @Guarded(applicant)
  @ApiOkResponse({ type: RemovedView })
  removed(@Who() actor: Actor, @Param() path: MessagePaperPath) {
    return this.remove.run(actor, { applicationId: path.id, paperId: path.paperId });
  }
}
