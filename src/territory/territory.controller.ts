import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Open } from '../kernel/access/guarded.js';
import { communeOutlines } from './data/territory-data.js';
import { CommuneSearch, CommunesView, OnDay, TerritoriesView } from './territory.dto.js';
import { TerritoryQueries } from './territory.queries.js';

/** The communes and the territories: public data. */
@ApiTags('territory')
@Controller()
export class TerritoryController {
  constructor(private readonly queries: TerritoryQueries) {}

  @Get('communes')
  @Open('the register of communes is public data')
  @ApiOkResponse({ type: CommunesView })
  async communes(@Query() query: CommuneSearch): Promise<CommunesView> {
    return { items: await this.queries.communes(query) };
  }

  @Get('communes/outlines')
  @Open('the outlines are public data: IGN – Admin Express 2018, INSEE, Licence Ouverte')
  @Header('content-type', 'application/geo+json; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  @ApiOkResponse({
    description: 'Outlines of the communes, WGS 84, GeoJSON',
    content: { 'application/geo+json': { schema: { type: 'object' } } },
  })
  outlines(): string {
    return communeOutlines();
  }

  @Get('territories')
  @Open('the territories are public data')
  @ApiOkResponse({ type: TerritoriesView })
  async territories(@Query() query: OnDay): Promise<TerritoriesView> {
    return { items: await this.queries.territories(query.on) };
  }
}
