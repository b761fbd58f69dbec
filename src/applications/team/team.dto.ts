import { DateField, IdField, ListField, ObjectField, TextsField, YesNoField } from '../../kernel/http/fields.js';
import { ApplicationTextView, NamedView } from '../applications.views.js';

/** Days a case officer is away, and who stands in. */
export class AbsenceBody {
  @IdField({ optional: true, about: 'Who is away; oneself unless told. The lead may note a colleague’s' })
  personId?: string;
  @IdField() substituteId!: string;
  @DateField({ about: 'First day away' }) startsOn!: string;
  @DateField({ about: 'Last day away' }) endsOn!: string;
}

export class AbsenceView {
  @IdField() id!: string;
  @ObjectField(() => NamedView) person!: NamedView;
  @ObjectField(() => NamedView) substitute!: NamedView;
  @DateField() startsOn!: string;
  @DateField() endsOn!: string;
  @YesNoField({ about: 'Away today' }) now!: boolean;
}

export class AbsencesView {
  @ListField(() => AbsenceView, { about: 'Those of today and to come, by date' }) items!: AbsenceView[];
}

export class AbsenceMadeView {
  @IdField() id!: string;
}

export class EvenDistributionBody {
  @TextsField({ ids: true, max: 50, about: 'Among whom new files are shared out; none leaves them to nobody' })
  officerIds!: string[];
}

export class CallPath {
  @IdField() callId!: string;
}

/** How the new files of a call find their officer. */
export class EvenDistributionView {
  @IdField() callId!: string;
  @ObjectField(() => ApplicationTextView) call!: ApplicationTextView;
  @TextsField({ about: 'Empty: each file waits for somebody to take it' }) officerIds!: string[];
}

export class EvenDistributionsView {
  @ListField(() => EvenDistributionView) items!: EvenDistributionView[];
}
