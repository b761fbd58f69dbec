/** `npm start`: from a fresh clone, or any later state of it, to a running server. Node's own modules only. */
import './node-version.mjs';

const { fail, prepare } = await import('./prepare.mjs');
const { endWithParent } = await import('./parent.mjs');
process.on('unhandledRejection', fail);
endWithParent();
try {
  await prepare();
  process.setSourceMapsEnabled(true);
  await import('../dist/src/main.js');
} catch (error) {
  fail(error);
}
