import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  WholeField,
  YesNoField,
} from '../../kernel/http/fields.js';

/** A time the legal clock stood still, or stands: while items were awaited. */
export class ClockPauseView {
  @IdField({ about: 'The request for items' }) requestId!: string;
  @DateField({ about: 'First day that does not count' }) from!: string;
  @DateField({ about: 'The clock runs again from this day' }) to!: string;
  @WholeField() days!: number;
  @ChoiceField(['asked', 'answered', 'lapsed']) state!: 'asked' | 'answered' | 'lapsed';
}

/** A warning that the delay ends soon: the day it is due, and the instant it was given. */
export class ClockAlertView {
  @WholeField() daysBefore!: number;
  @DateField() on!: string;
  @InstantField({ nullable: true }) toldAt!: Date | null;
}

/** The legal clock of a file, with all that moved it. */
export class LegalClockView {
  @DateField({ about: 'Day of receipt' }) receivedOn!: string;
  @WholeField({ about: 'Months of silence that make a refusal' }) months!: number;
  @DateField({ nullable: true, about: 'Silence is a refusal from this day on' }) refusedOn!: string | null;
  @DateField({ about: 'What it would be without pauses' }) withoutPauses!: string;
  @ListField(() => ClockPauseView) pauses!: ClockPauseView[];
  @ListField(() => ClockAlertView) alerts!: ClockAlertView[];
  @YesNoField({ about: 'It stands still today' }) paused!: boolean;
  @YesNoField({ about: 'Only while the file awaits a decision' }) running!: boolean;
  @InstantField({ nullable: true, about: 'When the refusal by silence was flagged' }) flaggedAt!: Date | null;
}
