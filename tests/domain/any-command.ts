import fc from 'fast-check';
import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { VisitCommand } from '../../domain/visit/commands.ts';
import { Lot } from '../../domain/visit/types.ts';
import { documentId, head, next, signature } from './fitting.ts';
import { finalSession } from './run.ts';

const protocol = defaultProtocol;
const dot = {
  kind: 'drawn' as const,
  width: 600,
  height: 240,
  pointer: 'touch' as const,
  strokes: [[{ x: 1, y: 1, t: 0, p: 0.5 }]],
};
const lot = Lot.parse({ kind: 'needle', name: '3RL', maker: '', lot: 'N-1', expiry: '' });
const slug = fc.constantFrom(
  'washed',
  'no-products',
  'gel',
  'none',
  'present',
  'yes',
  'no',
  'wash',
  'wash-out',
  'no-redness',
  'redness',
  'cut',
  'when',
  'today',
  'risks',
  'photos',
  'heart',
  'constructor',
);
const witness = { signature, identifiedBy: 'photo-id' as const, note: '' };

/** Any command in any state: a mistaken tap, a hostile page. */
export const anything: fc.Arbitrary<VisitCommand> = fc.oneof(
  fc.record({ type: fc.constant('answer-check' as const), check: slug, question: slug, option: slug }),
  fc.constantFrom<VisitCommand>(
    { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'present' },
    { type: 'answer-check', check: 'no-redness', question: 'redness', option: 'none' },
    { type: 'answer-check', check: 'no-products', question: 'gel', option: 'present' },
    { type: 'decide-check', check: 'cut', decision: 'reschedule', reason: 'No' },
    { type: 'hand-over', task: 'intake', language: 'en' },
    { type: 'hand-over', task: 'consent', language: 'en' },
    { type: 'hand-over', task: 'aftercare', language: 'en' },
    { type: 'choose-language', language: 'en' },
    { type: 'name-reader', name: 'Ewa Reader', language: 'Polish', knows: 'studied' },
    { type: 'dismiss-reader', why: 'Left' },
    { type: 'sign-as-reader', signature, intent: true },
    { type: 'hand-back' },
    { type: 'confirm-identity', day: 1, month: 1 },
    { type: 'finish-intake' },
    { type: 'decline-consent', reason: '' },
    { type: 'flag-question', topic: 'risks', words: 'What?' },
    { type: 'sign-consent', signature: dot, intent: true, electronicRecord: true },
    { type: 'sign-consent', signature, intent: true, electronicRecord: true },
    { type: 'sign-aftercare', signature, intent: true, electronicRecord: true },
    { type: 'confirm-time-out', items: [] },
    { type: 'confirm-time-out', items: protocol.timeOut.map((item) => item.id) },
    { type: 'countersign-consent', ...witness },
    { type: 'countersign-aftercare', ...witness },
    { type: 'start-procedure', expectedMinutes: 60 },
    { type: 'start-break' },
    { type: 'end-break' },
    { type: 'skip-break', reason: 'reason' },
    { type: 'answer-overdue' },
    { type: 'finish-procedure' },
    { type: 'reschedule', next, note: 'note' },
    { type: 'cancel-visit', reason: 'reason' },
    { type: 'change-course', course: finalSession },
    { type: 'close-visit' },
    { type: 'record-lot', lot },
    { type: 'seal', head, documents: [] },
    { type: 'give-copy', document: documentId, how: 'printed', where: 'desk' },
    { type: 'withdraw-copy', document: documentId, copy: 1, why: 'cancelled' },
  ),
  fc.record({
    type: fc.constantFrom('open-clause' as const, 'agree-clause' as const, 'refuse-clause' as const),
    clause: slug,
  }),
);
