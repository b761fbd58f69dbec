import { Module } from '@nestjs/common';

/** Demonstration people, data, mailbox and movable clock; loaded only where the settings allow it. */
@Module({})
export class DemoModule {}
