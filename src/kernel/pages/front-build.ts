import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locale } from '../refusals/refusal.js';

/** A page to render, as web/src/server.tsx takes it. */
export interface PageRequest {
  readonly url: string;
  readonly locale: Locale;
  readonly theme: 'light' | 'dark' | null;
  readonly origin: string;
  readonly assets: object;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Pages say that nothing on them is real. */
  readonly rehearsal: boolean;
  readonly given?: readonly Given[];
  readonly status?: number;
}

/** Data a page starts with beside what it asks for itself, by the key of its query. */
export type Given = readonly [key: readonly string[], data: unknown];

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  readonly location?: string;
}

/** What the build of web/ left: files for browsers, and the program that renders pages here. */
export interface FrontBuild {
  /** Folder of the files for browsers. */
  readonly folder: string;
  readonly assets: object;
  readonly render: (request: PageRequest) => Promise<PageAnswer>;
}

/** Reads the build beside the running program, or null where web/ was never built. */
export async function readFrontBuild(): Promise<FrontBuild | null> {
  const root = ['../../../', '../../../dist/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = root.find((folder) => existsSync(`${folder}web/.vite/manifest.json`));
  if (!found) return null;
  const assets = JSON.parse(await readFile(`${found}web/.vite/manifest.json`, 'utf8')) as object;
  const { render } = (await import(pathToFileURL(`${found}web-server/server.js`).href)) as Pick<FrontBuild, 'render'>;
  return { folder: `${found}web/`, assets, render };
}
