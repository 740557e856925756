import type { Slug } from '../../ids.ts';
import type { Check } from '../../protocol/model/questions.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { checkStatus, isClear, optionOf } from '../checks.ts';
import type { Recorded, VisitEvent } from '../events.ts';
import type { VisitState } from '../state/state.ts';

/** A tap on a check that can be taken back now. */
export interface CheckMistake {
  readonly entry: Recorded<VisitEvent>;
  readonly falls: readonly Recorded<VisitEvent>[];
  /** True when it ended today: taking it back needs the PIN. */
  readonly pin: boolean;
}

/**
 * Lists taps that can be taken back while their check is open (docs/rules.md, "Putting right"). A tap that ended today can be
 * taken back only until the new date is saved, and the check is then asked again from its first question. Passed checks are
 * not listed: a failing answer can follow a passing one.
 */
export function checkMistakes(state: VisitState, protocol: Protocol): CheckMistake[] {
  const { rescheduled, cancelled, declined, procedure, handedOver } = state;
  if (rescheduled || cancelled || declined || procedure || handedOver) return [];
  return protocol.checks.flatMap((check) => mistakesOn(state, check));
}

function mistakesOn(state: VisitState, check: Check): CheckMistake[] {
  const rounds = state.checks[check.id];
  const status = checkStatus(check, rounds);
  if (!rounds || isClear(status)) return [];
  const round = inRound(state, check.id, rounds.round);
  const others = (entry: Recorded<VisitEvent>, falls: (event: VisitEvent) => boolean) =>
    round.filter((one) => one !== entry && falls(one.event));
  return round.flatMap((entry): CheckMistake[] => {
    const { event } = entry;
    switch (event.type) {
      case 'check-answered': {
        if (rounds.answers[event.question] !== event.option || isAnsweredLater(round, entry)) return [];
        if (optionOf(check, event.question, event.option)?.grade === 'reschedule')
          return [{ entry, falls: others(entry, () => true), pin: true }];
        // The tap that ended today is taken back first, and takes the rest of its check with it.
        if (status === 'reschedule') return [];
        const remedied = Object.entries(rounds.answers).some(
          ([question, option]) => question !== event.question && optionOf(check, question, option)?.grade === 'remedy',
        );
        const falls = others(
          entry,
          (other) =>
            (other.type === 'check-answered' && other.question === event.question) ||
            (other.type === 'remedy-done' && !remedied),
        );
        return [{ entry, falls, pin: false }];
      }
      case 'remedy-done':
        return status === 'fixing' ? [{ entry, falls: [], pin: false }] : [];
      default:
        return [];
    }
  });
}

/** Taps on this check since its questions were last asked from the first. */
function inRound(state: VisitState, check: Slug, round: number): Recorded<VisitEvent>[] {
  const own = state.entries.filter(({ event }) => 'check' in event && event.check === check);
  const first = own.findIndex(({ event }) => 'round' in event && event.round === round);
  return first < 0 ? [] : own.slice(first);
}

function isAnsweredLater(round: readonly Recorded<VisitEvent>[], { sequence, event }: Recorded<VisitEvent>): boolean {
  return round.some(
    (one) =>
      one.sequence > sequence &&
      one.event.type === 'check-answered' &&
      event.type === 'check-answered' &&
      one.event.question === event.question,
  );
}
