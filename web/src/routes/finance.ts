export const financeRoutes = [] as const;
