import { lazy, useState } from 'react';
import type { Field } from '../../../../src/calls/forms/catalogue.js';
import type { File } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Later } from '../../ui/later';
import { Say, useBilingual } from '../../words/say';

const CorrectForm = lazy(() => import('./correct-form').then((part) => ({ default: part.CorrectForm })));

/** Opens the correction of one answer; its form is fetched when somebody asks for it. */
export function CorrectButton({ file, field }: { readonly file: File; readonly field: Field }) {
  const text = useBilingual();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const label = text(field.label);
  return (
    <>
      <Button kind="link" onClick={() => setOpen(true)}>
        <Say id="casework.correct" /> <span className="hidden">{label}</span>
      </Button>
      <span role="status" className="small">
        {done && <Say id="casework.correct.done" />}
      </span>
      <Dialog open={open} title={<Say id="casework.correct.of" values={{ label }} />} onClose={() => setOpen(false)}>
        <Later>
          <CorrectForm
            file={file}
            field={field}
            onClose={(corrected) => {
              setDone(corrected);
              setOpen(false);
            }}
          />
        </Later>
      </Dialog>
    </>
  );
}
