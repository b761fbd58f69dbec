export const officerRoutes = [] as const;
