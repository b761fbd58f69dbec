import type { Section } from '../../../../../src/calls/forms/catalogue.js';
import { useSay } from '../../../words/say';
import { ConditionsEditor } from './conditions-editor';
import { keysBeside, pointerOf, proposedKey, withValue, type Path } from './form-edit';
import { WordsPair } from './words-pair';
import { useWork } from './work';

/** The name of a section, what is said at its top, and when it is asked. */
export function SectionEditor({ section, path }: { section: Section; path: Path }) {
  const say = useSay();
  const { definition, change, frozen } = useWork();
  const rename = (title: Section['title']) => {
    const taken = keysBeside(definition, path);
    const proposal = (words: string) => proposedKey(words, taken, 'section');
    const follows = !frozen.has(`#${section.key}`) && (!section.key || section.key === proposal(section.title.fr));
    const next = withValue(definition, [...path, 'title'], title);
    change(follows ? withValue(next, [...path, 'key'], proposal(title.fr)) : next, pointerOf([...path, 'title']));
  };
  return (
    <>
      <WordsPair
        name={say('builder.section.title')}
        path={[...path, 'title']}
        value={section.title}
        onChange={rename}
      />
      <WordsPair
        name={say('builder.section.intro')}
        hint={say('builder.section.intro.hint')}
        path={[...path, 'intro']}
        value={section.intro}
        rows={2}
        optional
      />
      <ConditionsEditor path={path} conditions={section.when ?? []} name={section.key} />
    </>
  );
}
