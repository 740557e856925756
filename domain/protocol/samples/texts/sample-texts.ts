import type { spanishSample } from './spanish.ts';

/** A sentence for every place of the default protocol that clients read. A language without one of them does not compile. */
export type SampleTexts = Readonly<Record<keyof typeof spanishSample, string>>;
