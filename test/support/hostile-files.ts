import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A picture of one colour; `width` and `height` are what its header claims, whatever it holds. */
export function png(width = 2, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(2 * (1 + 2 * 3)));
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** The head of a photograph: the segments a telephone writes first, then the frame with its claimed size. */
export function jpeg(width = 4_032, height = 3_024): Buffer {
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.alloc(4_000)]));
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), exif, segment(0xc0, frame), Buffer.from([0xff, 0xd9])]);
}

/** A document of a word processor with one more entry, `inside`, packed as well as it can be. */
export function docx(inside = Buffer.from('<w:document/>'), entries = 1): Buffer {
  const types = Buffer.from(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  const packed = deflateRawSync(inside, { level: 9 });
  const parts = Array.from({ length: entries }, (_, index) => ({
    name: index === 0 ? 'word/document.xml' : `word/media/${index}.xml`,
    body: inside,
    packed,
  }));
  return zip([{ name: '[Content_Types].xml', body: types, packed: deflateRawSync(types) }, ...parts]);
}

/** A document whose entries all point at the same bytes (D. Fifield, « A better zip bomb »). */
export function overlappingDocx(times: number): Buffer {
  const whole = docx(Buffer.alloc(60_000, 0x20));
  const end = whole.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const from = whole.readUInt32LE(end + 16);
  const directory = whole.subarray(from, end);
  const last = directory.subarray(directory.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')));
  // says it is stored: one kernel of the size of the file, told again and again
  const claim = Buffer.from(last);
  claim.writeUInt32LE(from, 20);
  claim.writeUInt32LE(from, 24);
  return closed([whole.subarray(0, from)], [directory, ...Array.from({ length: times }, () => claim)], times + 2);
}

/** A picture of a script: begins as GIF89a, reads as JavaScript. */
export const gifScript = Buffer.from('GIF89a/*\0\0*/=1;alert(document.cookie)//', 'latin1');

/** Reads as PDF, and as a web page with a script to whoever guesses the type. */
export const pdfPage = Buffer.from(
  '%PDF-1.7\n<html><body><script>alert(document.cookie)</script></body></html>\n%%EOF\n',
  'latin1',
);

/** Reads as PDF from its beginning, as an archive from its end. */
export function pdfArchive(): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n%%EOF\n', 'latin1'), docx()]);
}

interface Entry {
  readonly name: string;
  readonly body: Buffer;
  readonly packed: Buffer;
}

function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, body, packed } of entries) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(body), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(body.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, where, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  return closed(locals, directory, entries.length);
}

function closed(locals: readonly Buffer[], directory: readonly Buffer[], entries: number): Buffer {
  const [before, index] = [Buffer.concat(locals), Buffer.concat(directory)];
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, index, end]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
