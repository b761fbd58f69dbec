/** Code of the axis for recent organizations (axe démarrage). */
export const START_AXIS = 'start';
/** Code of the axis for a new activity of an established organization (axe développement). */
export const DEVELOPMENT_AXIS = 'development';
