import { Body, Controller, Delete, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Arriving, type Arrival } from '../accounts/accounts.public.js';
import { Guarded } from '../kernel/access/guarded.js';
import type { Actor } from '../kernel/access/actor.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { IdPath, Who } from '../kernel/http/params.js';
import { AskErasure } from './erasure/ask-erasure.js';
import { WithdrawErasure } from './erasure/withdraw-erasure.js';
import { AskExport } from './export/ask-export.js';
import { ExportsQueries } from './export/exports.queries.js';
import { ErasureStateView } from './erasure/erasure.dto.js';
import { person } from './rights.access.js';
import { ErasureAskedView, ErasureInput, ArchiveInput, ArchiveView, RightsView } from './rights.dto.js';
import { RightsQueries } from './rights.queries.js';

/** One's own data: take them away, ask for them to be erased. */
@ApiTags('rights')
@Controller('me')
export class OwnDataController {
  constructor(
    private readonly queries: RightsQueries,
    private readonly askExport: AskExport,
    private readonly exports: ExportsQueries,
    private readonly askErasure: AskErasure,
    private readonly withdrawErasure: WithdrawErasure,
  ) {}

  @Get('rights')
  @Guarded(person)
  @ApiOkResponse({ type: RightsView })
  rights(@Who() who: Actor): Promise<RightsView> {
    return this.queries.own(who);
  }

  @Post('exports')
  @Guarded(person)
  @Idempotent()
  @ApiCreatedResponse({ type: ArchiveView })
  exported(@Who() who: Actor, @Body() input: ArchiveInput, @Arriving() arrival: Arrival) {
    return this.askExport.run(who, { ...input, arrival });
  }

  @Get('exports/:id')
  @Guarded(person)
  @ApiOkResponse({
    description: 'A ZIP with the data as JSON, pages to read, papers and documents',
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  async archive(@Who() who: Actor, @Param() { id }: IdPath): Promise<StreamableFile> {
    const { name, bytes } = await this.exports.open(who, id);
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="${name}"` });
  }

  @Post('erasure-requests')
  @Guarded(person)
  @Idempotent()
  @ApiCreatedResponse({ type: ErasureAskedView })
  erasure(@Who() who: Actor, @Body() input: ErasureInput, @Arriving() arrival: Arrival) {
    return this.askErasure.run(who, { message: input.message ?? '', password: input.password, arrival });
  }

  @Delete('erasure-requests/:id')
  @Guarded(person)
  @ApiOkResponse({ type: ErasureStateView })
  withdrawn(@Who() who: Actor, @Param() { id }: IdPath): Promise<ErasureStateView> {
    return this.withdrawErasure.run(who, { id });
  }
}
