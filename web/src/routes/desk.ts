import { adminRoutes } from './admin';
import { builderRoutes } from './builder';
import { committeeRoutes } from './committee';
import { financeRoutes } from './finance';
import { keepingRoutes } from './keeping';
import { leadRoutes } from './lead';
import { officerRoutes } from './officer';
import { workshopRoutes } from './workshop';

/** The pages of agents and of the committee: a part of their own, which project holders, communes and the public never fetch. */
export const deskRoutes = [
  ...committeeRoutes,
  ...officerRoutes,
  ...leadRoutes,
  ...workshopRoutes,
  ...builderRoutes,
  ...financeRoutes,
  ...adminRoutes,
  ...keepingRoutes,
] as const;
