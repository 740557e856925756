import type { Sha256 } from '../../ids.ts';
import type { SealedDocument } from '../types.ts';
import type { FollowUp, ReactionEnd, ReactionReport, ReportSent } from './reaction.ts';

/** What is done about reactions, after the seal of the visit. `reaction`: the row of its report. */
export type ReactionCommand =
  | { type: 'report-reaction'; report: ReactionReport }
  /** The paper of the report just before it. */
  | { type: 'seal-reaction'; head: Sha256; document: SealedDocument }
  | { type: 'follow-reaction'; reaction: number; followed: FollowUp }
  | { type: 'record-report-sent'; reaction: number; sent: ReportSent }
  | { type: 'close-reaction'; reaction: number; end: ReactionEnd };

const types: Record<ReactionCommand['type'], true> = {
  'report-reaction': true,
  'seal-reaction': true,
  'follow-reaction': true,
  'record-report-sent': true,
  'close-reaction': true,
};

export function isReactionCommand<C extends { readonly type: string }>(
  command: C | ReactionCommand,
): command is ReactionCommand {
  return Object.hasOwn(types, command.type);
}
