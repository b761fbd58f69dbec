import { readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import { defineConfig, type Plugin } from 'vite';
import { outlines } from './outlines.ts';

/**
 * The pages of the product. `vite build web` makes what browsers get (dist/web), `vite build web --ssr` what the server
 * renders with (dist/web-server). Both are made by scripts/front.mjs.
 */
export default defineConfig(({ isSsrBuild, command }) => ({
  root: import.meta.dirname,
  publicDir: isSsrBuild ? false : 'public',
  plugins: [parsedWords(), outlines()],
  resolve: {
    // the words are parsed at build: the parser itself never travels
    alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
  },
  build: {
    target: 'es2022',
    manifest: !isSsrBuild,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: isSsrBuild ? 10_000 : 500,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // a mark for another bundler: it says nothing here
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
      input: isSsrBuild ? 'src/server.tsx' : 'src/client.tsx',
      output: isSsrBuild ? { entryFileNames: 'server.js' } : { codeSplitting: { groups: SHARED } },
    },
  },
  ssr: { noExternal: true },
  // the program that renders on the server is built for production too: the libraries' own checks cost three times as much
  ...(isSsrBuild ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  server: {
    port: 5173,
    strictPort: true,
    // development only: the API runs beside, and believes that its own page calls
    proxy: Object.fromEntries(
      ['/api', '/mailbox', '/health'].map((path) => [
        path,
        {
          target: process.env['API_URL'] ?? 'http://localhost:3000',
          changeOrigin: true,
          headers: { origin: process.env['API_URL'] ?? 'http://localhost:3000' },
        },
      ]),
    ),
  },
  ...(command === 'serve' ? { appType: 'spa' as const } : {}),
}));

/** What nearly every page needs travels in two files instead of twenty small ones, which pack badly. */
const SHARED = [
  {
    name: 'libraries',
    test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(?!.*table)[\w-]+|intl-messageformat|@formatjs|openapi-fetch|use-sync-external-store)\//,
  },
  { name: 'interface', test: /\/src\/(ui|api|words)\/[\w-]+\.tsx?$/, minShareCount: 12 },
];

/** Turns each message of `src/words/<area>/<locale>.json` into its parsed form. A malformed message stops the build. */
function parsedWords(): Plugin {
  return {
    name: 'parsed-words',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0] ?? id;
      if (!/\/src\/words\/[a-z]+\/(fr|en)\.json$/.test(path)) return null;
      const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
      const parsed = Object.entries(texts).map(([key, text]) => [key, parse(text, { captureLocation: false })]);
      this.addWatchFile(path);
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(parsed)))})`,
        moduleType: 'js',
      };
    },
  };
}
