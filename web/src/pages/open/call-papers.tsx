import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { papersFor, type CallPage, type Paper, type Papers } from '../../api/open';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { StatusLine } from '../../ui/status-line';
import { Say, useBilingual, useSay } from '../../words/say';

interface Props {
  readonly slug: string;
  readonly papers: Papers;
  readonly axes: CallPage['axes'];
  readonly search: { readonly forme?: string; readonly axe?: string };
}

/** The papers one will be asked for, by legal form and axis. A plain GET form; with script the list follows the choice. */
export function CallPapers({ slug, papers, axes, search }: Props) {
  const text = useBilingual();
  const say = useSay();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const forms = [...new Set(papers.asked.map(({ legalForm }) => legalForm))];
  const legalForm = forms.find((each) => each === search.forme) ?? forms[0];
  const axis = axes.find(({ code }) => code === search.axe)?.code ?? axes[0]?.code ?? '';
  const shown = papersFor(papers, legalForm ?? '', axis);
  const follow = () => {
    const chosen = new FormData(form.current ?? undefined);
    void navigate({
      to: '/appels/$slug',
      params: { slug },
      search: { forme: String(chosen.get('forme')), axe: String(chosen.get('axe')) },
      replace: true,
      resetScroll: false,
    });
  };
  if (papers.all.length === 0) return null;
  return (
    <section aria-labelledby="pieces">
      <h2 id="pieces" tabIndex={-1}>
        <Say id="open.papers" />
      </h2>
      <p>
        <Say id="open.papers.how" />
      </p>
      <form ref={form} method="get" action={`/appels/${slug}#pieces`} className="pair" onChange={follow}>
        <SelectField name="forme" label={say('open.papers.form')} defaultValue={legalForm} key={`forme ${legalForm}`}>
          {forms.map((each) => (
            <option key={each} value={each}>
              {say(`open.form.${each}`)}
            </option>
          ))}
        </SelectField>
        <SelectField name="axe" label={say('open.papers.axis')} defaultValue={axis} key={`axe ${axis}`}>
          {axes.map((each) => (
            <option key={each.code} value={each.code}>
              {text(each.label)}
            </option>
          ))}
        </SelectField>
        <noscript>
          <Button type="submit" kind="secondary">
            {say('open.papers.show')}
          </Button>
        </noscript>
      </form>
      <StatusLine>{say('open.papers.count', { count: shown.filter(({ required }) => required).length })}</StatusLine>
      <ul>
        {shown.map((paper) => (
          <PaperLine key={paper.key} paper={paper} />
        ))}
      </ul>
    </section>
  );
}

function PaperLine({ paper }: { paper: Paper }) {
  const text = useBilingual();
  return (
    <li>
      {text(paper.label)}{' '}
      {!paper.required && (
        <small>
          <Say id="frame.optional" />
        </small>
      )}
      {paper.help && (
        <>
          <br />
          <span className="quiet small">{text(paper.help)}</span>
        </>
      )}
    </li>
  );
}
