/** A platform answered something that cannot be used: `shape` (a field is missing or of another type), `currency` (not euros). */
export class PlatformFault extends Error {
  constructor(
    readonly reason: 'shape' | 'currency',
    readonly field: string,
  ) {
    super(`${reason}: ${field}`);
    this.name = 'PlatformFault';
  }
}
