import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import type { Saving } from './use-score-draft';

/** The visible proof of the silent saving: "Enregistré à 14:02:35". Said aloud only where something is wrong. */
export function SavingLine({ saving, onAgain }: { saving: Saving; onAgain: () => void }) {
  const { time } = useFormats();
  const bad = saving.kind === 'cut' || saving.kind === 'refused';
  return (
    <span className="row">
      <span className={bad ? 'status bad' : 'status'} role="status">
        {saving.kind === 'saving' && <Say id="committee.saving" />}
        {saving.kind === 'saved' && <Say id="committee.saved" values={{ time: time(saving.at) }} />}
        {saving.kind === 'cut' && <Say id="committee.saving.cut" />}
        {saving.kind === 'refused' && saving.problem.detail}
      </span>
      {saving.kind === 'cut' && (
        <Button kind="link" onClick={onAgain}>
          <Say id="frame.again" />
        </Button>
      )}
    </span>
  );
}
