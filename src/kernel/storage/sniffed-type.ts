/** Kinds of files: the extension of a name in lower case, and the media type the bytes must then have. */
export type FileKinds = Readonly<Record<string, string>>;

/** What the bytes of a file say of themselves. */
export interface Sniffed {
  /** The media type read from the bytes, undefined when none was recognised. */
  readonly sniffed: string | undefined;
  /** No control characters: texts have no mark of their own. */
  readonly plainText: boolean;
}

/** The small papers sent in one request: PDF and pictures. The first extension of a type is the one it is kept under. */
export const smallPaperKinds = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const satisfies FileKinds;

/** The media types of small papers. */
export const smallPaperTypes: readonly string[] = [...new Set(Object.values(smallPaperKinds))];

/** The most bytes of a small paper. */
export const smallPaperBytes = 10_000_000;

/**
 * The type to serve a file under where the extension of its name and its bytes agree on one of these kinds, else null:
 * either alone can be made to lie.
 */
export function agreedType(extension: string, content: Sniffed, kinds: FileKinds): string | null {
  const expected = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined;
  if (expected === undefined) return null;
  const agrees = expected.startsWith('text/')
    ? content.sniffed === undefined && content.plainText
    : content.sniffed === expected;
  return agrees ? expected : null;
}

/**
 * The kind of a file that comes without a name of its own, by its bytes alone; null when it is none of these. Whoever
 * keeps it names it with this extension, so that name and bytes agree.
 */
export function kindOfBytes(
  sniffed: string | undefined,
  kinds: FileKinds,
): { readonly mediaType: string; readonly extension: string } | null {
  const found = Object.entries(kinds).find(([, mediaType]) => mediaType === sniffed);
  return found ? { extension: found[0], mediaType: found[1] } : null;
}

/** True for bytes of a plain text: UTF-8 or an older one-byte encoding, without control characters. */
export function looksPlain(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127);
}
