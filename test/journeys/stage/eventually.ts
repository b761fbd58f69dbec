/** Looks again and again until the answer is neither null nor false. @throws Error naming what was awaited */
export async function eventually<T>(
  what: string,
  look: () => T | null | false | undefined | Promise<T | null | false | undefined>,
  seconds = 25,
): Promise<T> {
  for (const end = Date.now() + seconds * 1_000; ;) {
    const found = await look();
    if (found !== null && found !== false && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what}: not in ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
