import type { EligibilityQuestion } from '../../../../../src/calls/forms/eligibility.js';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Say, useBilingual, useSay } from '../../../words/say';
import { EligibilityAnswers } from './eligibility-answers';
import { EligibilityTrial } from './eligibility-trial';
import { pointerOf, proposedKey, shifted, type Path } from './form-edit';
import { EligibilityWhen } from './eligibility-when';
import { NO_WORDS } from './new-field';
import { WordsPair } from './words-pair';
import { useWork } from './work';

/** What a new question begins with: most are answered so. */
const YES_NO = [
  { value: 'yes', label: { fr: 'Oui', en: 'Yes' } },
  { value: 'no', label: { fr: 'Non', en: 'No' } },
];

/** More than this, and people give up before the form. */
const ADVISED = 5;

/** The questions asked before the form, so that nobody fills it in vain: their answers, those that stop and why. */
export function EligibilityEditor() {
  const { definition, set, readOnly } = useWork();
  const questions = definition.eligibility ?? [];
  const put = (next: readonly EligibilityQuestion[]) => set(['eligibility'], next.length > 0 ? next : undefined);
  const add = () => {
    const taken = new Set(questions.map(({ key }) => key));
    put([...questions, { key: proposedKey('', taken), question: NO_WORDS, options: YES_NO }]);
  };
  return (
    <div className="beside">
      <fieldset className="bare" disabled={readOnly}>
        <p>
          <Say id="builder.eligibility.how" />
        </p>
        {questions.length > ADVISED && (
          <Notice kind="attention">
            <p>
              <Say id="builder.eligibility.many" values={{ count: questions.length, most: ADVISED }} />
            </p>
          </Notice>
        )}
        {questions.map((question, at) => (
          <OneQuestion key={at} question={question} at={at} all={questions} put={put} />
        ))}
        <Button kind="secondary" onClick={add}>
          <Say id="builder.eligibility.add" />
        </Button>
      </fieldset>
      <EligibilityTrial questions={questions} />
    </div>
  );
}

interface OneProps {
  readonly question: EligibilityQuestion;
  readonly at: number;
  readonly all: readonly EligibilityQuestion[];
  readonly put: (next: readonly EligibilityQuestion[]) => void;
}

function OneQuestion({ question, at, all, put }: OneProps) {
  const say = useSay();
  const text = useBilingual();
  const { told, faults } = useWork();
  const path: Path = ['eligibility', at];
  const wrong = told && faults.some(({ pointer }) => pointer.startsWith(`${pointerOf(path)}/`));
  const name = text(question.question) || String(at + 1);
  return (
    <section className="item" aria-label={say('builder.eligibility.number', { number: at + 1 })}>
      <div className="row apart">
        <h2>
          <Say id="builder.eligibility.number" values={{ number: at + 1 }} />
        </h2>
        <div className="row">
          <Button kind="link" disabled={at === 0} onClick={() => put(shifted(all, at, -1))}>
            <Say id="builder.up" /> <span className="hidden">{name}</span>
          </Button>
          <Button kind="link" disabled={at === all.length - 1} onClick={() => put(shifted(all, at, 1))}>
            <Say id="builder.down" /> <span className="hidden">{name}</span>
          </Button>
          <Button kind="link" onClick={() => put(all.filter((_, index) => index !== at))}>
            <Say id="builder.remove" /> <span className="hidden">{name}</span>
          </Button>
        </div>
      </div>
      <details open={text(question.question) === '' || wrong ? true : undefined}>
        <summary>{text(question.question) || say('builder.unnamed')}</summary>
        <WordsPair name={say('builder.eligibility.question')} path={[...path, 'question']} value={question.question} />
        <WordsPair name={say('builder.help')} path={[...path, 'help']} value={question.help} rows={2} optional />
        <EligibilityAnswers path={[...path, 'options']} options={question.options} />
        <EligibilityWhen question={question} before={all.slice(0, at)} path={[...path, 'when']} />
      </details>
    </section>
  );
}
