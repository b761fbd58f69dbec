import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { RenderPool } from './render/render-pool.js';

/** Stops the rendering threads once the workers have ended their jobs and HTTP its requests. */
@Injectable()
export class Rendering implements OnApplicationShutdown {
  constructor(private readonly pool: RenderPool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}
