import type { Form, Paper } from '../../api/apply';
import { useFormats } from '../../ui/formats';
import { isReadable } from '../../ui/paper-view';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';

const tones: Readonly<Record<Paper['state'], Tone>> = {
  uploading: 'ambre',
  quarantined: 'petrole',
  clean: 'mousse',
  refused: 'brique',
  replaced: 'plain',
};

/** The papers joined to a file, each beside the question it answers. */
export function PapersTable({ papers, form }: { readonly papers: readonly Paper[]; readonly form: Form }) {
  const say = useSay();
  const text = useBilingual();
  const { instant } = useFormats();
  const labels = new Map(
    form.definition.sections.flatMap(({ fields }) => fields.map(({ key, label }) => [key, label] as const)),
  );
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">
        <Say id="holder.documents.yours" />
      </h2>
      {papers.length === 0 ? (
        <p>
          <Say id="holder.documents.yours.none" />
        </p>
      ) : (
        <table className="cards">
          <caption className="hidden">
            <Say id="holder.documents.caption" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Say id="holder.documents.question" />
              </th>
              <th scope="col">
                <Say id="holder.documents.file" />
              </th>
              <th scope="col">
                <Say id="holder.documents.sent" />
              </th>
              <th scope="col">
                <Say id="holder.documents.state" />
              </th>
            </tr>
          </thead>
          <tbody>
            {papers.map(({ id, field, name, href, createdAt, state, scanned, why, by, endedAt, endedBy }) => (
              <tr key={id}>
                <th scope="row">{text(labels.get(field)) || field}</th>
                <td data-name={say('holder.documents.file')}>
                  {href ? (
                    <a href={isReadable(name) ? `${href}?as=inline` : href} target="_blank" rel="noreferrer">
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                </td>
                <td data-name={say('holder.documents.sent')}>
                  {instant(createdAt)}
                  {by && <small className="under">{by}</small>}
                </td>
                <td>
                  <StateTag tone={tones[state]}>
                    {say(
                      state === 'clean' && !scanned
                        ? 'holder.documents.state.unscanned'
                        : `holder.documents.state.${state}`,
                    )}
                  </StateTag>
                  {endedAt && (
                    <small className="under">
                      {say('holder.documents.ended', { when: instant(endedAt), who: endedBy ?? '' })}
                    </small>
                  )}
                  {why && <p className="small">{text(why)}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
