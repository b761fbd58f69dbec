import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parametersQuery, type Parameter } from '../../api/admin';
import { useApi } from '../../api/client';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { NewValue } from './new-value';
import { isDoubtful, rulesOn, today, valueWords, type Rule, type RuleName } from './rule-values';

/** The dated rules grants are given by, each with its source. A value that has counted stays; another follows it. */
export function Rules() {
  const say = useSay();
  const { data: parameters } = useSuspenseQuery(parametersQuery(useApi()));
  const [asked, setAsked] = useState<RuleName | null>(null);
  const [set, setSet] = useState<RuleName | null>(null);
  const rules = rulesOn(today(), parameters);
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">
        <Say id="admin.rules" />
      </h2>
      <p className="quiet">
        <Say id="admin.rules.why" />
      </p>
      <StatusLine>{set && <Say id="admin.rules.set" values={{ rule: say(`admin.rule.${set}`) }} />}</StatusLine>
      <table className="cards">
        <caption className="hidden">{say('admin.rules')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('admin.rule')}</th>
            <th scope="col">{say('admin.rule.value')}</th>
            <th scope="col" className="amount">
              {say('admin.rule.since')}
            </th>
            <th scope="col">{say('admin.rule.source')}</th>
            <th scope="col">
              <span className="hidden">{say('admin.rule.new')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow key={rule.name} rule={rule} onNew={() => setAsked(rule.name)} />
          ))}
        </tbody>
      </table>
      <NewValue
        name={asked}
        onClose={() => setAsked(null)}
        onDone={(name) => {
          setAsked(null);
          setSet(name);
        }}
      />
    </section>
  );
}

function RuleRow({ rule: { name, now, coming, past }, onNew }: { rule: Rule; onNew: () => void }) {
  const say = useSay();
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        {say(`admin.rule.${name}`)}
        <Others name={say('admin.rule.coming', { count: coming.length })} values={coming} />
        <Others name={say('admin.rule.past', { count: past.length })} values={past} />
      </th>
      <td data-name={say('admin.rule.value')}>{now ? valueWords(now, say, formats) : say('admin.rule.none')}</td>
      <td className="amount" data-name={say('admin.rule.since')}>
        {now && formats.shortDate(now.validFrom)}
      </td>
      <td data-name={say('admin.rule.source')}>
        {now?.source}{' '}
        {now && isDoubtful(now) && (
          <StateTag tone="ambre">
            <Say id="admin.rule.doubtful" />
          </StateTag>
        )}
      </td>
      <td className="amount">
        <Button kind="link" onClick={onNew}>
          <Say id="admin.rule.new" /> <span className="hidden">{say(`admin.rule.${name}`)}</span>
        </Button>
      </td>
    </tr>
  );
}

function Others({ name, values }: { name: string; values: readonly Parameter[] }) {
  const say = useSay();
  const formats = useFormats();
  if (values.length === 0) return null;
  return (
    <details>
      <summary>{name}</summary>
      <ul>
        {values.map((each) => (
          <li key={each.id} className="small">
            <Say
              id="admin.rule.other"
              values={{
                value: valueWords(each, say, formats),
                date: formats.shortDate(each.validFrom),
                source: each.source,
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
