import { countReactions, overdueReactions } from '../../db/projections/reactions.ts';
import type { FormDraft } from '../../domain/drafts.ts';
import type { VisitId } from '../../domain/ids.ts';
import { civilDateOf, type Moment } from '../../domain/time.ts';
import type { ReactionCommand } from '../../domain/visit/reactions/commands.ts';
import type { reactions } from '../contract/reactions.ts';
import type { Handlers } from '../gate/route.ts';
import { refuseUnprintable } from '../papers/printable.ts';
import { act } from '../papers/visit-acts.ts';
import { clientsReactions, firstDue, reactionForm, reactionRows, reactionView, rowsAPage } from '../reactions/views.ts';
import { sealReaction } from '../seal/seal-reaction.ts';
import { presentTime } from '../visit/clock-before.ts';
import { clearFormDraft } from '../visit/drafts.ts';
import type { Context } from './context.ts';

type Parts = Pick<Context, 'record' | 'access' | 'ids' | 'device'>;

export function reactionHandlers(parts: Parts): Handlers<typeof reactions> {
  const { record, access } = parts;
  /** One entry about a reaction, with its draft cleared. */
  const entry = (
    at: { readonly visitId: VisitId; readonly reaction: number },
    command: ReactionCommand,
    draft: FormDraft,
    now: Moment,
  ) => {
    const actor = access.staffActor;
    return record.store.write((w) => {
      act(w, at.visitId, command, { now, actor });
      clearFormDraft(w, access.staff.id, draft);
      return reactionView(w, at.visitId, at.reaction, now);
    });
  };
  return {
    'reactions.form': ({ visitId }, { now }) => record.store.read((r) => reactionForm(r, visitId, now)),

    'reactions.report': async ({ visitId, report }, { now }) => {
      await refuseUnprintable(report);
      return sealReaction(parts, visitId, report, now);
    },

    'reactions.get': ({ visitId, reaction }, { now }) =>
      record.store.read((r) => reactionView(r, visitId, reaction, now)),

    'reactions.follow': ({ visitId, reaction, followed }, { now }) =>
      entry(
        { visitId, reaction },
        { type: 'follow-reaction', reaction, followed },
        { step: 'reactions.follow', visitId, sequence: reaction, field: 'form' },
        now,
      ),

    'reactions.send': ({ visitId, reaction, sent }, { now }) =>
      entry(
        { visitId, reaction },
        { type: 'record-report-sent', reaction, sent },
        { step: 'reactions.send', visitId, sequence: reaction, field: 'form' },
        now,
      ),

    'reactions.close': ({ visitId, reaction, end }, { now }) =>
      entry(
        { visitId, reaction },
        { type: 'close-reaction', reaction, end },
        { step: 'reactions.close', visitId, sequence: reaction, field: 'form' },
        now,
      ),

    'reactions.list': ({ which, page }, { now }) =>
      record.store.read((r) => {
        const counts = {
          due: countReactions(r, 'due'),
          open: countReactions(r, 'open'),
          all: countReactions(r, 'all'),
        };
        const pages = Math.max(1, Math.ceil(counts[which] / rowsAPage));
        const today = civilDateOf(presentTime(r, now));
        return { today, counts, pages, rows: reactionRows(r, which, Math.min(page, pages), now) };
      }),

    'reactions.of-client': ({ clientId }, { now }) => record.store.read((r) => clientsReactions(r, clientId, now)),

    'reactions.due': (_, { now }) =>
      record.store.read((r) => ({
        count: countReactions(r, 'due'),
        overdue: overdueReactions(r, civilDateOf(presentTime(r, now))),
        first: firstDue(r, now),
      })),
  };
}
