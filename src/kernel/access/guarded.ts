import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { Policy } from './policy.js';

export const POLICY = 'access:policy';

/** What a route declares: a policy, or open to all with the reason why. */
export type RouteAccess = { readonly policy: Policy } | { readonly open: string };

/** Only actors the policy admits may call this route. */
export function Guarded(policy: Policy): MethodDecorator {
  return applyDecorators(
    SetMetadata(POLICY, { policy } satisfies RouteAccess),
    ApiCookieAuth('session'),
    ApiExtension('x-policy', policy.name),
  );
}

/** Open to everyone; the reason is kept in the access table. */
export function Open(reason: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(POLICY, { open: reason } satisfies RouteAccess),
    ApiExtension('x-policy', `open: ${reason}`),
  );
}
