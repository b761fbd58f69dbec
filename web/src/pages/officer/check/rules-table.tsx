import { Link } from '@tanstack/react-router';
import type { CheckReport, File } from '../../../api/officer/file';
import { StateTag, type Tone } from '../../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../../words/say';
import type { MessageId } from '../../../words/words';

type Verdict = CheckReport['verdicts'][number];

const TONES: Readonly<Record<Verdict['verdict'], Tone>> = { met: 'mousse', look: 'ambre', against: 'brique' };
const ORDER: readonly Verdict['verdict'][] = ['against', 'look', 'met'];

const RULES: Readonly<Record<string, MessageId>> = {
  identifiers: 'officer.rule.identifiers',
  age: 'officer.rule.age',
  ceiling: 'officer.rule.ceiling',
  share: 'officer.rule.share',
  own_share: 'instruct.rule.own_share',
  approval: 'officer.rule.approval',
  territory: 'officer.rule.territory',
  de_minimis: 'officer.rule.de_minimis',
  exclusions: 'officer.rule.exclusions',
  earlier_reports: 'officer.rule.earlier_reports',
};

/** Each rule with its verdict, what was compared, its source, and where to mend it; what stands against comes first. */
export function RulesTable({ file, verdicts }: { file: File; verdicts: readonly Verdict[] }) {
  const say = useSay();
  const text = useBilingual();
  const sorted = ORDER.flatMap((kind) => verdicts.filter(({ verdict }) => verdict === kind));
  return (
    <table className="cards">
      <caption className="hidden">{say('officer.tab.controle')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('officer.check.rule')}</th>
          <th scope="col">{say('officer.check.verdict')}</th>
          <th scope="col">{say('officer.check.why')}</th>
          <th scope="col">{say('instruct.rule.mend')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ rule, verdict, words, compared, source, mend }) => (
          <tr key={rule}>
            <th scope="row">
              {RULES[rule] ? say(RULES[rule]) : rule}
              {source && <small className="under">{text(source)}</small>}
            </th>
            <td>
              <StateTag tone={TONES[verdict]}>{say(`officer.verdict.${verdict}`)}</StateTag>
            </td>
            <td>
              {text(words)}
              {compared && <small className="under">{text(compared)}</small>}
            </td>
            <td>{mend && <Mend file={file} place={mend} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where what a rule looks at is mended. */
function Mend({ file: { id }, place }: { file: File; place: string }) {
  if (place === 'answers') {
    return (
      <Link to="/instruction/dossiers/$id" params={{ id }} search={{ onglet: 'reponses' }}>
        <Say id="instruct.mend.answers" />
      </Link>
    );
  }
  if (place === 'aids') {
    return (
      <Link to="/instruction/dossiers/$id" params={{ id }} search={{ onglet: 'reponses' }} hash="section-statements">
        <Say id="instruct.mend.aids" />
      </Link>
    );
  }
  if (place === 'reports') return <Say id="instruct.mend.reports" />;
  return (
    <Link to="/instruction/dossiers/$id" params={{ id }}>
      <Say id="instruct.mend.organization" />
    </Link>
  );
}
