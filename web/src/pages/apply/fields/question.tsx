import type { Field } from '../../../../../src/calls/forms/catalogue.js';
import { ChoiceQuestion, ChoicesQuestion, StatementQuestion } from './choices';
import { late } from './late';
import { DateQuestion, LineQuestion, MoneyQuestion, NumberQuestion, ParagraphQuestion, PercentQuestion } from './texts';

interface Props {
  readonly field: Field;
  readonly pointer: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}

/** One question of the form, whatever its kind. What it is drawn with has been fetched before: see `loadQuestions`. */
export function Question({ field, ...rest }: Props) {
  switch (field.kind) {
    case 'text':
    case 'siret':
    case 'rna':
    case 'iban':
      return <LineQuestion field={field} {...rest} />;
    case 'longText':
      return <ParagraphQuestion field={field} {...rest} />;
    case 'number':
      return <NumberQuestion field={field} {...rest} />;
    case 'money':
      return <MoneyQuestion field={field} {...rest} />;
    case 'percent':
      return <PercentQuestion field={field} {...rest} />;
    case 'date':
      return <DateQuestion field={field} {...rest} />;
    case 'choice':
      return <ChoiceQuestion field={field} {...rest} />;
    case 'choices':
      return <ChoicesQuestion field={field} {...rest} />;
    case 'commune':
      return late.places ? <late.places.CommuneQuestion field={field} {...rest} /> : null;
    case 'communes':
      return late.places ? <late.places.CommunesQuestion field={field} {...rest} /> : null;
    case 'person':
      return late.people ? <late.people.PersonQuestion field={field} {...rest} /> : null;
    case 'address':
      return late.people ? <late.people.AddressQuestion field={field} {...rest} /> : null;
    case 'budget':
      return late.budget ? <late.budget.BudgetQuestion field={field} {...rest} /> : null;
    case 'indicators':
      return late.lists ? <late.lists.IndicatorsQuestion field={field} {...rest} /> : null;
    case 'crowdfunding':
      return late.people ? <late.people.CampaignQuestion field={field} {...rest} /> : null;
    case 'attachment':
      return late.papers ? <late.papers.PaperQuestion field={field} pointer={rest.pointer} /> : null;
    case 'statement':
      return <StatementQuestion field={field} {...rest} />;
    case 'group':
      return late.lists ? <late.lists.GroupQuestion field={field} {...rest} /> : null;
  }
}
