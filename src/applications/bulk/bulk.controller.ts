import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { caseStaff } from '../applications.access.js';
import { AskBulkAct, type BulkOrder } from './ask-bulk-act.js';
import { BulkActBody } from './bulk.dto.js';
import { BulkReads } from './bulk-reads.js';
import { BulkActsView, BulkActView, BulkAskedView, BulkPreviewView, BulkUndoneView } from './bulk.views.js';
import { PreviewBulkAct } from './preview-bulk-act.js';
import { UndoBulkAct } from './undo-bulk-act.js';

/** One act on many files: what it would do, doing it, and taking it back for ten minutes. */
@ApiTags('applications')
@Controller('bulk-acts')
export class BulkController {
  constructor(
    private readonly reads: BulkReads,
    private readonly preview: PreviewBulkAct,
    private readonly ask: AskBulkAct,
    private readonly undo: UndoBulkAct,
  ) {}

  @Get()
  @Guarded(caseStaff)
  @ApiOkResponse({ type: BulkActsView })
  async latest(@Who() actor: Actor): Promise<BulkActsView> {
    return { items: await this.reads.latest(actor) };
  }

  @Post('preview')
  @HttpCode(200)
  @Guarded(caseStaff)
  @ApiOkResponse({ type: BulkPreviewView })
  previewed(@Who() actor: Actor, @Body() body: BulkActBody): Promise<BulkPreviewView> {
    return this.preview.run(actor, orderOf(body));
  }

  @Post()
  @Guarded(caseStaff)
  @Idempotent()
  @ApiCreatedResponse({ type: BulkAskedView })
  asked(@Who() actor: Actor, @Body() body: BulkActBody): Promise<BulkAskedView> {
    return this.ask.run(actor, orderOf(body));
  }

  @Get(':id')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: BulkActView })
  one(@Who() actor: Actor, @Param() path: IdPath): Promise<BulkActView> {
    return this.reads.one(actor, path.id);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Guarded(caseStaff)
  @Idempotent()
  @ApiOkResponse({ type: BulkUndoneView })
  undone(@Who() actor: Actor, @Param() path: IdPath): Promise<BulkUndoneView> {
    return this.undo.run(actor, { id: path.id });
  }
}

function orderOf({ dueOn, ...body }: BulkActBody): BulkOrder {
  return { ...body, ...(dueOn ? { dueOn: dueOn as CivilDate } : {}) };
}
