import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { ChangeMandate } from './change-mandate.js';
import { EndMandate } from './end-mandate.js';
import { MandateView } from './mandate-view.js';
import { RecordMandate } from './record-mandate.js';
import { keepsMandates, readsMandates } from './territory.access.js';
import { MandateChangesBody, MandateEndBody, MandateSearch, MandatesView, NewMandateBody } from './mandates.dto.js';
import { TerritoryQueries } from './territory.queries.js';

/** The people communes named to give their opinion. */
@ApiTags('territory')
@Controller('mandates')
export class MandatesController {
  constructor(
    private readonly queries: TerritoryQueries,
    private readonly recordMandate: RecordMandate,
    private readonly changeMandate: ChangeMandate,
    private readonly endMandate: EndMandate,
  ) {}

  @Get()
  @Guarded(readsMandates)
  @ApiOkResponse({ type: MandatesView })
  async list(@Query() query: MandateSearch): Promise<MandatesView> {
    return this.queries.mandates(query);
  }

  @Post()
  @Guarded(keepsMandates)
  @Idempotent()
  @ApiCreatedResponse({ type: MandateView })
  async record(@Who() actor: Actor, @Body() body: NewMandateBody): Promise<MandateView> {
    return this.recordMandate.run(actor, body);
  }

  @Patch(':id')
  @Guarded(keepsMandates)
  @ApiOkResponse({ type: MandateView })
  async change(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
    @Body() changes: MandateChangesBody,
  ): Promise<MandateView> {
    return this.changeMandate.run(actor, { id, version, changes });
  }

  @Post(':id/end')
  @HttpCode(200)
  @Guarded(keepsMandates)
  @ApiOkResponse({ type: MandateView })
  async end(
    @Who() actor: Actor,
    @Param() { id }: IdPath,
    @ExpectedVersion() version: number,
    @Body() { validUntil }: MandateEndBody,
  ): Promise<MandateView> {
    return this.endMandate.run(actor, { id, version, validUntil });
  }
}
