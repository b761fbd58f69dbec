import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import type { BulkName } from '../../api/officer/instructing';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Say, useSay } from '../../words/say';
import { BulkDialog } from './bulk/bulk-dialog';

interface Props {
  readonly files: readonly { readonly id: string; readonly callId: string }[];
  readonly onClear: () => void;
}

/** The acts of the desk; declaring inadmissible is the lead's. */
const ACTS: readonly BulkName[] = ['assign', 'distribute', 'check', 'accept', 'ask', 'message', 'schedule'];

/** What may be done with the selection at once, each shown before it is done. */
export function BulkBar({ files, onClear }: Props) {
  const say = useSay();
  const { data: me } = useQuery(meQuery(useApi()));
  const [asking, setAsking] = useState<BulkName | 'menu' | null>(null);
  const acts = (rolesOf(me).includes('lead') ? [...ACTS, 'declareInadmissible' as const] : ACTS).map((act) => (
    <Button key={act} kind="secondary" onClick={() => setAsking(act)}>
      <Say id={`instruct.bulk.${act}`} />
    </Button>
  ));
  return (
    <div className="stuck bulk" role="region" aria-label={say('officer.bulk')}>
      <div className="row">
        <strong>
          <Say id="officer.bulk.count" values={{ count: files.length }} />
        </strong>
        <div className="row atdesk">{acts}</div>
        <span className="onphone">
          <Button kind="secondary" onClick={() => setAsking('menu')}>
            <Say id="officer.bulk.menu" />
          </Button>
        </span>
        <Button kind="link" onClick={onClear}>
          <Say id="officer.bulk.clear" />
        </Button>
      </div>
      <Dialog
        open={asking === 'menu'}
        title={<Say id="officer.bulk.count" values={{ count: files.length }} />}
        onClose={() => setAsking((now) => (now === 'menu' ? null : now))}
      >
        <div className="stack field">{acts}</div>
      </Dialog>
      {asking !== null && asking !== 'menu' && (
        <BulkDialog act={asking} files={files} onClose={() => setAsking(null)} onAsked={onClear} />
      )}
    </div>
  );
}
