/** Imported first by every command: an old Node gets one clear line instead of a syntax error. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or later is needed; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}
