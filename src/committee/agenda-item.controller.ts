import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { Who } from '../kernel/http/params.js';
import { CallItem } from './call-item.js';
import { meetingKeeper, scoreReader, seatHolder } from './committee.access.js';
import { AgendaItemPath, ItemDecisionInput, RecusalInput } from './committee.dto.js';
import { DecideItem } from './decide-item.js';
import { AgendaItemView, RecusalView } from './meeting.views.js';
import { RecordRecusal } from './record-recusal.js';
import { RoomQueries } from './room.queries.js';
import { RoomView } from './room.views.js';

@ApiTags('committee')
@Controller('meetings/:id/items/:itemId')
export class AgendaItemController {
  constructor(
    private readonly callItem: CallItem,
    private readonly recordRecusal: RecordRecusal,
    private readonly decideItem: DecideItem,
    private readonly rooms: RoomQueries,
  ) {}

  @Get('room')
  @Guarded(scoreReader)
  @ApiOkResponse({ type: RoomView })
  room(@Who() actor: Actor, @Param() path: AgendaItemPath): Promise<RoomView> {
    return this.rooms.of(actor, { meetingId: path.id, itemId: path.itemId });
  }

  @Post('call')
  @HttpCode(200)
  @Guarded(meetingKeeper)
  @Idempotent()
  @ApiOkResponse({ type: AgendaItemView })
  call(@Who() actor: Actor, @Param() path: AgendaItemPath): Promise<AgendaItemView> {
    return this.callItem.run(actor, { meetingId: path.id, itemId: path.itemId });
  }

  @Post('recusals')
  @Guarded(seatHolder)
  @Idempotent()
  @ApiCreatedResponse({ type: RecusalView })
  withdraw(@Who() actor: Actor, @Param() path: AgendaItemPath, @Body() input: RecusalInput): Promise<RecusalView> {
    return this.recordRecusal.run(actor, { ...input, meetingId: path.id, itemId: path.itemId });
  }

  @Post('decision')
  @Guarded(meetingKeeper)
  @Idempotent()
  @ApiCreatedResponse({ type: AgendaItemView })
  decide(
    @Who() actor: Actor,
    @Param() path: AgendaItemPath,
    @Body() input: ItemDecisionInput,
  ): Promise<AgendaItemView> {
    return this.decideItem.run(actor, { ...input, meetingId: path.id, itemId: path.itemId });
  }
}
