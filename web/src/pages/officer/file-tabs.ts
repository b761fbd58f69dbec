/** The views of one file, in the order of the work. */
export const FILE_TABS = [
  'synthese',
  'reponses',
  'pieces',
  'controle',
  'avis',
  'complements',
  'messages',
  'notes',
  'historique',
  'documents',
] as const;

export type FileTab = (typeof FILE_TABS)[number];

/** The view an address names; the summary where it names none. */
export function readTab(search: Record<string, unknown>): { onglet?: FileTab } {
  const tab = FILE_TABS.find((each) => each === search['onglet']);
  return tab && tab !== 'synthese' ? { onglet: tab } : {};
}
