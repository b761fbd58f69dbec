import { open } from 'node:fs/promises';

/** Bytes that are read by pieces: however large a file is, only what is asked for is in memory. */
export interface Pieces {
  readonly size: number;
  /** At most so many bytes from there; fewer at the end. */
  read(from: number, length: number): Promise<Buffer>;
}

/** What stands against a file that is of the right kind: it would overwhelm whoever opens it, or is broken. */
export type Danger = 'picture_too_large' | 'archive_too_large' | 'broken';

/** The most pixels of a picture: a page at 600 dots an inch has 35 million, the largest telephones take 200. */
const mostPixels = 220_000_000;
/** Bytes an office document may unpack to, and how much larger than the file that may be once it counts. */
const mostUnpacked = 500_000_000;
const mostRatio = 200;
const ratioCountsFrom = 20_000_000;
const mostEntries = 10_000;
const mostDirectory = 2_000_000;
const mostSegments = 1_000;

/**
 * Looks at the measures a file declares, without decoding or unpacking anything: pixels of a JPEG or PNG, unpacked bytes of a
 * ZIP archive (office documents are such). Other files have none. Reads at most a few megabytes of it.
 */
export async function dangerIn(file: Pieces): Promise<Danger | null> {
  const head = await file.read(0, 26);
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return archiveDanger(file);
  if (head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) {
    if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR') return 'broken';
    return pictureDanger(head.readUInt32BE(16), head.readUInt32BE(20));
  }
  return head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? jpegDanger(file) : null;
}

function pictureDanger(width: number, height: number): Danger | null {
  if (width === 0 || height === 0) return 'broken';
  return width * height > mostPixels ? 'picture_too_large' : null;
}

/** Steps from segment to segment up to the frame header, which holds the size (ITU-T T.81, B.2.2). */
async function jpegDanger(file: Pieces): Promise<Danger | null> {
  let at = 2;
  for (let count = 0; count < mostSegments; count += 1) {
    const segment = await file.read(at, 9);
    if (segment.length < 9 || segment[0] !== 0xff) return 'broken';
    const marker = segment[1] ?? 0;
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return pictureDanger(segment.readUInt16BE(7), segment.readUInt16BE(5));
    } else {
      at += 2 + segment.readUInt16BE(2);
    }
  }
  return 'broken';
}

/**
 * Adds up what the directory of a ZIP archive announces (APPNOTE 4.3.12). Entries that share their bytes unpack to more than
 * the file could hold: their packed sizes then add up to more than its own.
 */
async function archiveDanger(file: Pieces): Promise<Danger | null> {
  const tail = await file.read(Math.max(0, file.size - 65_557), 65_557);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) return 'broken';
  const entries = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (entries > mostEntries || length > mostDirectory) return 'archive_too_large';
  const directory = await file.read(from, length);
  if (directory.length < length) return 'broken';
  let [at, packed, unpacked] = [0, 0, 0];
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > length || directory.readUInt32LE(at) !== 0x0201_4b50) return 'broken';
    packed += directory.readUInt32LE(at + 20);
    unpacked += directory.readUInt32LE(at + 24);
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  const bloated = unpacked > ratioCountsFrom && unpacked > file.size * mostRatio;
  return packed > file.size || unpacked > mostUnpacked || bloated ? 'archive_too_large' : null;
}

/**
 * True for the test file every virus scanner knows (EICAR): harmless, and refused where no scanner is set up too, so that
 * the way of an infected paper can be shown. Anywhere in the first bytes: scanners look inside documents too.
 */
export function isTestVirus(head: Uint8Array): boolean {
  return Buffer.from(head).includes(testVirus);
}

/** In two parts, so that a scanner does not take this very file for one. */
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** The pieces of a file on disk. */
export async function withFile<Answer>(path: string, look: (file: Pieces) => Promise<Answer>): Promise<Answer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await look({
      size,
      read: async (from, length) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}

/** The pieces of bytes at hand. */
export function piecesOf(bytes: Uint8Array): Pieces {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: bytes.length, read: (from, length) => Promise.resolve(whole.subarray(from, from + length)) };
}
