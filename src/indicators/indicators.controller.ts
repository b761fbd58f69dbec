import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded, Open } from '../kernel/access/guarded.js';
import { staff } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { Who } from '../kernel/http/params.js';
import { AwardPath, AwardedProjectView, CatalogueQuery, CatalogueView } from './catalogue/catalogue.dto.js';
import { CatalogueQueries } from './catalogue/catalogue.queries.js';
import { ApplicationCounts, ApplicationCountsView } from './figures/application-counts.queries.js';
import { FiguresQuery, IndicatorsView, MapView } from './figures/figures.dto.js';
import { FiguresQueries } from './figures/figures.queries.js';
import { ImportAwards } from './import/import-awards.js';
import { ImportInput, ImportedAwards } from './import/import-awards.dto.js';
import { OpenDataQueries } from './open-data/open-data.queries.js';
import { OpenDataView } from './open-data/open-data.dto.js';
import { PublicAnswer } from './public-answer.interceptor.js';
import { scdlCsv } from './scdl/scdl-row.js';

/** The public figures of what was awarded. */
@ApiTags('indicators')
@Controller()
@UseInterceptors(PublicAnswer)
export class IndicatorsController {
  constructor(
    private readonly figures: FiguresQueries,
    private readonly catalogue: CatalogueQueries,
    private readonly openData: OpenDataQueries,
  ) {}

  @Get('indicators')
  @Open('what was awarded is public')
  @ApiOkResponse({ type: IndicatorsView })
  indicators(@Query() query: FiguresQuery): Promise<IndicatorsView> {
    return this.figures.indicators(query);
  }

  @Get('map')
  @Open('what was awarded is public')
  @ApiOkResponse({ type: MapView })
  map(@Query() query: FiguresQuery): Promise<MapView> {
    return this.figures.map(query);
  }

  @Get('awards-catalogue')
  @Open('what was awarded is public')
  @ApiOkResponse({ type: CatalogueView })
  list(@Query() query: CatalogueQuery): Promise<CatalogueView> {
    return this.catalogue.list(query);
  }

  @Get('awards-catalogue/:number')
  @Open('what was awarded is public')
  @ApiOkResponse({ type: AwardedProjectView })
  one(@Param() path: AwardPath): Promise<AwardedProjectView> {
    return this.catalogue.one(path.number);
  }

  @Get('open-data')
  @Open('open data: decree 2017-779 of 5 May 2017')
  @ApiOkResponse({ type: OpenDataView })
  index(): Promise<OpenDataView> {
    return this.openData.index();
  }
}

/** The open data files. */
@ApiTags('indicators')
@Controller('open-data')
export class OpenDataController {
  constructor(private readonly openData: OpenDataQueries) {}

  @Get('subventions.csv')
  @Open('open data: decree 2017-779 of 5 May 2017')
  @Header('cache-control', 'public, max-age=60')
  @ApiOkResponse({
    description: 'SCDL "subventions" 2.1.1',
    content: { 'text/csv': { schema: { type: 'string' } } },
  })
  grants(): StreamableFile {
    return new StreamableFile(Readable.from(scdlCsv(this.openData.awards()), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="subventions.csv"',
    });
  }
}

/** Figures and imports for staff. */
@ApiTags('indicators')
@Controller()
export class StaffIndicatorsController {
  constructor(
    private readonly counts: ApplicationCounts,
    private readonly importAwards: ImportAwards,
  ) {}

  @Get('indicators/applications')
  @Guarded(staff('officer', 'lead', 'finance', 'admin'))
  @ApiOkResponse({ type: ApplicationCountsView })
  applications(@Who() actor: Actor, @Query() query: FiguresQuery): Promise<ApplicationCountsView> {
    return this.counts.filed(actor, query);
  }

  @Post('award-imports')
  @HttpCode(200)
  @Guarded(staff('admin'))
  @Idempotent()
  @ApiOkResponse({ type: ImportedAwards })
  bringIn(@Who() actor: Actor, @Body() input: ImportInput): Promise<ImportedAwards> {
    return this.importAwards.run(actor, input);
  }
}
