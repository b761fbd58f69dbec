import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { getMetadataStorage } from 'class-validator';
import { RouteTable, type Route } from '../../src/kernel/access/route-table.js';
import { IDEMPOTENT } from '../../src/kernel/http/idempotency.interceptor.js';
import type { TestApp } from '../app.js';

/** One input of a route: its place, the class that checks it and whether that class checks anything. */
export interface RouteInput {
  readonly place: 'body' | 'query' | 'path';
  readonly type: string;
  readonly checked: boolean;
  /** Compulsory fields that a parent class lets be absent: the check of the parent wins. */
  readonly loosened: readonly string[];
}

/** A route as its handler declares it. */
export interface RouteHandler extends Route {
  readonly idempotent: boolean;
  /** Takes the version it changes (If-Match): a repetition is stale. */
  readonly versioned: boolean;
  readonly inputs: readonly RouteInput[];
}

const places: Readonly<Record<number, RouteInput['place']>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.PARAM]: 'path',
};

/** Every route of the application with its policy and inputs, in the order of paths. */
export function routeHandlers({ app }: TestApp): RouteHandler[] {
  const routes = app.get(RouteTable).routes();
  const scanner = new MetadataScanner();
  const details = new Map<string, Pick<RouteHandler, 'idempotent' | 'versioned' | 'inputs'>>();
  for (const { instance, metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    if (!instance || typeof metatype !== 'function') continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (!handler || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
      details.set(`${metatype.name}.${name}`, {
        idempotent: Reflect.getMetadata(IDEMPOTENT, handler) === true,
        versioned: headersOf(handler).includes('If-Match'),
        inputs: inputsOf(metatype, prototype, name),
      });
    }
  }
  return routes
    .map((route) => ({
      ...route,
      ...(details.get(route.handler) ?? { idempotent: false, versioned: false, inputs: [] }),
    }))
    .sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
}

/** The headers a handler documents. */
function headersOf(handler: object): string[] {
  const parameters = (Reflect.getMetadata('swagger/apiParameters', handler) ?? []) as { in?: string; name?: string }[];
  return parameters.filter((each) => each.in === 'header').map(({ name = '' }) => name);
}

function inputsOf(metatype: object, prototype: object, name: string): RouteInput[] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, name) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as { name: string }[];
  return Object.entries(args).flatMap(([key, { index, data }]) => {
    const place = places[Number(key.split(':')[0])];
    if (!place) return [];
    const type = types[index];
    return [
      {
        place,
        type: data === undefined ? (type?.name ?? '?') : `${String(data)}: text`,
        checked: isChecked(type, data),
        loosened: loosenedIn(type),
      },
    ];
  });
}

/** True for a class that carries at least one check; a part taken by its name is never checked. */
function isChecked(type: unknown, data: unknown): boolean {
  if (data !== undefined || typeof type !== 'function' || type === Object) return false;
  return getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;
}

function loosenedIn(type: unknown): string[] {
  if (typeof type !== 'function') return [];
  const checks = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const of = (property: string) => checks.filter(({ propertyName }) => propertyName === property);
  return [...new Set(checks.map(({ propertyName }) => propertyName))].filter((property) => {
    const kinds = of(property).map(({ type: kind, name }) => name ?? kind);
    return kinds.includes('isDefined') && of(property).some(({ type: kind }) => kind === 'conditionalValidation');
  });
}

/**
 * The routes Fastify itself knows, `METHOD /path` with parameters written `:`; read from its own printed tree so that a
 * route mounted by hand is seen too. The HEAD twins of GET routes are left out.
 */
export function mountedRoutes({ app }: TestApp): string[] {
  const trail: string[] = [];
  return app
    .getHttpAdapter()
    .getInstance()
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const match = /^([│ ]*)[├└]── (\S+)(?: \(([^)]*)\))?/.exec(line);
      if (!match) return [];
      const [, indent = '', part = '', methods = ''] = match;
      trail.length = indent.length / 4;
      trail.push(part);
      const names = methods.split(', ').filter(Boolean);
      return names
        .filter((method) => method !== 'HEAD' || !names.includes('GET'))
        .map((method) => `${method} ${withoutNames(trail.join(''))}`);
    });
}

/** A path whose parameters have no names; the printed tree leaves the slash before a wildcard out. */
export function withoutNames(path: string): string {
  return path.replace(/:\w+(\|:\w+)*/g, ':').replace(/\/\*$/, '*');
}

/** The path as mounted; `METHOD_METADATA` knows nothing of the prefix. */
export function mountedPath(path: string, mounted: ReadonlySet<string>, method: string): string | null {
  const bare = withoutNames(path);
  return [`/api/v1${bare}`, bare].find((each) => mounted.has(`${method} ${each}`)) ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
