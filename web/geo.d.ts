/* What the build uses of three packages that bring no types. */
declare module 'd3-geo' {
  interface Projection {
    (point: readonly [number, number]): [number, number] | null;
    fitExtent(extent: readonly [readonly [number, number], readonly [number, number]], object: object): Projection;
  }
  interface PathWriter {
    (object: object): string | null;
    digits(digits: number): PathWriter;
    bounds(object: object): [[number, number], [number, number]];
  }
  export function geoMercator(): Projection;
  export function geoPath(projection: Projection): PathWriter;
}
declare module 'topojson-server' {
  export function topology(objects: Record<string, object>, quantization?: number): Topology;
  export interface Topology {
    readonly objects: Record<string, object>;
    readonly arcs: readonly (readonly [number, number][])[];
  }
}
declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-server';
  const simplify: {
    presimplify(topology: Topology): Topology;
    /** The weight that keeps this part of the points: 0 is the highest weight. */
    quantile(topology: Topology, part: number): number;
    simplify(topology: Topology, weight: number): Topology;
  };
  export default simplify;
}
declare module 'topojson-client' {
  import type { Topology } from 'topojson-server';
  const client: {
    feature(topology: Topology, object: object | undefined): { readonly features: readonly { readonly id: string }[] };
    mesh(topology: Topology, object: object | undefined, filter: (a: object, b: object) => boolean): object;
  };
  export default client;
}
