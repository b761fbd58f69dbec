import { Module } from '@nestjs/common';
import { FrontFiles } from './front-files.js';
import { FrontController } from './front.controller.js';

/** Serves the pages of web/. Last of the features: it knows them by their API only. */
@Module({ controllers: [FrontController], providers: [FrontFiles] })
export class FrontModule {}
