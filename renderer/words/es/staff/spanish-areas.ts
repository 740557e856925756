import type { StaffAreas } from '../../staff-words.ts';

/** "many" is for millions. */
export type SpanishAreas = StaffAreas<'one' | 'many' | 'other'>;
