import { useState } from 'react';
import type { Call, Parameters, RulesRevision } from '../../api/call-settings';
import { Button } from '../../ui/button';
import { ErrorSummary, useFaults } from '../../ui/error-summary';
import { MoneyField } from '../../ui/money-field';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import type { PartProps } from './call-settings';
import { InForceFrom } from './in-force-from';
import { latestRules, rulesWith, useRevise } from './revise';
import { ChoiceRule, ListRule, NumberRule, ShareRule, YesNoRule } from './rule-fields';

export const legalForms = [
  'association',
  'foundation',
  'mutual',
  'union',
  'scop',
  'scic',
  'cae',
  'cooperative',
  'company',
] as const satisfies readonly Parameters['legalForms'][number][];
const integration = [
  'EI',
  'ETTI',
  'AI',
  'ACI',
] as const satisfies readonly Parameters['excludedWorkIntegration'][number][];

/** The parameters of a call, with their units. */
export function CallRules({ call, revisions }: PartProps) {
  const rules = latestRules(revisions);
  return rules ? <RulesForm key={call.id} call={call} rules={rules} /> : null;
}

function RulesForm({ call, rules }: { call: Call; rules: RulesRevision }) {
  const say = useSay();
  const revise = useRevise(call);
  const [values, setValues] = useState<Parameters>(rules.parameters);
  const [validFrom, setValidFrom] = useState(rules.validFrom);
  const [saved, setSaved] = useState(false);
  const faults = useFaults()(revise.problem, () => undefined);
  const set = (part: Partial<Parameters>) => setValues((now) => ({ ...now, ...part }));
  const field = <Name extends Exclude<keyof Parameters, 'axes'>>(name: Name) => ({
    label: say(`lead.rule.${name}`),
    value: values[name],
    onChange: (value: Parameters[Name]) => set({ [name]: value } as Partial<Parameters>),
  });
  const send = async () => {
    setSaved(false);
    if (await revise.run({ rules: rulesWith(rules, { parameters: values, validFrom }) })) setSaved(true);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary faults={faults} />
      <fieldset className="field" disabled={call.state === 'closed'}>
        <h2>
          <Say id="lead.rules.money" />
        </h2>
        <div className="row top">
          <MoneyField
            label={say('lead.rule.maxGrant')}
            value={values.maxGrant}
            onChange={(cents) => typeof cents === 'number' && set({ maxGrant: cents })}
          />
          <ShareRule {...field('maxShare')} />
          <ShareRule {...field('minOwnShare')} optional />
          <ShareRule {...field('advanceShare')} />
        </div>
        <YesNoRule {...field('agreementAlways')} />
        <YesNoRule {...field('publishAllAwards')} />
        <div className="row top">
          <ChoiceRule
            {...field('aidRegime')}
            choices={(['de_minimis', 'sgei', 'none'] as const).map((each) => [each, say(`lead.regime.${each}`)])}
          />
          <ChoiceRule
            {...field('decisionBody')}
            choices={(['council', 'bureau', 'president'] as const).map((each) => [each, say(`lead.body.${each}`)])}
          />
        </div>
        <h2>
          <Say id="lead.rules.who" />
        </h2>
        <ListRule {...field('legalForms')} choices={legalForms.map((each) => [each, say(`lead.form.${each}`)])} />
        <div className="row top">
          <NumberRule {...field('startAgeYears')} unit={say('lead.unit.years')} />
          <NumberRule {...field('esusAfterYears')} unit={say('lead.unit.years')} />
        </div>
        <ListRule
          {...field('excludedWorkIntegration')}
          choices={integration.map((each) => [each, say(`lead.integration.${each}`)])}
        />
        <YesNoRule {...field('certifierRequired')} />
        <h2>
          <Say id="lead.rules.delays" />
        </h2>
        <div className="row top">
          <NumberRule {...field('silenceMonths')} unit={say('lead.unit.months')} />
          <NumberRule {...field('supplementDays')} unit={say('lead.unit.days')} />
          <NumberRule {...field('consultationDays')} unit={say('lead.unit.days')} />
          <NumberRule {...field('convocationDays')} unit={say('lead.unit.days')} />
        </div>
        <YesNoRule {...field('consultationBlocksScheduling')} />
        {call.state !== 'closed' && (
          <>
            <InForceFrom control={{ value: validFrom, onChange: (event) => setValidFrom(event.target.value) }} />
            <div className="actions">
              <Button type="submit" pending={revise.pending}>
                <Say id="lead.rules.save" />
              </Button>
              <StatusLine>{saved && <Say id="lead.revise.saved" />}</StatusLine>
            </div>
          </>
        )}
      </fieldset>
    </form>
  );
}
