import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { focusOn } from '../../../ui/focus-on';
import { Say, useBilingual } from '../../../words/say';
import type { DefinitionFault } from './fault-words';
import { pathOf, pointerOf, valueAt } from './form-edit';
import { useWork } from './work';
import { controlId } from './words-pair';

/** The faults of the definition, each leading to its place, wherever it is edited. */
export function FaultList() {
  const text = useBilingual();
  const { definition, faults } = useWork();
  const box = useRef<HTMLDivElement>(null);
  // it comes when one tried to save: the focus goes where the reasons are
  useEffect(() => box.current?.focus(), []);
  const navigate = useNavigate({ from: '/instruction/appels/$id/formulaire' });
  const go = ({ pointer }: DefinitionFault) => {
    const path = pathOf(pointer);
    const eligibility = path[0] === 'eligibility';
    const depth = path[2] === 'fields' ? (path[4] === 'fields' && path.length > 5 ? 6 : 4) : 2;
    const ici = pointerOf(path.slice(0, depth));
    void navigate({ search: eligibility ? { vue: 'eligibilite' } : ici ? { ici } : {}, resetScroll: false }).then(() =>
      focusOn(controlId(path)),
    );
  };
  const nameOf = (pointer: string) => {
    const path = pathOf(pointer);
    for (let depth = path.length; depth > 0; depth -= 1) {
      const part = valueAt(definition, path.slice(0, depth)) as Named | undefined;
      const words = part?.label ?? part?.title ?? part?.question;
      if (words && typeof words === 'object' && 'fr' in words && text(words)) return text(words);
    }
    return '';
  };
  return (
    <div className="problems" ref={box} tabIndex={-1} role="alert" aria-labelledby="definition-faults">
      <h2 id="definition-faults">
        <Say id="builder.faults" values={{ count: faults.length }} />
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.pointer} ${fault.words}`}>
            <button type="button" className="link" onClick={() => go(fault)}>
              {nameOf(fault.pointer) && <>{nameOf(fault.pointer)} : </>}
              {fault.words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Words {
  readonly fr: string;
  readonly en: string;
}

interface Named {
  readonly label?: Words;
  readonly title?: Words;
  readonly question?: Words;
}
