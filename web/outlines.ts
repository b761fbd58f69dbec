/// <reference path="./geo.d.ts" />
import { readFileSync } from 'node:fs';
import { geoMercator, geoPath } from 'd3-geo';
import client from 'topojson-client';
import server from 'topojson-server';
import simple from 'topojson-simplify';
import type { Plugin } from 'vite';

/** A commune as it is drawn: SVG path and centre, in units of the drawing. */
export interface CommuneShape {
  readonly insee: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** The communes of the métropole on one drawing of `size` units a side, and the line around them all. */
export interface Territory {
  readonly size: number;
  readonly communes: readonly CommuneShape[];
  readonly outline: string;
  /** Centres by INSEE code; an associated commune has that of the commune it belongs to. */
  readonly centres: Readonly<Record<string, readonly [x: number, y: number]>>;
}

const DATA = new URL('../src/territory/data/', import.meta.url);
const SIZE = 800;
/** Room around the drawing, for the strokes. */
const ROOM = 4;

interface Register {
  readonly communes: readonly { readonly insee: string; readonly centre: readonly [number, number] }[];
  readonly associatedCommunes: readonly { readonly insee: string; readonly parent: string }[];
}

/**
 * Draws the outlines kept in src/territory/data (IGN Admin Express, INSEE, Licence Ouverte). Borders are simplified once for both
 * neighbours, so that they still touch.
 * @param kept part of the points of the borders that stays, 0 to 1
 */
export function drawTerritory(kept: number): Territory {
  const outlines = read('mel-communes.geojson') as object;
  const register = read('mel-communes.json') as Register;
  const fine = simple.presimplify(server.topology({ communes: outlines }, 100_000));
  const simpler = simple.simplify(fine, simple.quantile(fine, kept));
  const all = client.feature(simpler, simpler.objects['communes']);
  const projection = geoMercator().fitExtent(
    [
      [ROOM, ROOM],
      [SIZE - ROOM, SIZE - ROOM],
    ],
    all,
  );
  const draw = geoPath(projection).digits(0);
  const centres: Record<string, readonly [number, number]> = {};
  for (const { insee, centre } of register.communes) {
    const [x, y] = projection(centre) ?? [0, 0];
    centres[insee] = [Math.round(x), Math.round(y)];
  }
  for (const { insee, parent } of register.associatedCommunes) centres[insee] = centres[parent] ?? [0, 0];
  return {
    size: SIZE,
    communes: all.features.map((feature) => {
      const [x, y] = centres[feature.id] ?? [0, 0];
      return { insee: feature.id, path: shortened(draw(feature) ?? ''), x, y };
    }),
    // a border that only one commune has is the edge of the whole
    outline: shortened(draw(client.mesh(simpler, simpler.objects['communes'], (a, b) => a === b)) ?? ''),
    centres,
  };
}

/** Lets pages import `virtual:communes` (all outlines) and `virtual:territory` (the line around them, and the centres: a few kB). */
export function outlines(): Plugin {
  const names = ['virtual:communes', 'virtual:territory'];
  return {
    name: 'outlines',
    resolveId: (id) => (names.includes(id) ? `\0${id}` : null),
    load(id) {
      if (id === '\0virtual:communes') {
        const { size, communes } = drawTerritory(0.9);
        return asModule({ size, communes });
      }
      if (id !== '\0virtual:territory') return null;
      const { size, outline, centres } = drawTerritory(0.4);
      return asModule({ size, outline, centres });
    },
  };
}

/** The same path in steps instead of places: a third smaller on its way. */
function shortened(path: string): string {
  return path.replaceAll(/M([^MZ]+)/g, (_, places: string) => {
    const points = places.split('L').map((place) => place.split(',').map(Number));
    const steps = points.slice(1).map(([x = 0, y = 0], index) => {
      const [fromX = 0, fromY = 0] = points[index] ?? [];
      return `${x - fromX},${y - fromY}`;
    });
    return `M${places.split('L')[0] ?? ''}l${steps.join(' ').replaceAll(/[ ,]-/g, '-')}`;
  });
}

function asModule(values: object): { code: string; moduleType: 'js' } {
  return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(values))})`, moduleType: 'js' };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, DATA), 'utf8'));
}
