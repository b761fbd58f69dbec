import { inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.js';

/** The entries of an archive by path, read from its central directory; every sum is checked. Zip64 is understood. */
export function unzip(file: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) throw new Error('not an archive, or not a whole one');
  const wide = file.readUInt32LE(end + 16) === 0xffffffff || file.readUInt16LE(end + 10) === 0xffff;
  const record = wide ? file.lastIndexOf(Buffer.from('504b0606', 'hex')) : end;
  const count = wide ? Number(file.readBigUInt64LE(record + 32)) : file.readUInt16LE(end + 10);
  let at = wide ? Number(file.readBigUInt64LE(record + 48)) : file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((place) =>
      place === 20 ? file.readUInt32LE(at + place) : file.readUInt16LE(at + place),
    ) as [number, number, number, number];
    const from = file.readUInt32LE(at + 42);
    const path = file.toString('utf8', at + 46, at + 46 + name);
    const start = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28);
    const bytes = file.subarray(start, start + packed);
    const content = file.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    if (crc32(content) !== file.readUInt32LE(at + 16)) throw new Error(`${path}: broken`);
    if (entries.has(path)) throw new Error(`${path}: twice`);
    entries.set(path, content);
    at += 46 + name + extra + comment;
  }
  return entries;
}
