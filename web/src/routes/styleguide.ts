export const styleguideRoutes = [] as const;
