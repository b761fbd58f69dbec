import { Button } from '../../../ui/button';
import { Confirm } from '../../../ui/confirm';
import { ErrorSummary, useFaults } from '../../../ui/error-summary';
import { StatusLine } from '../../../ui/status-line';
import { Say } from '../../../words/say';
import { useWork } from './work';

/** Saving, one step back, and what stands in the way: each fault leads to its place. */
export function SaveBar() {
  const work = useWork();
  const refused = useFaults()(work.problem, () => undefined);
  if (work.readOnly)
    return (
      <p className="quiet">
        <Say id="lead.publish.closed" />
      </p>
    );
  return (
    <>
      <ErrorSummary faults={work.overtaken ? [] : refused} />
      <div className={work.dirty ? 'stuck attention' : 'stuck'}>
        <div className="row">
          <Button kind={work.dirty ? 'primary' : 'secondary'} pending={work.pending} onClick={() => void work.save()}>
            <Say id="builder.save" />
          </Button>
          <Button kind="secondary" aria-disabled={!work.canUndo || undefined} onClick={work.undo}>
            <Say id="builder.undo" />
          </Button>
          {work.dirty && (
            <Confirm
              kind="secondary"
              ask={<Say id="builder.discard" />}
              title={<Say id="builder.discard.sure" />}
              yes={<Say id="builder.discard.yes" />}
              pending={false}
              problem={null}
              onYes={async () => work.discard()}
            >
              <p>
                <Say id="builder.discard.what" />
              </p>
            </Confirm>
          )}
          <StatusLine>
            {work.dirty ? (
              <Say id="builder.dirty" values={{ count: work.faults.length }} />
            ) : (
              work.saved && <Say id="builder.saved" />
            )}
          </StatusLine>
        </div>
        {work.overtaken && (
          <p className="fault" role="alert">
            <Say id="builder.overtaken" />
          </p>
        )}
      </div>
    </>
  );
}
