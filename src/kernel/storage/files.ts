import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Database } from '../database/database.js';
import type { Tx } from '../database/data-source.js';
import { uuidv7 } from '../database/uuid.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { Storage } from './storage.js';

/** A file as the database knows it. `policy` names who may read it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly policy: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  /** Name of a declared file policy. */
  readonly policy: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

const columns = `id, name, media_type as "mediaType", size::float8 as size, sha256, storage_key as "storageKey", policy,
  subject_type as "subjectType", subject_id as "subjectId"`;

/** Files with their names and policies. Bytes go to the store first, the row into the caller's transaction after. */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  /** Stores the bytes under a fresh key; call outside any transaction, then `record` inside it. */
  async keep(file: NewFile, content: Readable | Uint8Array): Promise<StoredFile> {
    const id = uuidv7();
    const stored = await this.storage.put(id, content, file.mediaType);
    return { ...file, id, storageKey: id, ...stored };
  }

  /** Writes the row of a file kept before. */
  async record(tx: Tx, file: StoredFile): Promise<void> {
    await tx.query(
      `insert into stored_files (id, name, media_type, size, sha256, storage_key, policy, subject_type, subject_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        file.id,
        file.name,
        file.mediaType,
        file.size,
        file.sha256,
        file.storageKey,
        file.policy,
        file.subjectType,
        file.subjectId,
      ],
    );
  }

  /** @throws not_found */
  async find(id: string): Promise<StoredFile> {
    const file = await this.database.row<StoredFile>(`select ${columns} from stored_files where id = $1`, [id]);
    if (!file) throw kernelRefusals.not_found();
    return file;
  }

  open(file: StoredFile): Promise<Readable> {
    return this.storage.get(file.storageKey);
  }

  /** Forgets the bytes of a file whose row was never written or is gone. */
  async forget(file: StoredFile): Promise<void> {
    await this.storage.delete(file.storageKey);
  }
}
