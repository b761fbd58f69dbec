/** Years of the votes counted, both included; all of them unless told. */
export interface Years {
  readonly de?: number;
  readonly a?: number;
}

/** Reads an address: what is no year is left out, as an empty field of the form is. */
export function readYears(search: object): Years {
  const values = search as Readonly<Record<string, unknown>>;
  const year = (key: string) => {
    const value = Number(values[key]);
    return Number.isInteger(value) && value >= 2000 && value <= 2200 ? value : undefined;
  };
  const [de, a] = [year('de'), year('a')];
  return { ...(de === undefined ? {} : { de }), ...(a === undefined ? {} : { a }) };
}

/** Whole years as the days the API counts between. */
export function daysOf({ de, a }: Years): { from?: string; to?: string } {
  const [first, last] = de !== undefined && a !== undefined && de > a ? [a, de] : [de, a];
  return {
    ...(first === undefined ? {} : { from: `${first}-01-01` }),
    ...(last === undefined ? {} : { to: `${last}-12-31` }),
  };
}
