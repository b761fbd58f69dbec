import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import type { Saving } from './keeper';

/** Where the saving stands, always in view. Only what needs attention is said aloud: a voice at each pause would be noise. */
export function SaveLine({ saving, clashes = 0 }: { saving: Saving; clashes?: number }) {
  const { time } = useFormats();
  const bad = saving.kind === 'waiting' || saving.kind === 'refused' || clashes > 0;
  return (
    <div className="saving">
      <p
        className={bad ? 'status bad' : 'status'}
        role="status"
        aria-live={bad ? 'polite' : 'off'}
        data-saving={saving.kind}
      >
        {clashes > 0 && (
          <a href="#clashes">
            <Say id="apply.save.clash" values={{ count: clashes }} />
          </a>
        )}{' '}
        {saving.kind === 'calm' && clashes === 0 && <Say id="apply.save.calm" />}
        {saving.kind === 'saving' && <Say id="apply.save.saving" />}
        {saving.kind === 'saved' && <Say id="apply.save.saved" values={{ time: time(saving.at) }} />}
        {saving.kind === 'waiting' && <Say id="apply.save.waiting" />}
        {saving.kind === 'refused' && saving.words}
      </p>
    </div>
  );
}
