import { ask, once, useApi } from '../../api/client';
import type { CheckReport } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { AlikeFiles } from './check/alike-files';
import { LegalClock } from './check/legal-clock';
import { ManualChecks } from './check/manual-checks';
import { RulesTable } from './check/rules-table';
import type { FileViewProps } from './file-view';
import { useFileVerb } from './use-file-verb';

/** The automatic check rule by rule, what officers look at themselves, files alike, and the legal clock. */
export function TabCheck({ file }: FileViewProps) {
  const api = useApi();
  const say = useSay();
  const { date } = useFormats();
  const report = file.checkReport as CheckReport | null;
  const verb = useFileVerb(file.id, (_: null, key) =>
    ask(api.POST('/api/v1/applications/{id}/rule-check', { params: { path: { id: file.id }, header: once(key) } })),
  );
  return (
    <>
      <p>{report ? <Say id="officer.check.on" values={{ on: date(report.on) }} /> : <Say id="officer.check.none" />}</p>
      {report && <RulesTable file={file} verdicts={report.verdicts} />}
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
      <ManualChecks file={file} />
      <AlikeFiles file={file} />
      <LegalClock file={file} />
    </>
  );
}
