import { z } from 'zod';
import { type OperationName, operationNames } from '../../api/contract/contract.ts';
import { CivilDate, Instant, Zone } from '../../domain/time.ts';

/** A dotted path into a reply, as in "staff.0.id"; "" is the whole reply. */
const Path = z.string().regex(/^$|^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/);
const VariableName = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);

/** Any ISO 8601 instant with its offset; stored in UTC to the millisecond. */
const AnyInstant = z
  .string()
  // Date takes 24:00 for the next day's midnight,
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/)
  // and 30 February for 2 March.
  .refine((text) => CivilDate.safeParse(text.slice(0, 10)).success && !Number.isNaN(Date.parse(text)), 'not an instant')
  .transform((text) => new Date(text).toISOString())
  .pipe(Instant);

/** The fields of each step, explained in docs/scenario.md. */
export const stepFrame = {
  note: z.string().optional().describe('For people; not used.'),
  at: AnyInstant.describe('The instant at which the tablet does this, with an offset or Z.'),
  zone: Zone.describe("The time zone the tablet's own clock is set to. Dates on paper follow the clinic's zone."),
  uptimeMs: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe('Milliseconds since the machine was started, when the wall clock was set meanwhile.'),
  bootId: z.string().min(1).max(64).optional().describe('Another value than before: the machine was started again.'),
  restart: z.boolean().optional().describe('Ends the app without warning and starts it again before this step.'),
  keep: z
    .record(VariableName, Path)
    .optional()
    .describe('Keeps parts of the reply: variable name to dotted way into the reply.'),
  expect: z.string().optional().describe('The error code with which this step has to be refused.'),
};

const isOperation = (name: string): name is OperationName => (operationNames as readonly string[]).includes(name);

export const Step = z.strictObject({
  ...stepFrame,
  operation: z.string().refine(isOperation, 'no such operation'),
  input: z.unknown(),
});
export type Step = z.infer<typeof Step>;

/** Only the frame is checked here: the contract checks inputs, and a scenario may send a wrong one on purpose. */
export const Scenario = z.array(Step).min(1);
export type Scenario = z.infer<typeof Scenario>;

export type Variables = Map<string, unknown>;

/** The value at a dotted path of a reply; undefined when there is none. */
export function valueAt(reply: unknown, path: string): unknown {
  if (path === '') return reply;
  let value = reply;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}

/** Replaces "${name}" by kept values. A string that is only a reference becomes the value itself, of any type. */
export function fillIn(input: unknown, variables: Variables): unknown {
  if (typeof input === 'string') {
    const whole = /^\$\{([A-Za-z][A-Za-z0-9]*)\}$/.exec(input);
    if (whole?.[1] !== undefined) return variableNamed(whole[1], variables);
    return input.replace(/\$\{([A-Za-z][A-Za-z0-9]*)\}/g, (_, name: string) => String(variableNamed(name, variables)));
  }
  if (Array.isArray(input)) return input.map((item) => fillIn(item, variables));
  if (typeof input === 'object' && input !== null)
    return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, fillIn(value, variables)]));
  return input;
}

function variableNamed(name: string, variables: Variables): unknown {
  if (!variables.has(name)) throw new RangeError(`no step kept "${name}"`);
  return variables.get(name);
}
