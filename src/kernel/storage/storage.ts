import type { Readable } from 'node:stream';

/** What a stored object weighs and its SHA-256, computed while it was written. */
export interface Stored {
  readonly size: number;
  readonly sha256: string;
}

/** Where bytes live. Keys are ours (uuid), never a user's file name. Nothing half written is ever visible. */
export abstract class Storage {
  /** @throws StorageFull where the disk or store refuses; nothing is then visible under the key */
  abstract put(key: string, content: Readable | Uint8Array, mediaType: string): Promise<Stored>;
  abstract get(key: string): Promise<Readable>;
  abstract delete(key: string): Promise<void>;
}
