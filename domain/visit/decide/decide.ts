import { type ClientCommand, type SystemCommand, TabletCommand, taskOf, type VisitCommand } from '../commands.ts';
import { isReactionCommand } from '../reactions/commands.ts';
import { moveSince } from '../state/clock-moves.ts';
import type { VisitState } from '../state/state.ts';
import { decideClient } from './client.ts';
import { type DecideContext, type Decision, no } from './decision.ts';
import { decideReaction } from './reaction.ts';
import { decideStaff } from './staff.ts';
import { decideSystem } from './system.ts';

/**
 * The visit machine: a state and a command give events, or a refusal with a stable code that changes nothing. For every
 * command, a wall clock moved since the last event is recorded first.
 */
export function decide(state: VisitState, command: VisitCommand, context: DecideContext): Decision {
  const decision = route(state, command, context);
  if (!decision.ok) return decision;
  const move = moveSince(state, context.now);
  return move ? { ...decision, events: [{ type: 'clock-moved', ...move }, ...decision.events] } : decision;
}

function route(state: VisitState, command: VisitCommand, context: DecideContext): Decision {
  if (context.actor.kind === 'tablet' && !TabletCommand.safeParse(command).success) return no('not-now');
  if (isClientCommand(command)) return decideClient(state, command, context);
  if (isReactionCommand(command)) return decideReaction(state, command, context);
  if (isSystemCommand(command)) return decideSystem(state, command, context);
  return decideStaff(state, command, context);
}

function isClientCommand(command: VisitCommand): command is ClientCommand {
  return Object.hasOwn(taskOf, command.type);
}

const systemTypes: Record<SystemCommand['type'], true> = {
  'hand-over': true,
  'hand-back': true,
  'correct-client': true,
  'move-visit': true,
  'lapse-identity': true,
  'answer-restart': true,
  'refuse-identity': true,
  seal: true,
  'seal-correction': true,
  'move-appointment': true,
  'record-check-in': true,
  'give-copy': true,
  'withdraw-copy': true,
};

function isSystemCommand(command: VisitCommand): command is SystemCommand {
  return Object.hasOwn(systemTypes, command.type);
}
