import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../kernel/access/actor.js';
import { Guarded } from '../../../kernel/access/guarded.js';
import { Idempotent } from '../../../kernel/http/idempotency.interceptor.js';
import { ExpectedVersion, IdPath, Who } from '../../../kernel/http/params.js';
import { caseStaff } from '../../applications.access.js';
import { DefaultViewBody, SavedViewBody } from '../desk.dto.js';
import { ChangeView } from './change-view.js';
import { DeleteView } from './delete-view.js';
import { OpenWithView } from './open-with-view.js';
import { SaveView } from './save-view.js';
import { SavedViewsQueries } from './saved-views.queries.js';
import {
  DefaultViewView,
  SavedViewCountView,
  SavedViewsView,
  ViewDeletedView,
  ViewSavedView,
} from './saved-views.views.js';

/** Views of the table of files one comes back to. */
@ApiTags('desk')
@Controller()
export class SavedViewsController {
  constructor(
    private readonly views: SavedViewsQueries,
    private readonly save: SaveView,
    private readonly change: ChangeView,
    private readonly remove: DeleteView,
    private readonly openWith: OpenWithView,
  ) {}

  @Get('saved-views')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: SavedViewsView })
  list(@Who() actor: Actor): Promise<SavedViewsView> {
    return this.views.of(actor);
  }

  @Post('saved-views')
  @Guarded(caseStaff)
  @Idempotent()
  @ApiCreatedResponse({ type: ViewSavedView })
  saved(@Who() actor: Actor, @Body() body: SavedViewBody): Promise<ViewSavedView> {
    return this.save.run(actor, body);
  }

  @Get('saved-views/:id/count')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: SavedViewCountView })
  counted(@Who() actor: Actor, @Param() path: IdPath): Promise<SavedViewCountView> {
    return this.views.count(actor, path.id);
  }

  @Put('saved-views/:id')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: ViewSavedView })
  changed(
    @Who() actor: Actor,
    @Param() path: IdPath,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: SavedViewBody,
  ): Promise<ViewSavedView> {
    return this.change.run(actor, { ...body, viewId: path.id, expectedVersion });
  }

  @Delete('saved-views/:id')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: ViewDeletedView })
  deleted(@Who() actor: Actor, @Param() path: IdPath): Promise<ViewDeletedView> {
    return this.remove.run(actor, { viewId: path.id });
  }

  @Put('me/default-view')
  @Guarded(caseStaff)
  @ApiOkResponse({ type: DefaultViewView })
  opens(@Who() actor: Actor, @Body() body: DefaultViewBody): Promise<DefaultViewView> {
    return this.openWith.run(actor, { viewId: body.viewId ?? null });
  }
}
