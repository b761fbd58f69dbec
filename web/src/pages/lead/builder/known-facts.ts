import type { VirtualField } from '../../../../../src/calls/forms/conditions.js';
import { esusStates, legalForms, workIntegrationKinds } from '../../../../../src/organizations/organization-facts.js';
import { useBilingual, useSay } from '../../../words/say';
import { useWork } from './work';

/** Something the product knows of the structure or the file without asking. */
export interface KnownFact {
  readonly field: VirtualField;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** All of them with their possible values in words. */
export function useKnownFacts(): readonly KnownFact[] {
  const say = useSay();
  const text = useBilingual();
  const { call } = useWork();
  return [
    {
      field: 'organization.legalForm',
      label: say('builder.fact.legalForm'),
      options: legalForms.map((value) => ({ value, label: say(`lead.form.${value}`) })),
    },
    {
      field: 'application.axis',
      label: say('builder.fact.axis'),
      options: call.axes.map(({ code, label }) => ({ value: code, label: text(label) })),
    },
    {
      field: 'organization.esus',
      label: say('builder.fact.esus'),
      options: esusStates.map((value) => ({ value, label: say(`lead.esus.${value}`) })),
    },
    {
      field: 'organization.workIntegration',
      label: say('builder.fact.integration'),
      options: workIntegrationKinds.map((value) => ({ value, label: say(`lead.integration.${value}`) })),
    },
  ];
}
