import { Body, Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../../kernel/access/actor.js';
import { Guarded } from '../../../kernel/access/guarded.js';
import { Idempotent } from '../../../kernel/http/idempotency.interceptor.js';
import { IdPath, Language, Who } from '../../../kernel/http/params.js';
import type { Locale } from '../../../kernel/refusals/refusal.js';
import { caseStaff } from '../../applications.access.js';
import { ExportBody } from '../desk.dto.js';
import { AskForExport } from './ask-for-export.js';
import { ExportContents } from './export-content.js';
import { FilesExportView } from './export.views.js';
import { ExportsQueries } from './exports.queries.js';

/** Lists of files for spreadsheets, and the files themselves as one archive. */
@ApiTags('desk')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly ask: AskForExport,
    private readonly exports: ExportsQueries,
    private readonly contents: ExportContents,
  ) {}

  @Post()
  @Guarded(caseStaff)
  @Idempotent()
  @ApiCreatedResponse({ type: FilesExportView })
  async asked(@Who() actor: Actor, @Body() body: ExportBody, @Language() locale: Locale): Promise<FilesExportView> {
    const { id } = await this.ask.run(actor, { ...body, locale });
    return this.exports.one(actor, id);
  }

  @Get(':id')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: FilesExportView })
  one(@Who() actor: Actor, @Param() path: IdPath): Promise<FilesExportView> {
    return this.exports.one(actor, path.id);
  }

  @Get(':id/content')
  @Guarded(caseStaff)
  @ApiOkResponse({
    description: 'The bytes of the export, made as they are taken',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async content(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, type, name } = await this.contents.of(actor, path.id);
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(stream, { type, disposition: `attachment; filename="${name}"` });
  }
}
