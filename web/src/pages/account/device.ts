const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** The name of the browser in what it sends of itself, or null. Order matters: most of them also claim to be others. */
export function browserOf(device: string): string | null {
  return browsers.find(([mark]) => device.includes(mark))?.[1] ?? null;
}

/** The name of the system in what a browser sends of itself, or null. */
export function systemOf(device: string): string | null {
  return systems.find(([mark]) => device.includes(mark))?.[1] ?? null;
}
