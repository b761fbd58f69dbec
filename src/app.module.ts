import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { features } from './features.js';
import { KernelModule, type Surroundings } from './kernel/kernel.module.js';
import { loggingOptions } from './kernel/logging/logging.js';

/** Kernel and features. What a process runs of them is decided by its role, in `runtime.ts`. */
@Module({})
export class AppModule {
  static with(surroundings: Surroundings): DynamicModule {
    const shown = features.filter(({ name }) => name !== 'demo' || surroundings.config.demo);
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggingOptions(surroundings.config)),
        KernelModule.with(surroundings),
        ...shown.map(({ module }) => module),
      ],
    };
  }
}
