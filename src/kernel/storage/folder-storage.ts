import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Storage, type Stored } from './storage.js';

/** Files in a folder: written to `.part`, flushed, then renamed. */
export class FolderStorage extends Storage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, content: Readable | Uint8Array): Promise<Stored> {
    const path = this.path(key);
    const part = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    const meter = new Meter();
    try {
      const source = content instanceof Uint8Array ? Readable.from([Buffer.from(content)]) : content;
      await pipeline(source, meter, createWriteStream(part, { mode: 0o600 }));
      const handle = await open(part, 'r+');
      await handle.sync();
      await handle.close();
      await rename(part, path);
    } catch (fault) {
      await rm(part, { force: true });
      throw fault;
    }
    return meter.stored();
  }

  async get(key: string): Promise<Readable> {
    const path = this.path(key);
    await stat(path);
    return createReadStream(path);
  }

  async delete(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  private path(key: string): string {
    if (!/^[a-z0-9-]{1,80}$/.test(key)) throw new Error('a storage key is made of a-z, 0-9 and -');
    return join(this.folder, key.slice(-2), key);
  }
}

/** Counts and hashes what flows through. */
export class Meter extends Transform {
  // not `size`: the S3 client takes that for the length of the whole body
  private counted = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: (fault: Error | null, data?: Buffer) => void): void {
    this.counted += chunk.length;
    this.hash.update(chunk);
    done(null, chunk);
  }

  stored(): Stored {
    return { size: this.counted, sha256: this.hash.digest('hex') };
  }
}
