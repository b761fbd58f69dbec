import type { ComponentProps } from 'react';
import { DateField } from '../../ui/field';
import { useSay } from '../../words/say';

/** The first day on which changed rules count. Files already submitted keep theirs. */
export function InForceFrom({ control }: { control: Omit<ComponentProps<'input'>, 'className'> }) {
  const say = useSay();
  return <DateField label={say('lead.inForce')} hint={say('lead.inForce.hint')} {...control} />;
}
