import { defaultProtocol } from '../../domain/protocol/default-en.ts';
import type { Clause } from '../../domain/protocol/model/questions.ts';
import type { Protocol } from '../../domain/protocol/protocol.ts';
import { CivilDate } from '../../domain/time.ts';
import type { AnswerValue } from '../../domain/visit/health/answer-value.ts';
import { ownQuestions } from '../domain/health/questions.ts';
import { clientAct, type Hands } from './visit-steps.ts';

const clause = (id: string, decision: Clause['decision'], more: Partial<Clause> = {}): Clause => ({
  id,
  title: `Point ${id}`,
  paragraphs: [`What is said about ${id}.`],
  points: [],
  decision,
  initials: false,
  ...more,
});

/** A clinic's own points: one of each kind, some with initials, one shown only after an answer. */
export const ownClauses: readonly Clause[] = [
  clause('risks', { kind: 'agree' }, { initials: true }),
  clause('house', { kind: 'information' }),
  clause(
    'copy',
    {
      kind: 'choose-one',
      options: [
        { id: 'paper', label: 'On paper' },
        { id: 'mail', label: 'By mail' },
      ],
    },
    {},
  ),
  clause('photos', { kind: 'agree-or-refuse' }, { photos: 'teaching' }),
  clause('blood', { kind: 'agree' }, { shownWhen: { question: 'medicine', answers: ['aspirin', 'warfarin'] } }),
];

/** The shipped protocol with a clinic's own questions and points. */
export const ownProtocol: Protocol = {
  ...defaultProtocol,
  versions: { ...defaultProtocol.versions, whole: 9 },
  health: [...ownQuestions],
  consent: { ...defaultProtocol.consent, clauses: [...ownClauses] },
};

const fine: Readonly<Record<string, 'yes' | 'no' | AnswerValue>> = {
  adult: 'yes',
  skin: { kind: 'one-of', option: 'oily' },
  medicine: { kind: 'several-of', options: [] },
  since: { kind: 'text', text: 'Since May.' },
  heart: 'no',
  pacemaker: 'no',
  model: { kind: 'text', text: 'None.' },
  drinks: { kind: 'number', number: 2 },
  botox: { kind: 'date', date: CivilDate.parse('2026-01-05') },
};

/** Answers every question that is asked, so that nothing waits, but for those given here. */
export async function answerOwn(hands: Hands, given: Partial<typeof fine> = {}): Promise<void> {
  for (;;) {
    const view = await hands.client.call('task.get', {});
    if (view.task !== 'intake') throw new Error('another task was handed over');
    const open = view.health.find(({ answer }) => answer === null);
    if (!open) return;
    const said = given[open.id] ?? fine[open.id];
    if (said === undefined) throw new Error(`nobody knows what to say to ${open.id}`);
    const question = open.id;
    await clientAct(
      hands,
      said === 'yes' || said === 'no'
        ? {
            type: 'answer-health',
            question,
            answer: said,
            details: open.asks.kind === 'yes-no' && open.asks.details.includes(said) ? 'In words.' : '',
          }
        : { type: 'answer-health', question, value: said, details: '' },
    );
  }
}
