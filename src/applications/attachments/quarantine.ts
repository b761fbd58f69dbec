import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';

const uploadId = /^[0-9a-f-]{36}$/;

/** The folder where papers wait until they are checked. Nobody reads a file out of it. */
@Injectable()
export class Quarantine {
  readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'quarantine');
  }

  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  /** Where the bytes of an upload are. @throws Error for anything but an upload's id */
  path(id: string): string {
    if (!uploadId.test(id)) throw new Error('not the id of an upload');
    return join(this.folder, id);
  }

  /** Bytes that have come so far; null when the upload is not there. */
  async size(id: string): Promise<number | null> {
    try {
      return (await stat(this.path(id))).size;
    } catch {
      return null;
    }
  }

  /** The first bytes of a file, at most so many. */
  async head(id: string, length: number): Promise<Uint8Array> {
    const file = await open(this.path(id), 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  read(id: string): ReadStream {
    return createReadStream(this.path(id));
  }

  /** Forgets an upload, whether it is there or not. */
  async forget(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
    await rm(`${this.path(id)}.json`, { force: true });
  }
}
