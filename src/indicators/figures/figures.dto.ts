import {
  DateField,
  IdField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  WholeField,
} from '../../kernel/http/fields.js';
import { MoneyView } from '../../kernel/http/money-view.js';

/** Which awards to count. */
export class FiguresQuery {
  @IdField({ optional: true, about: 'A call by identifier; all calls unless told' })
  callId?: string;

  @TextField({ optional: true, min: 1, max: 60, about: 'A call by its name in addresses' })
  slug?: string;

  @DateField({ optional: true, about: 'First day of the votes counted' })
  from?: string;

  @DateField({ optional: true, about: 'Last day of the votes counted' })
  to?: string;
}

export class LabelView {
  @TextField()
  fr!: string;

  @TextField()
  en!: string;
}

export class GroupView {
  @TextField({ about: 'Year, INSEE code, identifier of the territory, code of the axis or of the legal form' })
  key!: string;

  @ObjectField(() => LabelView)
  label!: LabelView;

  @WholeField()
  projects!: number;

  @WholeField({ max: 10_000, about: 'Part of the projects, in basis points' })
  projectsShare!: number;

  @ObjectField(() => MoneyView)
  amount!: MoneyView;

  @WholeField({ max: 10_000, about: 'Part of the amount, in basis points' })
  amountShare!: number;

  @NumberField({ about: 'Full-time equivalents' })
  jobsPlanned!: number;

  @NumberField({ about: 'Full-time equivalents' })
  jobsCreated!: number;
}

export class PeriodView {
  @DateField({ nullable: true, about: 'As asked, else the day of the first vote counted' })
  from!: string | null;

  @DateField({ nullable: true, about: 'As asked, else the day of the last vote counted' })
  to!: string | null;

  @NumberField({ about: 'Months of the period over twelve: what averages a year are divided by' })
  years!: number;
}

export class JobsView {
  @NumberField()
  planned!: number;

  @NumberField()
  created!: number;

  @NumberField()
  plannedAYear!: number;

  @NumberField()
  createdAYear!: number;
}

export class ConcentrationView {
  @ListField(() => GroupView, { about: 'The two communes with most projects' })
  communes!: readonly GroupView[];

  @WholeField()
  projects!: number;

  @WholeField({ max: 10_000, about: 'Their part of the projects, in basis points' })
  projectsShare!: number;

  @ObjectField(() => MoneyView)
  amount!: MoneyView;

  @WholeField({ max: 10_000, about: 'Their part of the amount, in basis points' })
  amountShare!: number;
}

export class CrowdfundingView {
  @WholeField({ about: 'Awarded projects with at least one campaign' })
  projects!: number;

  @WholeField()
  campaigns!: number;

  @ObjectField(() => MoneyView, { about: 'Raised, by the latest reading of each campaign' })
  raised!: MoneyView;

  @WholeField()
  supporters!: number;
}

export class IndicatorsView {
  @ObjectField(() => PeriodView)
  period!: PeriodView;

  @WholeField()
  projects!: number;

  @ObjectField(() => MoneyView)
  amount!: MoneyView;

  @ObjectField(() => MoneyView, { about: 'Rounded to the cent' })
  averageGrant!: MoneyView;

  @ObjectField(() => JobsView)
  jobs!: JobsView;

  @ObjectField(() => ConcentrationView)
  concentration!: ConcentrationView;

  @WholeField({ about: 'Communes with at least one project' })
  communesServed!: number;

  @WholeField()
  communesTotal!: number;

  @ListField(() => GroupView)
  byYear!: readonly GroupView[];

  @ListField(() => GroupView)
  byCommune!: readonly GroupView[];

  @ListField(() => GroupView)
  byTerritory!: readonly GroupView[];

  @ListField(() => GroupView)
  byAxis!: readonly GroupView[];

  @ListField(() => GroupView)
  byLegalForm!: readonly GroupView[];

  @ObjectField(() => CrowdfundingView)
  crowdfunding!: CrowdfundingView;
}

export class MapPlaceView {
  @TextField({ about: 'INSEE code: the id of its outline' })
  insee!: string;

  @TextField()
  name!: string;

  @NumberField({ nullable: true, min: -180, max: 180 })
  longitude!: number | null;

  @NumberField({ nullable: true, min: -90, max: 90 })
  latitude!: number | null;

  @WholeField()
  projects!: number;

  @ObjectField(() => MoneyView)
  amount!: MoneyView;
}

export class MapView {
  @TextField({ about: 'Address of the outlines (GeoJSON), which change seldom' })
  outlines!: string;

  @TextField({ about: 'To be shown with the outlines' })
  credit!: string;

  @ListField(() => MapPlaceView, { about: 'Every commune, those without a project too' })
  items!: readonly MapPlaceView[];
}
