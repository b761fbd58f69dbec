export { IndicatorsModule } from './indicators.module.js';
export { FiguresQueries } from './figures/figures.queries.js';
export { ImportAwards } from './import/import-awards.js';
export type { ImportedAward, ImportedAwards, ImportInput } from './import/import-awards.dto.js';
