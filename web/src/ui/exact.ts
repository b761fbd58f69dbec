/** `activeOptions` of a link that is current for its whole address only: by default the beginning of an address would do. */
export const exactly = { exact: true, includeSearch: true } as const;
