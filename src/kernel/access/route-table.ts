import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RequestMethod } from '@nestjs/common';
import { POLICY, type RouteAccess } from './guarded.js';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  /** Name of the policy, or why the route is open. */
  readonly access: string;
}

/** Every route with its declared access. A route without one stops the process at start. */
@Injectable()
export class RouteTable implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const undeclared = this.routes().filter((route) => route.access === '');
    if (undeclared.length > 0) {
      throw new Error(`routes without a policy: ${undeclared.map((route) => route.handler).join(', ')}`);
    }
  }

  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || typeof metatype !== 'function') return [];
      const base = Reflect.getMetadata(PATH_METADATA, metatype) as string | string[];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (typeof handler !== 'function') return [];
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) return [];
        const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
        return paths.map((path) => ({
          method: RequestMethod[method],
          path: joinPath([base].flat()[0] ?? '', path),
          handler: `${metatype.name}.${name}`,
          access: describe(Reflect.getMetadata(POLICY, handler) as RouteAccess | undefined),
        }));
      });
    });
  }
}

function describe(access: RouteAccess | undefined): string {
  if (!access) return '';
  return 'policy' in access ? access.policy.name : `open: ${access.open}`;
}

function joinPath(...parts: string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
}
