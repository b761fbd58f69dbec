import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../../api/client';
import { documentsQuery, timelineQuery, type Award, type PaymentSheet } from '../../api/holder';
import { useFormats } from '../../ui/formats';
import { Timeline, type Moment } from '../../ui/timeline';
import { Say, useBilingual, useSay } from '../../words/say';

interface Props {
  readonly id: string;
  readonly award: Award | null;
  readonly sheet: PaymentSheet | null;
}

/** All that happened to a file in one line of time: acts, documents, payments. */
export function FileTimeline({ id, award, sheet }: Props) {
  const api = useApi();
  const text = useBilingual();
  const { date } = useFormats();
  const { data: timeline } = useSuspenseQuery(timelineQuery(api, id));
  const { data: documents } = useSuspenseQuery(documentsQuery(api, id));
  const moneyMoments = useMoneyMoments(award, sheet);
  if (!timeline) return null;
  const acts = timeline.items.map((entry): Moment => {
    const dueOn = typeof entry.data['dueOn'] === 'string' ? entry.data['dueOn'] : null;
    const by =
      entry.by === 'service' ? (
        <Say id="holder.file.moment.service" />
      ) : (
        <Say id="holder.file.moment.by" values={{ name: entry.by }} />
      );
    return {
      id: entry.id,
      at: entry.at,
      words: text(entry.words),
      more: dueOn ? (
        <>
          {by}, <Say id="holder.file.moment.dueOn" values={{ date: date(dueOn) }} />
        </>
      ) : (
        by
      ),
    };
  });
  const papers = documents.items.map((paper): Moment => {
    const link = (words: ReactNode) => <a href={paper.href}>{words}</a>;
    const words = <Say id="holder.file.moment.document" values={{ title: paper.title, a: link }} />;
    return { id: paper.id, at: paper.issuedAt, words };
  });
  const moments = [...acts, ...papers, ...moneyMoments].toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">
        <Say id="holder.file.timeline" />
      </h2>
      <Timeline moments={moments} />
    </section>
  );
}

/** What the award adds: the letter, requests, payments and the report. Some have a day and no hour. */
function useMoneyMoments(award: Award | null, sheet: PaymentSheet | null): Moment[] {
  const say = useSay();
  const { money } = useFormats();
  const letter = award?.letterFileId;
  const read = (words: ReactNode) => <a href={`/api/v1/files/${letter}`}>{words}</a>;
  const told = award?.notifiedOn
    ? [
        {
          id: `${award.id}-letter`,
          at: award.notifiedOn,
          words: letter ? <Say id="holder.file.moment.letter" values={{ a: read }} /> : null,
        },
      ]
    : [];
  const paid = (sheet?.instalments ?? []).flatMap(({ id, kind, requestedAt, paidOn, amount, planned }) => {
    const values = { kind: say(`holder.pay.kind.${kind}`), amount: money((amount ?? planned).amount) };
    return [
      ...(requestedAt
        ? [{ id: `${id}-asked`, at: requestedAt, words: <Say id="holder.file.moment.requested" values={values} /> }]
        : []),
      ...(paidOn
        ? [{ id: `${id}-paid`, at: paidOn, words: <Say id="holder.file.moment.paid" values={values} /> }]
        : []),
    ];
  });
  const report = sheet?.report;
  const sent = report?.receivedAt
    ? [{ id: report.id, at: report.receivedAt, words: <Say id="holder.file.moment.report" /> }]
    : [];
  return [...told, ...paid, ...sent];
}
