import type { Field } from '../../../../../src/calls/forms/catalogue.js';
import { BudgetQuestion } from './budget';
import { ChoiceQuestion, ChoicesQuestion, StatementQuestion } from './choices';
import { CommuneQuestion, CommunesQuestion } from './commune';
import { GroupQuestion, IndicatorsQuestion } from './lists';
import { PaperQuestion } from './papers';
import { AddressQuestion, CampaignQuestion, PersonQuestion } from './people';
import { DateQuestion, LineQuestion, MoneyQuestion, NumberQuestion, ParagraphQuestion, PercentQuestion } from './texts';

interface Props {
  readonly field: Field;
  readonly pointer: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}

/** One question of the form, whatever its kind. */
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
      return <CommuneQuestion field={field} {...rest} />;
    case 'communes':
      return <CommunesQuestion field={field} {...rest} />;
    case 'person':
      return <PersonQuestion field={field} {...rest} />;
    case 'address':
      return <AddressQuestion field={field} {...rest} />;
    case 'budget':
      return <BudgetQuestion field={field} {...rest} />;
    case 'indicators':
      return <IndicatorsQuestion field={field} {...rest} />;
    case 'crowdfunding':
      return <CampaignQuestion field={field} {...rest} />;
    case 'attachment':
      return <PaperQuestion field={field} pointer={rest.pointer} />;
    case 'statement':
      return <StatementQuestion field={field} {...rest} />;
    case 'group':
      return <GroupQuestion field={field} {...rest} />;
  }
}
