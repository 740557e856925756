import type { ScreenGallery } from '../../../../gallery/gallery.ts';
import { reactionClosed, reactionView } from '../../../../gallery/own-reactions.ts';
import { en } from '../../../../words/en.ts';

const { reactions: words } = en;
const of = (view: typeof reactionView) => ({ 'reactions.get': view });
const at = { stop: 'closed-visit', place: 'reaction', answers: of(reactionView) } as const;
const sent = { ...reactionView, standing: 'sent' as const, sent: reactionClosed.sent };

export const gallery: ScreenGallery = {
  screen: 'reaction',
  states: {
    due: { title: 'To be reported', ...at },
    overdue: {
      title: 'Its day has passed',
      ...at,
      answers: of({ ...reactionView, standing: 'overdue', daysLeft: 0 }),
    },
    sending: { title: 'It was reported: to whom', ...at, taps: [words.wasSent] },
    following: { title: 'What was heard since', ...at, taps: [words.follow] },
    sent: { title: 'Reported', ...at, answers: of(sent) },
    closing: { title: 'How it ended', ...at, answers: of(sent), taps: [words.close] },
    closed: { title: 'Closed', ...at, answers: of(reactionClosed) },
  },
};
