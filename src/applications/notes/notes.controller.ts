import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Guarded } from '../../kernel/access/guarded.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { IdPath, PageQuery, Who } from '../../kernel/http/params.js';
import { caseStaff } from '../applications.access.js';
import { ReadingBody } from '../messages/messages.dto.js';
import { MarkNotesSeen } from './mark-notes-seen.js';
import { MentionsView, NoteBody, NotesSeenView, NotesView, NoteWrittenView } from './notes.dto.js';
import { NotesQueries } from './notes.queries.js';
import { WriteNote } from './write-note.js';

/** Notes among case officers: for nobody else. */
@ApiTags('notes')
@Controller()
export class NotesController {
  constructor(
    private readonly notes: NotesQueries,
    private readonly write: WriteNote,
    private readonly see: MarkNotesSeen,
  ) {}

  @Get('applications/:id/notes')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: NotesView })
  of(@Who() actor: Actor, @Param() path: IdPath, @Query() page: PageQuery): Promise<NotesView> {
    return this.notes.of(actor, path.id, page);
  }

  @Post('applications/:id/notes')
  @Guarded(caseStaff)
  @Idempotent()
  @ApiCreatedResponse({ type: NoteWrittenView })
  written(@Who() actor: Actor, @Param() path: IdPath, @Body() { text, mentions = [] }: NoteBody) {
    return this.write.run(actor, { applicationId: path.id, text, mentions });
  }

  @Put('applications/:id/notes/reading')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: NotesSeenView })
  seen(@Who() actor: Actor, @Param() path: IdPath, @Body() { upTo }: ReadingBody) {
    return this.see.run(actor, { applicationId: path.id, upTo });
  }

  @Get('me/mentions')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: MentionsView })
  mentions(@Who() actor: Actor): Promise<MentionsView> {
    return this.notes.mentions(actor);
  }
}
