import {
  ChoiceField,
  DateField,
  IdField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../../kernel/http/fields.js';
import { PageQuery } from '../../kernel/http/params.js';
import { legalForms, type LegalForm } from '../../organizations/organizations.public.js';
import { MoneyView } from '../../kernel/http/money-view.js';
import { LabelView } from '../figures/figures.dto.js';

/** Which awards to list. */
export class CatalogueQuery extends PageQuery {
  @TextField({ optional: true, min: 1, max: 60, about: 'A call by its name in addresses' })
  slug?: string;

  @TextField({ optional: true, pattern: /^[0-9][0-9AB][0-9]{3}$/, about: 'INSEE code of any commune of the project' })
  insee?: string;

  @IdField({ optional: true, about: 'Identifier of a territory' })
  territoryId?: string;

  @WholeField({ optional: true, min: 2000, max: 2200, about: 'Year of the vote' })
  year?: number;

  @TextField({ optional: true, min: 1, max: 60, about: 'Code of the axis' })
  axis?: string;

  @ChoiceField(legalForms, { optional: true })
  legalForm?: LegalForm;

  @TextField({ optional: true, min: 2, max: 80, about: 'Part of the title or of the name of the structure' })
  q?: string;
}

export class AwardedPlaceView {
  @TextField({ about: 'INSEE code' })
  insee!: string;

  @TextField()
  name!: string;
}

export class AwardedAxisView {
  @TextField()
  code!: string;

  @ObjectField(() => LabelView)
  label!: LabelView;
}

export class AwardedProjectCard {
  @TextField()
  number!: string;

  @TextField()
  title!: string;

  @TextField({ about: 'Name of the structure' })
  organization!: string;

  @ChoiceField(legalForms)
  legalForm!: LegalForm;

  @ObjectField(() => AwardedPlaceView, { nullable: true, about: 'Main commune' })
  commune!: AwardedPlaceView | null;

  @TextField({ nullable: true })
  territory!: string | null;

  @ObjectField(() => AwardedAxisView)
  axis!: AwardedAxisView;

  @DateField({ about: 'Day of the vote' })
  votedOn!: string;

  @WholeField()
  year!: number;

  @ObjectField(() => MoneyView)
  amount!: MoneyView;

  @NumberField({ nullable: true })
  jobsPlanned!: number | null;

  @NumberField({ nullable: true })
  jobsCreated!: number | null;

  @YesNoField({ about: 'Invented for a demonstration' })
  fictional!: boolean;
}

export class CatalogueTotalView {
  @WholeField()
  projects!: number;

  @ObjectField(() => MoneyView)
  amount!: MoneyView;
}

export class CatalogueView {
  @ListField(() => AwardedProjectCard)
  items!: readonly AwardedProjectCard[];

  @ObjectField(() => CatalogueTotalView, { about: 'All that the filter finds, on every page' })
  total!: CatalogueTotalView;

  @TextField({ nullable: true, about: 'Cursor of the page that follows' })
  next!: string | null;
}

export class AwardPath {
  @TextField({ pattern: /^[A-Z]{2,5}-\d{4}-\d{4,6}$/, about: 'Number of the award' })
  number!: string;
}

export class ProjectCampaignView {
  @TextField()
  platform!: string;

  @TextField()
  url!: string;

  @ChoiceField(['announced', 'running', 'succeeded', 'failed', 'cancelled'])
  state!: string;

  @ObjectField(() => MoneyView, { nullable: true })
  raised!: MoneyView | null;

  @WholeField({ nullable: true })
  supporters!: number | null;
}

export class AwardedProjectView extends AwardedProjectCard {
  @TextField({ about: 'Object of the grant' })
  object!: string;

  @ListField(() => AwardedPlaceView)
  communes!: readonly AwardedPlaceView[];

  @TextField({ nullable: true, about: 'Number of the act' })
  deliberation!: string | null;

  @TextField({ about: 'Name of the call in addresses' })
  call!: string;

  @ObjectField(() => LabelView)
  callTitle!: LabelView;

  @TextField({ nullable: true })
  website!: string | null;

  @ListField(() => ProjectCampaignView)
  campaigns!: readonly ProjectCampaignView[];
}
