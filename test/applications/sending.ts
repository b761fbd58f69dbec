import { Upload } from 'tus-js-client';
import { cast, signIn, type CastPerson } from '../cast.js';
import type { Scene } from './scene.js';

/** A paper to send; by Amina, in pieces of 64 kB, unless told. */
export interface SentPaper {
  readonly applicationId: string;
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly who?: CastPerson;
  /** The paper whose place it takes. */
  readonly replaces?: string;
  readonly pieces?: number;
  /** Milliseconds before each new try after a cut; none unless told. */
  readonly tries?: number[];
}

/** Sends a paper by tus as a browser does; answers its address. */
export async function sendPaper(scene: Scene, base: string, paper: SentPaper): Promise<string> {
  const { applicationId, field, name, bytes, who = cast.amina, replaces, pieces = 64 * 1024, tries } = paper;
  const { headers } = await signIn(scene.app, who);
  return new Promise((resolve, reject) => {
    const sending = new Upload(bytes, {
      endpoint: `${base}/api/v1/uploads`,
      headers: { ...headers },
      metadata: { applicationId, field, name, type: 'application/pdf', ...(replaces ? { replaces } : {}) },
      chunkSize: pieces,
      retryDelays: tries ?? (null as unknown as number[]),
      onError: (fault) => reject(fault),
      onSuccess: () => resolve(String(sending.url)),
    });
    sending.start();
  });
}

/** The papers of an application as somebody reads them. */
export async function papersOf(
  scene: Scene,
  id: string,
  who: CastPerson = cast.amina,
): Promise<Record<string, unknown>[]> {
  return (await scene.send(who, { url: `/applications/${id}/attachments` })).body.items ?? [];
}
