import { Say, useSay } from '../words/say';
import { Button } from './button';
import type { Sending } from './use-sending';

/** A file on its way: how far it is, and how to stop it. */
export function SendingLine({ sending, stop }: { readonly sending: Sending; readonly stop: () => void }) {
  const say = useSay();
  const { name, size, sent, cut } = sending;
  const whole = Math.max(size, 1);
  return (
    <li>
      <span>{name}</span>
      <Button kind="link" onClick={stop}>
        <Say id="upload.stop" /> <span className="hidden">{name}</span>
      </Button>
      <progress value={sent} max={whole} aria-label={say('upload.progress', { name })} />
      <small role="status">
        {cut ? say('upload.cut') : say('upload.sent', { share: Math.round((sent / whole) * 100) })}
      </small>
    </li>
  );
}
