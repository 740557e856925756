import type { z } from 'zod';
import type { FaultParams } from '../../domain/faults/faults.ts';
import { readFieldFault } from '../../domain/field-fault.ts';
import type { Moment } from '../../domain/time.ts';
import type { Allowed, Operation } from '../contract/operation.ts';

/** A call as its handler sees it, with the single clock reading of all its events. */
export interface Call {
  readonly now: Moment;
}

type Awaitable<T> = T | Promise<T>;

type Operations<Area> = { readonly [Name in keyof Area]: Operation };

/** One handler for each operation of an area: parsed input in, the operation's output out. */
export type Handlers<Area extends Operations<Area>> = {
  readonly [Name in keyof Area]: (
    input: z.output<Area[Name]['input']>,
    call: Call,
  ) => Awaitable<z.input<Area[Name]['output']>>;
};

export type Parsing =
  | { readonly ok: true; run(call: Call): Promise<unknown> }
  | { readonly ok: false; readonly fault: FaultParams['malformed'] };

/** An operation with its handler. Types are erased here, the only place where they are known to match. */
export interface Route {
  readonly allowed: readonly Allowed[];
  readonly aside: boolean;
  readonly leads: boolean;
  parse(input: unknown): Parsing;
}

export function route<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  handler: (input: z.output<I>, call: Call) => Awaitable<z.input<O>>,
): Route {
  return {
    allowed: operation.allowed,
    aside: operation.aside,
    leads: operation.leads,
    parse(input) {
      const parsed = operation.input.safeParse(input);
      if (!parsed.success)
        return { ok: false, fault: { where: firstPlace(parsed.error), ...firstReason(parsed.error) } };
      return {
        ok: true,
        // Output is parsed too: only what the contract names leaves the app.
        run: async (call) => operation.output.parse(await handler(parsed.data, call)),
      };
    },
  };
}

/** Pairs an area of the contract with its handlers, by name. */
export function area<Area extends Operations<Area>>(operations: Area, handlers: Handlers<Area>): [string, Route][] {
  const routes: [string, Route][] = [];
  for (const name in operations) {
    type Named = Area[typeof name];
    routes.push([name, route<Named['input'], Named['output']>(operations[name], handlers[name])]);
  }
  return routes;
}

/** Which field was wrong, by the contract's own names; never a key or value that the caller invented. */
function firstPlace(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? [];
  const words = path.filter(
    (step): step is string => typeof step === 'string' && step !== 'command' && /^[A-Za-z]{1,40}$/.test(step),
  );
  return words.join('.');
}

/** What is wrong with it, where the field's own schema says so. */
function firstReason(error: z.ZodError): { readonly field?: string } {
  const message = error.issues[0]?.message;
  return message !== undefined && readFieldFault(message) ? { field: message } : {};
}
