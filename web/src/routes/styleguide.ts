import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root';

/** Every component in every state, light and dark: for those who build pages. Not part of the product. */
const styleguide = /* @__PURE__ */ createRoute({
  getParentRoute: () => rootRoute,
  path: '/styleguide',
  staticData: { render: 'browser', width: 'desk' },
  component: /* @__PURE__ */ lazyRouteComponent(() => import('../pages/styleguide/styleguide'), 'StyleguidePage'),
});

export const styleguideRoutes = [styleguide] as const;
