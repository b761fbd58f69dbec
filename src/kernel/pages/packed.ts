import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export interface Packed {
  readonly bytes: Buffer;
  readonly encoding: 'br' | 'gzip' | null;
}

/** Text as small as the reader takes it. `effort` is brotli's quality: 4 for what is made each time, 10 for what is kept. */
export async function packed(text: string | Buffer, accepted: string | undefined, effort = 4): Promise<Packed> {
  const bytes = Buffer.from(text);
  if (bytes.length < 1_000) return { bytes, encoding: null };
  if (/\bbr\b/.test(accepted ?? '')) {
    return { bytes: await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }), encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted ?? '')) return { bytes: await zip(bytes), encoding: 'gzip' };
  return { bytes, encoding: null };
}
