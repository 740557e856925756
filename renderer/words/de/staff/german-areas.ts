import type { StaffAreas } from '../../staff-words.ts';

export type GermanAreas = StaffAreas<'one' | 'other'>;
