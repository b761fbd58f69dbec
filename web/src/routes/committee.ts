export const committeeRoutes = [] as const;
