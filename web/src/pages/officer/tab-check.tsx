import { ask, once, useApi } from '../../api/client';
import type { CheckReport } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';
import type { MessageId } from '../../words/words';
import type { FileViewProps } from './file-view';
import { useFileVerb } from './use-file-verb';

type Verdict = CheckReport['verdicts'][number]['verdict'];

const TONES: Readonly<Record<Verdict, Tone>> = { met: 'mousse', look: 'ambre', against: 'brique' };
const ORDER: readonly Verdict[] = ['against', 'look', 'met'];

const RULES: Readonly<Record<string, MessageId>> = {
  identifiers: 'officer.rule.identifiers',
  age: 'officer.rule.age',
  ceiling: 'officer.rule.ceiling',
  share: 'officer.rule.share',
  approval: 'officer.rule.approval',
  territory: 'officer.rule.territory',
  de_minimis: 'officer.rule.de_minimis',
  exclusions: 'officer.rule.exclusions',
  earlier_reports: 'officer.rule.earlier_reports',
};

/** The automatic check: what stands against first, then what to look at, then what is met. */
export function TabCheck({ file }: FileViewProps) {
  const api = useApi();
  const say = useSay();
  const text = useBilingual();
  const { date } = useFormats();
  const report = file.checkReport as CheckReport | null;
  const verb = useFileVerb(file.id, (_: null, key) =>
    ask(api.POST('/api/v1/applications/{id}/rule-check', { params: { path: { id: file.id }, header: once(key) } })),
  );
  const verdicts = ORDER.flatMap((kind) => report?.verdicts.filter(({ verdict }) => verdict === kind) ?? []);
  return (
    <>
      {report ? (
        <p>
          <Say id="officer.check.on" values={{ on: date(report.on) }} />
        </p>
      ) : (
        <p>
          <Say id="officer.check.none" />
        </p>
      )}
      {verdicts.length > 0 && (
        <table className="cards">
          <caption className="hidden">{say('officer.tab.controle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('officer.check.rule')}</th>
              <th scope="col">{say('officer.check.verdict')}</th>
              <th scope="col">{say('officer.check.why')}</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map(({ rule, verdict, words }) => (
              <tr key={rule}>
                <th scope="row">{RULES[rule] ? say(RULES[rule]) : rule}</th>
                <td>
                  <StateTag tone={TONES[verdict]}>{say(`officer.verdict.${verdict}`)}</StateTag>
                </td>
                <td>{text(words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {report?.reasons && (
        <>
          <h3>{say('officer.check.reasons')}</h3>
          <p>{report.reasons}</p>
        </>
      )}
      <ProblemLine problem={verb.problem} />
      {file.state === 'submitted' && (
        <p className="noprint">
          <Button kind="secondary" pending={verb.pending} onClick={() => void verb.run(null)}>
            <Say id={report ? 'officer.check.again' : 'officer.check.run'} />
          </Button>
        </p>
      )}
    </>
  );
}
