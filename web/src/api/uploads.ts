import type { Upload } from 'tus-js-client';
import { ask, type Api } from './client';
import { NoConnection, Problem, type ProblemBody } from './problem';
import { untilSignedIn } from './sign-in-again';

/** A paper on its way. */
export interface PaperOnItsWay {
  /** Stops sending; what has come stays, and the same file goes on from there. */
  stop(): void;
}

interface Sending {
  readonly file: File;
  readonly applicationId: string;
  /** Key of the question the paper answers. */
  readonly field: string;
  /** The paper whose place it takes. */
  readonly replaces?: string;
  /** Where room is made for it; that of the papers of a file when absent. */
  readonly endpoint?: string;
  readonly locale: string;
  readonly onProgress: (bytes: number) => void;
  /** The line is cut: tried again by itself. */
  readonly onCut: () => void;
  readonly onDone: () => void;
  readonly onRefused: (problem: Problem | NoConnection) => void;
}

const TRIES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 60_000];

/** Sends a paper by tus (https://tus.io): a cut line is taken up where it stopped, in this window or the next. */
export async function sendPaper(sending: Sending): Promise<PaperOnItsWay> {
  const { Upload } = await import('tus-js-client');
  const { file, applicationId, field, replaces = '', endpoint = '/api/v1/uploads', locale } = sending;
  const { onProgress, onCut, onDone, onRefused } = sending;
  const upload: Upload = new Upload(file, {
    endpoint,
    metadata: { applicationId, field, name: file.name, type: file.type, ...(replaces && { replaces }) },
    headers: { 'accept-language': locale },
    chunkSize: 2_000_000,
    retryDelays: TRIES,
    removeFingerprintOnSuccess: true,
    fingerprint: () =>
      Promise.resolve([endpoint, applicationId, field, replaces, file.name, file.size, file.lastModified].join(':')),
    onProgress,
    onSuccess: onDone,
    onShouldRetry: (fault) => {
      const status = fault.originalResponse?.getStatus() ?? 0;
      const passing = status === 0 || status === 423 || status === 429 || status >= 500;
      if (passing) onCut();
      return passing;
    },
    onError: (fault) => {
      const response = 'originalResponse' in fault ? fault.originalResponse : null;
      if (response?.getStatus() === 401) {
        void untilSignedIn().then((back) => (back ? upload.start() : onRefused(refusal(401, response.getBody()))));
        return;
      }
      onRefused(response ? refusal(response.getStatus(), response.getBody()) : new NoConnection());
    },
  });
  const [begun] = await upload.findPreviousUploads().catch(() => []);
  if (begun) upload.resumeFromPreviousUpload(begun);
  upload.start();
  return { stop: () => void upload.abort() };
}

/** Takes a paper out. */
export function removePaper(api: Api, id: string, attachmentId: string) {
  return ask(
    api.DELETE('/api/v1/applications/{id}/attachments/{attachmentId}', { params: { path: { id, attachmentId } } }),
  );
}

function refusal(status: number, body: string): Problem {
  try {
    return new Problem(status, JSON.parse(body) as Partial<ProblemBody>);
  } catch {
    return new Problem(status, { detail: body.trim() });
  }
}
