/**
 * Under npm, a shell stands between npm and this program: a SIGTERM given to npm ends the two and would leave this
 * one running alone. Losing its parent, it takes the signal for itself.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
