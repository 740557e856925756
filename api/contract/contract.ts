import type { z } from 'zod';
import type { Fault } from '../../domain/faults/faults.ts';
import { appointments } from './appointments.ts';
import { backups } from './backups.ts';
import { chair } from './chair.ts';
import { chairs } from './chairs.ts';
import { checkIns } from './check-ins.ts';
import { clientLists } from './client-lists.ts';
import { clientPage } from './client-page.ts';
import { clients, day } from './clients.ts';
import { damage } from './damage.ts';
import { desk } from './desk.ts';
import { documents } from './documents.ts';
import { drafts } from './drafts.ts';
import { erasure } from './erasure.ts';
import { handOut } from './hand-out.ts';
import { inspection } from './inspection.ts';
import { jobs } from './jobs.ts';
import { joins } from './joins.ts';
import { keys } from './keys.ts';
import { languages } from './languages.ts';
import { logo } from './logo.ts';
import { lots } from './lots.ts';
import { photos } from './photos.ts';
import { practiceVisit } from './practice-visit.ts';
import { printing } from './printing.ts';
import { protocols } from './protocols.ts';
import { reactions } from './reactions.ts';
import { records } from './records.ts';
import { reports } from './reports.ts';
import { retention } from './retention.ts';
import { seal } from './seal.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { staff } from './staff.ts';
import { task } from './task.ts';
import { visits } from './visits.ts';

/** The areas by their names: written out, the whole list is longer than the compiler puts into a file of types. */
export type Contract = typeof setup &
  typeof session &
  typeof clients &
  typeof clientPage &
  typeof appointments &
  typeof clientLists &
  typeof joins &
  typeof photos &
  typeof day &
  typeof visits &
  typeof records &
  typeof reactions &
  typeof checkIns &
  typeof task &
  typeof chair &
  typeof chairs &
  typeof inspection &
  typeof desk &
  typeof documents &
  typeof printing &
  typeof lots &
  typeof reports &
  typeof handOut &
  typeof drafts &
  typeof settings &
  typeof seal &
  typeof logo &
  typeof protocols &
  typeof languages &
  typeof practiceVisit &
  typeof staff &
  typeof keys &
  typeof backups &
  typeof damage &
  typeof erasure &
  typeof retention &
  typeof jobs;

/** The only list of operations. Client, dispatch, access rules, both hosts, scenarios and tests use it. */
export const contract: Contract = {
  ...setup,
  ...session,
  ...clients,
  ...clientPage,
  ...appointments,
  ...clientLists,
  ...joins,
  ...photos,
  ...day,
  ...visits,
  ...records,
  ...reactions,
  ...checkIns,
  ...task,
  ...chair,
  ...chairs,
  ...inspection,
  ...desk,
  ...documents,
  ...printing,
  ...lots,
  ...reports,
  ...handOut,
  ...drafts,
  ...settings,
  ...seal,
  ...logo,
  ...protocols,
  ...languages,
  ...practiceVisit,
  ...staff,
  ...keys,
  ...backups,
  ...damage,
  ...erasure,
  ...retention,
  ...jobs,
};
export type OperationName = keyof Contract;
/** A caller's input, before parsing. */
export type Input<N extends OperationName> = z.input<Contract[N]['input']>;
/** A handler's input, after parsing. */
export type Parsed<N extends OperationName> = z.output<Contract[N]['input']>;
export type Output<N extends OperationName> = z.output<Contract[N]['output']>;

export const operationNames = Object.keys(contract) as OperationName[];

/** What crosses the boundary, both transports alike. An error is a code with what its sentence needs; words are the reader's. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Fault };
