import type { AttachmentField, FormDefinition } from '../../../../../src/calls/forms/catalogue.js';
import type { Condition } from '../../../../../src/calls/forms/conditions.js';
import { Button } from '../../../ui/button';
import { Say, useBilingual, useSay } from '../../../words/say';
import type { Path } from './form-edit';
import { useKnownFacts, type KnownFact } from './known-facts';
import { useWork } from './work';

interface PaperPlace {
  readonly paper: AttachmentField;
  readonly path: Path;
}

/** Which papers each legal form joins in each axis: one row a paper, one box a form. */
export function PapersEditor({ edit }: { edit: (path: Path) => void }) {
  const say = useSay();
  const text = useBilingual();
  const { definition, set, readOnly } = useWork();
  const facts = useKnownFacts().filter(
    ({ field }) => field === 'organization.legalForm' || field === 'application.axis',
  );
  const papers = papersOf(definition);
  if (papers.length === 0)
    return (
      <p>
        <Say id="builder.papers.none" />
      </p>
    );
  return (
    <>
      <p>
        <Say id="builder.papers.how" />
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={say('builder.papers')}>
        <table className="papers">
          <caption className="hidden">{say('builder.papers')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('builder.paper')}</th>
              <th scope="col">{say('builder.required')}</th>
              {facts.flatMap(({ field, options }) =>
                options.map(({ value, label }) => (
                  <th scope="col" key={`${field} ${value}`}>
                    {label}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {papers.map(({ paper, path }) => (
              <tr key={paper.key}>
                <th scope="row">
                  <Button kind="link" onClick={() => edit(path)}>
                    {text(paper.label) || say('builder.unnamed')}
                  </Button>
                  {others(paper.when).length > 0 && (
                    <div className="quiet small">
                      <Say id="builder.papers.also" />
                    </div>
                  )}
                </th>
                <td>
                  <Box
                    label={say('builder.papers.required', { paper: text(paper.label) })}
                    checked={paper.required ?? false}
                    disabled={readOnly}
                    change={(checked) => set([...path, 'required'], checked)}
                  />
                </td>
                {facts.flatMap((fact) =>
                  fact.options.map(({ value, label }) => (
                    <td key={`${fact.field} ${value}`}>
                      <Box
                        label={say('builder.papers.asked', { paper: text(paper.label), who: label })}
                        checked={asks(paper.when, fact, value)}
                        disabled={readOnly}
                        change={(checked) => set([...path, 'when'], withAsked(paper.when, fact, value, checked))}
                      />
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface BoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly change: (checked: boolean) => void;
}

function Box({ label, checked, disabled, change }: BoxProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={({ target }) => change(target.checked)} />
      <span className="hidden">{label}</span>
    </label>
  );
}

function papersOf(definition: FormDefinition): PaperPlace[] {
  return definition.sections.flatMap(({ fields }, section) =>
    fields.flatMap((paper, at): PaperPlace[] =>
      paper.kind === 'attachment' ? [{ paper, path: ['sections', section, 'fields', at] }] : [],
    ),
  );
}

/** The values of a fact one condition lets through. */
function admitted(condition: Condition, { options }: KnownFact): readonly string[] {
  const values = options.map(({ value }) => value);
  if ('isAnyOf' in condition) return condition.isAnyOf;
  if ('isNot' in condition) return values.filter((value) => value !== condition.isNot);
  return 'is' in condition && typeof condition.is === 'string' ? [condition.is] : values;
}

function asks(when: readonly Condition[] | undefined, fact: KnownFact, value: string): boolean {
  return (when ?? []).every((condition) => condition.field !== fact.field || admitted(condition, fact).includes(value));
}

/** The conditions with one box ticked or not; all ticked, the fact does not count any more. The last box stays ticked. */
function withAsked(
  when: readonly Condition[] | undefined,
  fact: KnownFact,
  value: string,
  checked: boolean,
): readonly Condition[] | undefined {
  const values = fact.options.map((option) => option.value);
  const asked = values.filter((each) => (each === value ? checked : asks(when, fact, each)));
  if (asked.length === 0) return when;
  const rest = (when ?? []).filter(({ field }) => field !== fact.field);
  const own: Condition[] = asked.length === values.length ? [] : [{ field: fact.field, isAnyOf: asked }];
  const next = [...own, ...rest];
  return next.length > 0 ? next : undefined;
}

function others(when: readonly Condition[] | undefined): readonly Condition[] {
  return (when ?? []).filter(({ field }) => field !== 'organization.legalForm' && field !== 'application.axis');
}
