import { Link } from '@tanstack/react-router';
import type { File } from '../../api/officer/file';
import { Button } from '../../ui/button';
import { Say } from '../../words/say';
import { useAskDraft } from './ask-draft';

/** Puts a question on the request being written; only while the file may be asked about. */
export function AskButton({ file, field, label }: { file: File; field: string; label: string }) {
  const { items, add } = useAskDraft(file.id);
  if (file.state !== 'submitted') return null;
  const asked = items.some((item) => item.field === field);
  const name = <span className="hidden">{label}</span>;
  return asked ? (
    <Link to="/instruction/dossiers/$id" params={{ id: file.id }} search={{ onglet: 'complements' }}>
      <Say id="officer.ask.added" /> {name}
    </Link>
  ) : (
    <Button kind="link" onClick={() => add(field)}>
      <Say id="officer.ask.add" /> {name}
    </Button>
  );
}
