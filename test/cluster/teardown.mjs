/** After the suites: the server stops, unless another run uses it. */
export default async function stopCluster() {
  await globalThis.testCluster?.stop();
}
