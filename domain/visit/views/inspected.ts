import { z } from 'zod';
import { Birth } from '../../clinic/birth.ts';
import type { ClientDetails } from '../../clinic/client.ts';
import { Sha256, VisitId } from '../../ids.ts';
import type { Protocol } from '../../protocol/protocol.ts';
import { CivilDate, CivilTime, civilDateOf, civilTimeOf, Moment } from '../../time.ts';
import { Said } from '../health/said.ts';
import type { VisitState } from '../state/state.ts';
import { DocumentKind, Lot } from '../types.ts';
import { healthViews } from './health-views.ts';
import type { NamedDeed } from './people.ts';

/** A row of the list that an inspector reads: who, by whom, with what. */
export const InspectedRow = z.object({
  visitId: VisitId,
  date: CivilDate,
  time: CivilTime,
  clientName: z.string(),
  dateOfBirth: Birth,
  /** Who treated, else who opened the visit; empty where nobody is named. */
  practitioner: z.string(),
  /** Of whoever treated, as recorded in the visit. */
  licence: z.string(),
  /** Numbers of the lots, each once. */
  lots: z.array(z.string()),
});
export type InspectedRow = z.infer<typeof InspectedRow>;

/** One visit as an inspector reads it. There is no field for a photo, a signature or a note of staff. */
export const InspectedVisit = InspectedRow.extend({
  lots: z.array(Lot.extend({ expiry: z.string() })),
  session: z.number().int(),
  sessionsPlanned: z.number().int(),
  final: z.boolean(),
  treatment: z.string(),
  sealed: z.object({ at: Moment, head: Sha256 }).nullable(),
  papers: z.array(z.object({ kind: DocumentKind, sha256: Sha256 })),
  /** Null unless an owner opened them. */
  health: z.array(z.object({ text: z.string(), said: Said.nullable(), details: z.string() })).nullable(),
});
export type InspectedVisit = z.infer<typeof InspectedVisit>;

export interface Inspected {
  readonly state: VisitState;
  readonly protocol: Protocol;
  readonly client: ClientDetails;
  readonly people: readonly NamedDeed[];
}

export function inspectedRow(visit: Inspected): InspectedRow {
  return { ...whoAndWhen(visit), lots: [...new Set(visit.state.lots.map(({ lot }) => lot))] };
}

/** `health`: whether an owner opened health answers. */
export function inspectedVisit(visit: Inspected, { health }: { readonly health: boolean }): InspectedVisit {
  const { state, protocol } = visit;
  const { session, sessionsPlanned, final } = state.course;
  const { sealed } = state;
  return {
    ...whoAndWhen(visit),
    ...{ session, sessionsPlanned, final },
    treatment: protocol.name,
    lots: state.lots.map(({ kind, name, maker, lot, expiry }) => ({ kind, name, maker, lot, expiry })),
    sealed: sealed && { at: sealed.at, head: sealed.head },
    // That there was a reaction says as much as an answer.
    papers: (sealed?.documents ?? [])
      .filter(({ kind }) => health || kind !== 'reaction-report')
      .map(({ kind, sha256 }) => ({ kind, sha256 })),
    health: health ? healthViews(state, protocol).map(({ text, said, details }) => ({ text, said, details })) : null,
  };
}

function whoAndWhen({ state, client, people }: Inspected): Omit<InspectedRow, 'lots'> {
  const licence = state.facts['licence-number']?.value;
  const treated = people.find(({ did }) => did === 'treated') ?? people.find(({ did }) => did === 'opened');
  return {
    visitId: state.id,
    date: civilDateOf(state.openedAt),
    time: civilTimeOf(state.openedAt),
    clientName: client.name,
    dateOfBirth: client.dateOfBirth,
    practitioner: treated?.name ?? '',
    licence: licence?.fact === 'licence-number' ? licence.number : '',
  };
}
