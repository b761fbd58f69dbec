import { readFileSync } from 'node:fs';

/** A commune as the official register gives it. */
export interface CommuneData {
  /** Five characters; the only key of a commune: a postal code may cover many. */
  readonly insee: string;
  readonly name: string;
  readonly siren: string;
  /** Municipal population (INSEE). */
  readonly population: number;
  readonly postalCodes: readonly string[];
  /** Longitude and latitude in degrees, WGS 84: centroid of the largest outline. */
  readonly centre: readonly [longitude: number, latitude: number];
}

/** A commune within a commune: a place a project may be in, not a member of the métropole. */
export interface AssociatedCommuneData {
  readonly insee: string;
  readonly name: string;
  /** INSEE code of the commune it belongs to. */
  readonly parent: string;
}

/** A named set of communes, by INSEE code. */
export interface TerritoryData {
  readonly code: string;
  readonly name: string;
  readonly communes: readonly string[];
}

/** The Métropole européenne de Lille: its SIREN, its 95 communes by INSEE code, and the associated communes of Lille. */
export interface MetropoleData {
  readonly siren: string;
  readonly name: string;
  readonly communes: readonly CommuneData[];
  readonly associatedCommunes: readonly AssociatedCommuneData[];
}

/** A set of territories that shares the communes out, each in exactly one. `note` says how far to trust it. */
export interface TerritorySetData {
  readonly name: string;
  readonly note: string;
  readonly territories: readonly TerritoryData[];
}

/** Reads the métropole and its communes, as committed from the official register. */
export function metropoleData(): MetropoleData {
  return JSON.parse(read('mel-communes.json')) as MetropoleData;
}

/** Reads the eight usual territories: an indication for the administrator to check, no legal text fixes them. */
export function territorySetData(): TerritorySetData {
  return JSON.parse(read('territories.json')) as TerritorySetData;
}

/**
 * Reads the outlines of the communes for a map: a GeoJSON text of about 100 kB, one feature a commune, its id the INSEE code.
 * Credit to show: « IGN – Admin Express 2018, INSEE, Licence Ouverte ».
 */
export function communeOutlines(): string {
  return read('mel-communes.geojson');
}

function read(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}
