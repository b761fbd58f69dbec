export const communeRoutes = [] as const;
