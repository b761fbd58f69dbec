import { refusalTable } from '../../../kernel/refusals/refusal.js';

/** What may stand against an export. */
export const exportRefusals = refusalTable({
  pattern_part_unknown: {
    status: 422,
    fr: 'Le modèle de chemin ne connaît pas « {part} ». Entre accolades, employez : {parts}.',
    en: 'The path pattern does not know “{part}”. Between braces, use: {parts}.',
  },
  pattern_too_bare: {
    status: 422,
    fr: 'Le modèle de chemin doit contenir {opened}numero{closed}, et finir par {opened}nom{closed} ou {opened}piece{closed} : sans eux, des fichiers porteraient le même nom.',
    en: 'The path pattern must contain {opened}numero{closed} and end with {opened}nom{closed} or {opened}piece{closed}: without them files would share a name.',
  },
  export_column_unknown: {
    status: 422,
    fr: 'La colonne « {name} » n’existe pas.',
    en: 'There is no column “{name}”.',
  },
  export_ended: {
    status: 410,
    fr: 'Cet export n’est plus disponible : il porte sur les données du jour où il est demandé. Refaites-le depuis la liste des dossiers.',
    en: 'This export is no longer available: it holds the data of the day it was asked for. Make it again from the list of files.',
  },
  exports_busy: {
    status: 503,
    fr: 'D’autres exports sont en cours. Le vôtre pourra commencer dans quelques instants : réessayez.',
    en: 'Other exports are under way. Yours can begin in a moment: please try again.',
  },
});
