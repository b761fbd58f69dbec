/** An officer files are shared out to, with the number already in their hands. */
export interface Bearer {
  readonly id: string;
  readonly load: number;
}

/**
 * Shares files out evenly: each goes to whom has the fewest, the first named where several have; the files fewest may
 * take come first, so that conflicts leave the shares as even as they can be.
 * @param barred pairs `officer file` that a conflict of interest forbids
 * @returns the officer of each file; null where nobody may take it
 */
export function distribute(
  files: readonly string[],
  officers: readonly Bearer[],
  barred: ReadonlySet<string> = new Set(),
): Map<string, string | null> {
  const loads = new Map(officers.map(({ id, load }) => [id, load]));
  const open = files.map((file) => ({ file, able: officers.filter(({ id }) => !barred.has(`${id} ${file}`)) }));
  const given = new Map<string, string | null>();
  for (const { file, able } of open.toSorted((one, other) => one.able.length - other.able.length)) {
    let chosen: string | null = null;
    for (const { id } of able) {
      if (chosen === null || (loads.get(id) ?? 0) < (loads.get(chosen) ?? 0)) chosen = id;
    }
    given.set(file, chosen);
    if (chosen !== null) loads.set(chosen, (loads.get(chosen) ?? 0) + 1);
  }
  return given;
}
