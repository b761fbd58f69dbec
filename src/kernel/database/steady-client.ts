import pg from 'pg';

/**
 * A connection whose loss never ends the process. Between two statements of a transaction nobody listens for the server
 * going away, and an unheard `error` is fatal in Node; the next statement fails by itself and tells its caller.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
