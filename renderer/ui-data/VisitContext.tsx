import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Input } from '../../api/contract/contract.ts';
import type { VisitId } from '../../domain/ids.ts';
import type { StaffCommand } from '../../domain/visit/commands.ts';
import type { VisitView } from '../../domain/visit/views/view.ts';
import { StaffFrame } from '../app/frame/StaffFrame.tsx';
import { useClient } from './useClient.ts';
import { useRead } from './useQuery.ts';
import { useStep } from './useStep.ts';

/** A staff command before parsing, as a form holds it. */
export type StaffCommandInput = Input<'visits.act'>['command'];

export interface OpenVisit {
  readonly visit: VisitView;
  /** `performance.now()` when this view arrived, for counting on from `visit.breaks`. */
  readonly visitAt: number;
  /**
   * Sends one step of this visit through `run`; resolves to true once it is saved and drawn. `pin`: where the step asks for
   * it.
   */
  act(command: StaffCommandInput, pin?: string): Promise<boolean>;
  /** Takes a view that another call returned (sealing, saving, printing). */
  show(visit: VisitView): void;
  /** Whether the visit accepts this command now; a button whose command it does not accept says why. */
  allows(type: StaffCommand['type']): boolean;
}

const Open = createContext<OpenVisit | null>(null);

export function useVisit(): OpenVisit {
  const open = useContext(Open);
  if (!open) throw new Error('useVisit outside of a visit');
  return open;
}

/** Holds the one visit on the screen. Until it is read, the empty frame stands there: with the lock, and with what went wrong. */
export function VisitProvider({
  visitId,
  onClosed,
  children,
}: {
  visitId: VisitId;
  /** Called instead of drawing when the visit turns out to be closed already; null draws it all the same. */
  onClosed: (() => void) | null;
  children: ReactNode;
}) {
  const { call } = useClient();
  const { run, trouble } = useStep();
  const load = useRead();
  const [held, setHeld] = useState<{ visit: VisitView; at: number } | null>(null);

  const show = useCallback((visit: VisitView) => setHeld({ visit, at: performance.now() }), []);

  const leave = useRef(onClosed);
  leave.current = onClosed;
  useEffect(() => {
    void load(async () => {
      const visit = await call('visits.get', { visitId });
      if (visit.closedAt && leave.current) leave.current();
      else show(visit);
    });
  }, [call, load, show, visitId]);

  // The move shows only in the clock itself, so the visit on the screen may not know of it yet: read it with its question.
  const clockAsks = trouble?.fault.code === 'clock-unconfirmed';
  useEffect(() => {
    if (clockAsks) void load(async () => show(await call('visits.get', { visitId })));
  }, [clockAsks, call, load, show, visitId]);

  const act = useCallback(
    (command: StaffCommandInput, pin?: string) =>
      run(async () => show(await call('visits.act', { visitId, command, ...(pin !== undefined && { pin }) }))),
    [call, run, show, visitId],
  );

  const open = useMemo<OpenVisit | null>(
    () =>
      held && { visit: held.visit, visitAt: held.at, act, show, allows: (type) => held.visit.allowed.includes(type) },
    [held, act, show],
  );
  if (!open || open.visit.id !== visitId)
    return (
      <StaffFrame help="today" title="">
        {null}
      </StaffFrame>
    );
  return <Open.Provider value={open}>{children}</Open.Provider>;
}
