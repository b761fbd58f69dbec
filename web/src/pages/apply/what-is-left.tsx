import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import { applicationQuery, completenessQuery, formQuery, type Line } from '../../api/apply';
import { useApi } from '../../api/client';
import { Notice } from '../../ui/notice';
import { Say, useLocale } from '../../words/say';
import { controlOf } from './form';

/** What the file itself lacks; who certifies it is said apart. */
export function contentLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ code }) => code !== 'certifier_needed');
}

/** What stands between a draft and its filing, each with the way to the question. */
export function WhatIsLeft({ id }: { id: string }) {
  const api = useApi();
  const locale = useLocale();
  const { data: application } = useSuspenseQuery(applicationQuery(api, id));
  const { data: form } = useSuspenseQuery(formQuery(api, application));
  const { data: completeness } = useSuspenseQuery(completenessQuery(api, id));
  const statements = new Set(
    fieldsOf(form.definition)
      .filter(({ kind }) => kind === 'statement')
      .map(({ key }) => key),
  );
  const lines = contentLines(completeness.lines);
  if (lines.length === 0) {
    return (
      <Notice kind="done">
        <Say id="apply.check.complete" />
      </Notice>
    );
  }
  return (
    <div className="notice attention" id="left" tabIndex={-1}>
      <h2>
        <Say id="apply.check.left" values={{ count: lines.length }} />
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={`${line.pointer} ${line.code}`}>
            {statements.has(line.field) ? (
              <a href={`#${line.field}`}>{line[locale]}</a>
            ) : line.section ? (
              <Link
                to="/dossiers/$id/formulaire/$section"
                params={{ id, section: line.section }}
                hash={controlOf(form.definition, line.pointer)}
              >
                {line[locale]}
              </Link>
            ) : (
              line[locale]
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
