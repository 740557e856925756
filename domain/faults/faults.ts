import { z } from 'zod';
import { refusals } from '../refusal.ts';
import { chairFaults } from './chair-faults.ts';
import type { FaultIn, Params, ParamsIn, PlainIn } from './fault-kinds.ts';
import { fileFaults } from './file-faults.ts';
import { protocolFaults } from './protocol-faults.ts';
import { recordFaults } from './record-faults.ts';
import { tabletFaults } from './tablet-faults.ts';
import { verdicts } from './verdicts.ts';

/** Every fault that a person gets to see, a code in one list only, with the schema of what its sentence needs. */
export const faults = {
  ...refusals,
  ...recordFaults,
  ...tabletFaults,
  ...fileFaults,
  ...protocolFaults,
  ...chairFaults,
  ...verdicts,
};

/** The lists one by one: a code stands in one of them. */
export const faultLists = [refusals, recordFaults, tabletFaults, fileFaults, protocolFaults, chairFaults, verdicts];

type Faults = typeof faults;
export type FaultCode = keyof Faults;
export type FaultParams = ParamsIn<Faults>;
export type PlainFaultCode = PlainIn<Faults>;
/** A fault as a value, narrowed by its code. */
export type Fault<C extends FaultCode = FaultCode> = FaultIn<Faults, C>;

/** A fault as a value: `fault('internal')`, or with what its sentence needs. */
export function fault<C extends PlainFaultCode>(code: C): Fault<C>;
export function fault<C extends FaultCode>(code: C, params: FaultParams[C]): Fault<C>;
export function fault(code: FaultCode, params: Params = {}): { readonly code: FaultCode; readonly params: Params } {
  return { code, params };
}

/** Whether somebody else's value is a fault that this version knows, with params of the right form and no others. */
export function isFault(value: unknown): value is Fault {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('params' in value)) return false;
  const { code, params } = value;
  return typeof code === 'string' && isFaultCode(code) && faults[code].safeParse(params).success;
}

export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(faults, code);
}

/** A fault in a view. */
export const FaultView = z.custom<Fault>(isFault);
