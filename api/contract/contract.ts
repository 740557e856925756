import type { z } from 'zod';
import { app, session } from './app.ts';
import { clients, day } from './clients.ts';
import { backups, damage, erasure } from './custody.ts';
import { keys } from './keys.ts';
import { logo } from './logo.ts';
import { printing } from './printing.ts';
import { seal } from './seal.ts';
import { settings } from './settings.ts';
import { staff } from './staff.ts';
import { documents, drafts, task, visits } from './visits.ts';

/** The one list of operations. Client, dispatch, access rules, both hosts, scenarios and the tests are driven by it. */
export const contract = {
  ...app,
  ...session,
  ...clients,
  ...day,
  ...visits,
  ...task,
  ...documents,
  ...printing,
  ...drafts,
  ...settings,
  ...seal,
  ...logo,
  ...staff,
  ...keys,
  ...backups,
  ...damage,
  ...erasure,
};

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller sends, before parsing. */
export type Input<N extends OperationName> = z.input<Contract[N]['input']>;
/** What a handler gets, after parsing. */
export type Parsed<N extends OperationName> = z.output<Contract[N]['input']>;
export type Output<N extends OperationName> = z.output<Contract[N]['output']>;

export const operationNames = Object.keys(contract) as OperationName[];

/** What crosses the boundary, both transports alike. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };
