import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.public.js';
import { CallsModule } from '../calls/calls.public.js';
import { CrowdfundingModule } from '../crowdfunding/crowdfunding.public.js';
import { OrganizationsModule } from '../organizations/organizations.public.js';
import { TerritoryModule } from '../territory/territory.public.js';
import { CatalogueQueries } from './catalogue/catalogue.queries.js';
import { ApplicationCounts } from './figures/application-counts.queries.js';
import { FiguresQueries } from './figures/figures.queries.js';
import { ImportAwards } from './import/import-awards.js';
import { IndicatorsController, OpenDataController, StaffIndicatorsController } from './indicators.controller.js';
import { OpenDataQueries } from './open-data/open-data.queries.js';

/** Public figures, catalogue of awards, open data, and the import of earlier awards. */
@Module({
  imports: [TerritoryModule, OrganizationsModule, CallsModule, ApplicationsModule, CrowdfundingModule],
  controllers: [IndicatorsController, OpenDataController, StaffIndicatorsController],
  providers: [FiguresQueries, ApplicationCounts, CatalogueQueries, OpenDataQueries, ImportAwards],
  exports: [ImportAwards, FiguresQueries],
})
export class IndicatorsModule {}
