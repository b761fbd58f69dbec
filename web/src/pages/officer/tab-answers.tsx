import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { correctionsQuery } from '../../api/officer/casework';
import { useBilingual, useSay } from '../../words/say';
import { AnswerSections } from './answers/sections';
import { AskButton } from './ask-button';
import { CorrectButton } from './correct-button';
import { CorrectedFrom } from './corrected-from';
import type { FileViewProps } from './file-view';

/** All answers, by section, with a way to each. */
export function TabAnswers({ file, form: { definition } }: FileViewProps) {
  const text = useBilingual();
  const say = useSay();
  const answers = file.answers as Record<string, unknown>;
  const { data: corrections } = useQuery(correctionsQuery(useApi(), file.id));
  const sections = definition.sections.filter(({ fields }) =>
    fields.some(({ key, kind }) => kind !== 'attachment' && answers[key] !== undefined),
  );
  return (
    <>
      <nav aria-label={say('officer.answers.sections')}>
        <ul className="chips small noprint">
          {sections.map(({ key, title }) => (
            <li key={key}>
              <a href={`#section-${key}`}>{text(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <AnswerSections
        definition={definition}
        answers={answers}
        action={(field) => (
          <span className="acts">
            <AskButton file={file} field={field.key} label={text(field.label)} />
            {corrections?.correctable.includes(field.key) && <CorrectButton file={file} field={field} />}
          </span>
        )}
        note={(field) => <CorrectedFrom field={field} corrections={corrections?.items ?? []} />}
      />
    </>
  );
}
