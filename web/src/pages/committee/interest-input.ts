import type { components } from '../../api/schema';
import type { Fault } from '../../ui/error-summary';
import type { useSay } from '../../words/say';

export type InterestInput = components['schemas']['InterestInput'];

/** Kinds of interest, as the law on transparency names them. */
export const INTEREST_KINDS = [
  'employment',
  'mandate',
  'membership',
  'family',
  'financial',
  'support',
  'other',
] as const satisfies readonly InterestInput['kind'][];

/** The form as it stands on the screen. */
export interface TypedInterest {
  person: string;
  file: string;
  name: string;
  siren: string;
  kind: InterestInput['kind'] | '';
  from: string;
  until: string;
  note: string;
}

/** What the shape of the request needs, said in the words of the form. */
export function missingIn(
  { person, kind, from }: Pick<TypedInterest, 'person' | 'kind' | 'from'>,
  say: ReturnType<typeof useSay>,
  named: boolean,
): Fault[] {
  return [
    ...(named && !person ? [{ field: 'interest-person', words: say('committee.interest.personNeeded') }] : []),
    ...(kind ? [] : [{ field: 'interest-kind', words: say('committee.interest.kindNeeded') }]),
    ...(from ? [] : [{ field: 'interest-from', words: say('committee.interest.fromNeeded') }]),
  ];
}

/** The declaration as it is sent; `applicationId` where it is about one file. */
export function bodyOf(
  { person, file, name, siren, kind, from, until, note }: TypedInterest,
  applicationId?: string,
): InterestInput {
  const about = applicationId ?? file;
  return {
    ...(person ? { personId: person } : {}),
    ...(about
      ? { applicationId: about }
      : { ...(name ? { organizationName: name } : {}), ...(siren ? { siren } : {}) }),
    kind: kind || 'other',
    validFrom: from,
    ...(until ? { validUntil: until } : {}),
    ...(note.trim() ? { note } : {}),
  };
}
