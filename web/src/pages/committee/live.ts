/** While a meeting is held, what others do shows without asking: milliseconds between two looks. */
export const LIVE = 8_000;
