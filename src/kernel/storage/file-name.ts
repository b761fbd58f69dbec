const longestName = 150;

/**
 * A file name as it is kept: its last part only, without control or direction marks nor leading dots, at most 150
 * characters. The bytes are never stored under it.
 */
export function safeName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = extensionOf(plain);
  return extension ? shortened(plain, extension) : plain.slice(0, longestName).trimEnd();
}

/** The extension in lower case, '' without one. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A safe name under the extension its bytes call for, whatever it was sent with; « piece » where nothing is left of it. */
export function nameUnder(given: string, extension: string): string {
  const bare = safeName(given)
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/[\s.]+$/, '');
  return shortened(`${bare || 'piece'}.${extension}`, extension);
}

function shortened(name: string, extension: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - extension.length - 1)}.${extension}`;
}
