import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** True once the process has been told to stop: readiness answers 503 and connections are not kept. */
@Injectable()
export class Draining implements OnModuleDestroy {
  on = false;

  onModuleDestroy(): void {
    this.on = true;
  }
}
