import { ask, atVersion, useApi } from '../../api/client';
import type { Call, Parameters, Revisions, RulesRevision, Texts } from '../../api/call-settings';
import type { components } from '../../api/schema';
import { useVerb, type Verb } from '../../api/verb';

type Changes = components['schemas']['CallChangesBody'];

/** Writes changes of a call: they wait, in preparation, until the call is published again. */
export function useRevise(call: Call): Verb<Changes, unknown> {
  const api = useApi();
  return useVerb(
    (body: Changes) =>
      ask(
        api.PATCH('/api/v1/calls/{id}', {
          params: { path: { id: call.id }, header: atVersion(call.version) },
          body,
        }),
      ),
    [['call', call.slug], ['call-revisions', call.id], ['calls'], ['call-readiness', call.id]],
  );
}

/** The rules one goes on writing from: those in preparation, else the last published. */
export function latestRules({ rules }: Revisions): RulesRevision | undefined {
  return rules[0];
}

/** The whole of the rules with one part changed, as the API takes them. */
export function rulesWith(
  rules: RulesRevision,
  changes: { readonly parameters?: Parameters; readonly texts?: Texts; readonly validFrom?: string },
): NonNullable<Changes['rules']> {
  const { validFrom, parameters, texts } = rules;
  return { validFrom, parameters, texts, ...changes };
}
