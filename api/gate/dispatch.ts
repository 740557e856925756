import { AppError } from '../../domain/errors.ts';
import { type Fault, fault } from '../../domain/faults/faults.ts';
import type { Moment } from '../../domain/time.ts';
import { type OperationName, operationNames, type Reply } from '../contract/contract.ts';
import { hiddenIn } from './hidden-text.ts';
import { type AppMode, isAllowed, refusalIn } from './mode.ts';
import { isBounded } from './payload.ts';
import type { Log } from './ports.ts';
import type { Route } from './route.ts';
import { Turns } from './turns.ts';

export interface Gate {
  /** The present mode, after the idle lock was checked. */
  mode(): AppMode;
  /** Runs before the mode is checked: reads the clock once, and locks a tablet that was idle for too long. */
  arrive(name: OperationName): Moment;
  /** Another route that the operation has now: a practice visit answers in the record's place. Throws where it keeps from it. */
  routeNow?(name: OperationName, route: Route): Route;
  readonly log: Log;
}

export type Dispatch = (name: unknown, input: unknown) => Promise<Reply>;

/**
 * The only entrance to the app, for both hosts: is the operation known, allowed in this mode, and well formed? Then its
 * handler runs. Never rejects. Calls run one at a time, so no call is checked against a mode that another call is about to
 * change. A call that looks at a stick (`aside`) is let in like any other, and then holds up none: a slow stick must not keep
 * the tablet from locking. Its answer counts only while the mode still allows it.
 */
export function createDispatch(
  routes: ReadonlyMap<string, Route>,
  gate: Gate,
  turns = new Turns(),
): {
  readonly dispatch: Dispatch;
  /** Runs `work` when no call is running. Never rejects: errors are logged. */
  between(work: () => void | Promise<void>): Promise<void>;
} {
  const missing = operationNames.filter((name) => !routes.has(name));
  if (missing.length > 0) throw new Error(`operations without a handler: ${missing.join(', ')}`);

  /** The answer of a call, or, for one that goes on aside, what gives it later. */
  async function letIn(name: unknown, input: unknown): Promise<Reply | (() => Promise<Reply>)> {
    const known = typeof name === 'string' ? routes.get(name) : undefined;
    if (!isOperation(name) || !known) return no(fault('unknown-operation'));
    return guarded(name, async () => {
      const now = gate.arrive(name);
      if (!isAllowed(known.allowed, gate.mode())) return no(refusalIn(gate.mode(), known.allowed));
      const route = gate.routeNow?.(name, known) ?? known;
      if (!isBounded(input)) return no(fault('malformed', { why: 'unreadable' }));
      const hidden = hiddenIn(input);
      if (hidden) return no(fault('malformed', hidden));
      const parsing = route.parse(input);
      if (!parsing.ok) return no(fault('malformed', parsing.fault));
      const run = async (): Promise<Reply> => ({ ok: true, value: await parsing.run({ now }) });
      return route.aside ? () => aside(name, route, run) : run();
    });
  }

  async function aside(name: OperationName, route: Route, run: () => Promise<Reply>): Promise<Reply> {
    const isStillAllowed = () => route.leads || isAllowed(route.allowed, gate.mode());
    return guarded(name, async () => {
      try {
        const reply = await run();
        return isStillAllowed() ? reply : no(fault('not-allowed'));
      } catch (error) {
        // Whoever asked has left meanwhile, and with them what the handler would have needed.
        if (!isStillAllowed()) return no(fault('not-allowed'));
        throw error;
      }
    });
  }

  async function guarded<T>(name: OperationName, work: () => Promise<T | Reply>): Promise<T | Reply> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError) {
        if (error.detail !== '')
          gate.log({ level: 'warning', operation: name, code: error.code, detail: error.detail });
        return no(error.fault);
      }
      gate.log({ level: 'error', operation: name, code: 'internal', detail: detailOf(error) });
      return no(fault('internal'));
    }
  }

  return {
    dispatch: async (name, input) => {
      const reply = await turns.take(() => letIn(name, input));
      return typeof reply === 'function' ? reply() : reply;
    },
    between: (work) =>
      turns.take(async () => {
        try {
          await work();
        } catch (error) {
          gate.log({ level: 'error', operation: '', code: 'internal', detail: detailOf(error) });
        }
      }),
  };
}

function isOperation(name: unknown): name is OperationName {
  return operationNames.some((known) => known === name);
}

const no = (error: Fault): Reply => ({ ok: false, error });

/** A line of a stack with its file's name in place of the path. */
function withoutFolder(line: string): string {
  const slash = Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\'));
  if (slash < 0 || slash === line.length - 1) return line;
  let start = slash;
  while (start > 0 && !/[\s()]/.test(line.charAt(start - 1))) start--;
  if (line.charAt(start - 1) === '(') start--;
  return line.slice(0, start) + line.slice(slash + 1);
}

/** Name and place in the code only, because a message may contain typed text or a path. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames.slice(0, 6).map((line) => withoutFolder(line.trim()));
  return [error.name, 'code' in error && typeof error.code === 'string' ? error.code : '', ...places]
    .filter((part) => part !== '')
    .join(' | ');
}
