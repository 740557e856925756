import type { StaffAreas } from '../../staff-words.ts';

/** "many" is for millions. */
export type FrenchAreas = StaffAreas<'one' | 'many' | 'other'>;
