import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Open } from '../kernel/access/guarded.js';
import { Language } from '../kernel/http/params.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { CheckPace } from './check-pace.js';
import { DocumentChecksQueries } from './document-checks.queries.js';
import { CheckCodePath, CompareDocument, DocumentCheckView } from './documents.dto.js';

/** Anyone who receives a document may check that it is authentic. */
@ApiTags('documents')
@Controller('document-checks')
export class DocumentChecksController {
  constructor(
    private readonly checks: DocumentChecksQueries,
    private readonly pace: CheckPace,
  ) {}

  @Get(':code')
  @Open('whoever holds a document may check it; only public facts are told')
  @ApiOkResponse({ type: DocumentCheckView })
  async byCode(
    @Param() path: CheckCodePath,
    @Ip() address: string,
    @Language() locale: Locale,
  ): Promise<DocumentCheckView> {
    await this.pace.spend(address);
    return this.checks.byCode(path.code, locale);
  }

  @Post()
  @HttpCode(200)
  @Open('whoever holds a file may compare it; only public facts are told')
  @ApiOkResponse({ type: DocumentCheckView })
  async compare(
    @Body() file: CompareDocument,
    @Ip() address: string,
    @Language() locale: Locale,
  ): Promise<DocumentCheckView> {
    await this.pace.spend(address);
    return this.checks.bySha256(file.sha256, file.code, locale);
  }
}
