import type { Form, Paper } from '../../api/apply';
import { useFormats } from '../../ui/formats';
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
            {papers.map(({ id, field, name, href, createdAt, state, why }) => (
              <tr key={id}>
                <th scope="row">{text(labels.get(field)) || field}</th>
                <td data-name={say('holder.documents.file')}>{href ? <a href={href}>{name}</a> : name}</td>
                <td data-name={say('holder.documents.sent')}>{instant(createdAt)}</td>
                <td>
                  <StateTag tone={tones[state]}>{say(`holder.documents.state.${state}`)}</StateTag>
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
