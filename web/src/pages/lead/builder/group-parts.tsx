import type { GroupField } from '../../../../../src/calls/forms/catalogue.js';
import { useSay } from '../../../words/say';
import { AddField } from './add-field';
import type { Path } from './form-edit';
import { Between } from './limit-fields';
import { OutlineList } from './outline-list';
import { WordsPair } from './words-pair';
import { useWork } from './work';

/** What a repeated group is made of: the name of one item, how many, and the questions asked for each. */
export function GroupParts({ field, path }: { field: GroupField; path: Path }) {
  const say = useSay();
  const { faultAt } = useWork();
  const fault = faultAt([...path, 'fields']);
  return (
    <>
      <WordsPair
        name={say('builder.item')}
        hint={say('builder.item.hint')}
        path={[...path, 'item']}
        value={field.item}
      />
      <Between path={path} name="builder.howMany" least={0} most={100} />
      <section className={fault ? 'field wrong' : 'field'} aria-label={say('builder.inner')}>
        <p className="label">{say('builder.inner')}</p>
        {fault && <p className="fault">{fault}</p>}
        <OutlineList fields={field.fields} path={[...path, 'fields']} />
        <AddField path={[...path, 'fields']} count={field.fields.length} inner />
      </section>
    </>
  );
}
