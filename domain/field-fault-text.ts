import { z } from 'zod';
import { readFieldFault } from './field-fault.ts';

/** A field fault as a param of another one. */
export const FieldFaultText = z.string().refine((text) => readFieldFault(text) !== null, 'odd');
