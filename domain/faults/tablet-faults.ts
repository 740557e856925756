import { z } from 'zod';
import { FieldFaultText } from '../field-fault-text.ts';
import { none, sometimes, WaitMs } from './fault-kinds.ts';

/** What can be wrong with a call, with whoever makes it, and with this machine. */
export const tabletFaults = {
  'unknown-operation': none,
  'not-allowed': sometimes('other-page'),
  'not-your-role': none,
  /** `where`: the field, in the contract's own words; `field`: what is wrong with it, where the schema says so. */
  malformed: z.union([
    z.strictObject({ why: z.literal('unreadable') }),
    z.strictObject({ where: z.string().regex(/^[A-Za-z.]{0,400}$/), field: FieldFaultText.optional() }),
  ]),
  internal: none,
  'not-reached': sometimes('bad-reply'),
  'other-version': none,
  'session-lost': none,
  'wrong-pin': z.union([z.strictObject({ left: z.number().int() }), z.strictObject({ waitMs: WaitMs })]),
  'pin-wait': z.strictObject({ waitMs: WaitMs }),
  'pin-spent': none,
  'pin-replaced': none,
  'key-wait': z.strictObject({ secret: z.enum(['passphrase', 'recovery-key']), waitMs: WaitMs }),
  /** Only of the sample day, which the screens are drawn from. */
  'not-recorded': z.strictObject({ name: z.string().min(1).max(80) }),
  'zone-waits': none,
  'texts-own': none,
  'clock-unreadable': none,
  'device-unreadable': none,
  'data-folder-unusable': none,
  'data-folder-shared': none,
  'port-taken': z.strictObject({ port: z.number().int() }),
  'port-refused': z.strictObject({ port: z.number().int() }),
};
