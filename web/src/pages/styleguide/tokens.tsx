import { StateTag, type Tone } from '../../ui/state-tag';
import { Sample } from './styleguide';

const COLOURS = ['encre', 'encre-2', 'papier', 'craie', 'filet', 'bord', 'petrole', 'petrole-fort', 'petrole-pale'];
const MORE = ['genet', 'brique', 'brique-pale', 'mousse', 'mousse-pale', 'ambre', 'ambre-pale', 'prune', 'prune-pale'];
const TONES: readonly (readonly [Tone, string])[] = [
  ['petrole', 'Déposé'],
  ['ambre', 'À compléter'],
  ['plain', 'Recevable'],
  ['prune', 'En comité'],
  ['mousse', 'Retenu'],
  ['brique', 'Refusé'],
];

/** Colours, type and states. */
export function Tokens({ theme }: { theme: string }) {
  return (
    <>
      <Sample name="Couleurs">
        <ul className="chips">
          {[...COLOURS, ...MORE].map((name) => (
            <li key={name}>
              <svg width="88" height="44" role="img" aria-label={`${name}, ${theme}`}>
                <rect width="88" height="44" fill={`var(--${name})`} stroke="var(--bord)" />
              </svg>
              <br />
              <small>{name}</small>
            </li>
          ))}
        </ul>
      </Sample>
      <Sample name="États : une forme et un mot">
        <p className="row">
          {TONES.map(([tone, word]) => (
            <StateTag key={tone} tone={tone}>
              {word}
            </StateTag>
          ))}
        </p>
      </Sample>
      <Sample name="Texte">
        <p>
          Texte courant, <strong>important</strong>, <span className="quiet">en retrait</span>, <small>petit</small>,{' '}
          <a href="#main">un lien</a>, 12 400,50 €.
        </p>
      </Sample>
    </>
  );
}
