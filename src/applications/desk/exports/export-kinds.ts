/** What an export may be: a line a file for a spreadsheet, or the files themselves. */
export const exportKinds = ['csv', 'xlsx', 'zip'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The media type of each kind. */
export const exportTypes: Readonly<Record<ExportKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};
