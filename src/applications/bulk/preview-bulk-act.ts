import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand, Refusal } from '../../kernel/refusals/refusal.js';
import { Notices, type NoticeMessage } from '../../notices/notices.public.js';
import { ActMessages } from '../notices/act-messages.js';
import type { BulkOrder } from './ask-bulk-act.js';
import { BulkKinds, type BulkBefore, type BulkFile } from './bulk-kinds.js';
import { BulkPlan } from './bulk-plan.js';
import { BulkReads, textOf } from './bulk-reads.js';
import { missingInput } from './bulk.rules.js';
import type { BulkForecastView, BulkPreviewView, BulkRecipientView } from './bulk.views.js';
import { OneFile } from './one-file.js';

const shownRecipients = 50;

/** What an act would do to one file. */
interface Forecast {
  readonly change: { readonly before: BulkBefore; readonly after: BulkBefore } | null;
  readonly refusal: Refusal | null;
  readonly messages: readonly NoticeMessage[];
}

/**
 * Tells what an act on many files would do: each verb is really run and nothing of it kept, so that the refusals and the
 * mails are those one would get. Errors: `not_allowed`, `bulk_input_missing`.
 */
@Injectable()
export class PreviewBulkAct {
  constructor(
    private readonly database: Database,
    private readonly plan: BulkPlan,
    private readonly one: OneFile,
    private readonly messages: ActMessages,
    private readonly mails: Notices,
    private readonly reads: BulkReads,
    private readonly kinds: BulkKinds,
  ) {}

  async run(actor: Actor, { act, applicationIds, ...input }: BulkOrder): Promise<BulkPreviewView> {
    if (!isStaff(actor, 'officer', 'lead')) throw kernelRefusals.not_allowed();
    demand(...missingInput(act, input));
    const planned = await this.plan.of(act, input, applicationIds);
    const names = await this.reads.names(
      actor,
      planned.map(({ applicationId }) => applicationId),
    );
    const files: BulkForecastView[] = [];
    const mails: NoticeMessage[] = [];
    const words = await this.reads.standWords();
    for (const file of planned) {
      const name = names.get(file.applicationId);
      if (!name) continue;
      const { change, refusal, messages } = await this.forecast(actor, { act, input, file });
      mails.push(...messages);
      const moved = change ? words(change.before, change.after) : { from: null, to: null };
      files.push({ ...name, ...moved, refusal: refusal && textOf(refusal), mails: messages.length });
    }
    const refused = files.filter(({ refusal }) => refusal !== null).length;
    return {
      act,
      files,
      done: files.length - refused,
      refused,
      mails: mails.length,
      recipients: recipientsOf(mails).slice(0, shownRecipients),
      sample: await this.sample(mails[0]),
      undo: this.reads.undoOf(act),
    };
  }

  private async forecast(
    actor: Actor,
    { act, input, file }: { act: BulkOrder['act']; input: Omit<BulkOrder, 'act' | 'applicationIds'>; file: BulkFile },
  ): Promise<Forecast> {
    try {
      return await this.database.rehearse(async (tx) => {
        const { before, after, entries } = await this.one.act(tx, actor, act, file, input);
        const messages: NoticeMessage[] = [];
        const { mails } = this.kinds.of(act);
        if (mails) messages.push(...(await mails(file.applicationId)));
        else for (const entry of entries) messages.push(...(await this.messages.of(entry)));
        return { change: { before, after }, refusal: null, messages };
      });
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      return { change: null, refusal: fault, messages: [] };
    }
  }

  private async sample(message: NoticeMessage | undefined): Promise<BulkPreviewView['sample']> {
    if (!message) return null;
    return { to: message.to.name || message.to.email, ...(await this.mails.sample(message)) };
  }
}

function recipientsOf(mails: readonly NoticeMessage[]): BulkRecipientView[] {
  const found = new Map<string, BulkRecipientView>();
  for (const { to } of mails) {
    const known = found.get(to.email);
    found.set(to.email, { name: to.name, email: to.email, mails: (known?.mails ?? 0) + 1 });
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
}
