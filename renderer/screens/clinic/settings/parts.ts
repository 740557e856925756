import type { TextPlace } from '../../../app/PlaceContext.tsx';
import type { StaffRow } from './staff-row.ts';

/** A page of its own within the settings. */
export type Part =
  | 'backups'
  | 'bring-in'
  | 'clinic'
  | 'staff'
  | 'printer'
  | 'logo'
  | 'practice'
  | 'seal'
  | 'check'
  | 'chairs'
  | 'my-pin'
  | 'passphrase'
  | 'recovery-key'
  | 'inspection'
  | TextPlace
  | { readonly member: StaffRow };
