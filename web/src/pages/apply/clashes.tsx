import type { FormDefinition } from '../../../../src/calls/forms/catalogue.js';
import { fieldsOf } from '../../../../src/calls/forms/catalogue.js';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Say, useBilingual } from '../../words/say';
import { AnswerText } from './answer-text';
import type { Clash } from './merge';

interface Props {
  readonly clashes: readonly Clash[];
  readonly definition: FormDefinition;
  readonly choose: (key: string, side: 'mine' | 'theirs') => void;
}

/** Questions changed elsewhere meanwhile: both versions, one to keep. Nothing is lost before one has chosen. */
export function Clashes({ clashes, definition, choose }: Props) {
  const text = useBilingual();
  const fields = fieldsOf(definition);
  const shown = clashes.flatMap((clash) => {
    const field = fields.find(({ key }) => key === clash.key);
    return field ? [{ ...clash, field }] : [];
  });
  return (
    <div role="alert">
      {shown.length > 0 && (
        <Notice kind="attention">
          <h2 id="clashes" tabIndex={-1}>
            <Say id="apply.clash.title" values={{ count: shown.length }} />
          </h2>
          <p>
            <Say id="apply.clash.why" />
          </p>
          {shown.map(({ key, mine, theirs, field }) => (
            <section key={key}>
              <h3>{text(field.label)}</h3>
              <p className="quiet">
                <Say id="apply.clash.mine" />
              </p>
              <div>
                <AnswerText field={field} value={mine} />
              </div>
              <p>
                <Button kind="secondary" onClick={() => choose(key, 'mine')}>
                  <Say id="apply.clash.keepMine" /> <span className="hidden">{text(field.label)}</span>
                </Button>
              </p>
              <p className="quiet">
                <Say id="apply.clash.theirs" />
              </p>
              <div>
                <AnswerText field={field} value={theirs} />
              </div>
              <p>
                <Button kind="secondary" onClick={() => choose(key, 'theirs')}>
                  <Say id="apply.clash.keepTheirs" /> <span className="hidden">{text(field.label)}</span>
                </Button>
              </p>
            </section>
          ))}
        </Notice>
      )}
    </div>
  );
}
