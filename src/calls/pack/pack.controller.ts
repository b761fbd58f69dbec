import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../kernel/access/actor.js';
import { Guarded } from '../../kernel/access/guarded.js';
import { Idempotent } from '../../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../../kernel/http/params.js';
import { CallRecordView } from '../call-record-view.js';
import { leadsCalls } from '../calls.access.js';
import { ImportPack } from './import-pack.js';
import { PackExport } from './pack-export.js';
import { CallPackView, PackImportBody } from './pack.dto.js';

/** Calls that leave and come in as signed files. */
@ApiTags('calls')
@Controller()
export class PackController {
  constructor(
    private readonly packs: PackExport,
    private readonly importPack: ImportPack,
  ) {}

  @Get('calls/:id/pack')
  @Guarded(leadsCalls)
  @ApiOkResponse({ type: CallPackView })
  async read(@Param() { id }: IdPath): Promise<CallPackView> {
    return (await this.packs.of(id)) as CallPackView;
  }

  @Post('call-packs')
  @Guarded(leadsCalls)
  @Idempotent()
  @ApiCreatedResponse({ type: CallRecordView })
  async take(@Who() actor: Actor, @Body() body: PackImportBody): Promise<CallRecordView> {
    return this.importPack.run(actor, body);
  }
}
