import { useBilingual, useSay } from '../../words/say';
import { AnswerSections } from './answers/sections';
import { AskButton } from './ask-button';
import type { FileViewProps } from './file-view';

/** All answers, by section, with a way to each. */
export function TabAnswers({ file, form: { definition } }: FileViewProps) {
  const text = useBilingual();
  const say = useSay();
  const answers = file.answers as Record<string, unknown>;
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
        action={(field) => <AskButton file={file} field={field.key} label={text(field.label)} />}
      />
    </>
  );
}
