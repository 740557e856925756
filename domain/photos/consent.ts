import { z } from 'zod';
import type { Clause } from '../protocol/model/questions.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { VisitState } from '../visit/state/state.ts';
import { mostOfVisit, type PhotoPurpose } from './photo.ts';

/** Why the camera stays off. `not-asked`: no clause of this clinic's is about photos. */
export const NoPhotos = z.enum(['not-asked', 'not-signed', 'refused', 'withdrawn', 'ended', 'full']);
export type NoPhotos = z.infer<typeof NoPhotos>;

/** The first clinics' clause has no purpose of its own: it speaks of the client's file. */
export const purposeOfClause = ({ id, photos }: Pick<Clause, 'id' | 'photos'>): PhotoPurpose | null =>
  photos ?? (id === 'photos' ? 'record' : null);

/** What of a visit an agreement to photos hangs on. */
interface Agreeing
  extends Pick<VisitState, 'consentOwed' | 'withdrawn' | 'clausesWithdrawn' | 'closedAt' | 'cancelled' | 'declined'> {
  readonly consent: { readonly clauses: Readonly<Record<string, Pick<ClauseState, 'answer'>>> } | null;
}
type ClauseState = NonNullable<VisitState['consent']>['clauses'][string];

/**
 * What the client agreed to about photos in this visit, or why nothing may be taken (docs/rules.md, "Photos"). `taken`: how many the visit
 * has. Only a plain "I agree" counts: which option of a choice means no photos, no program can read.
 */
export function photoConsent(
  state: Agreeing,
  protocol: Protocol,
  taken: number,
): { readonly purposes: readonly PhotoPurpose[]; readonly why: NoPhotos | null } {
  const none = (why: NoPhotos) => ({ purposes: [], why });
  const clauses = protocol.consent.clauses.filter((clause) => purposeOfClause(clause) !== null);
  if (clauses.length === 0) return none('not-asked');
  if (!state.consent || state.consentOwed) return none('not-signed');
  if (state.withdrawn) return none('withdrawn');
  const { clauses: answers } = state.consent;
  const agreed = clauses.filter(({ id }) => answers[id]?.answer === 'agreed');
  if (agreed.length === 0) return none('refused');
  const standing = agreed.filter(({ id }) => !state.clausesWithdrawn[id]);
  if (standing.length === 0) return none('withdrawn');
  if (state.closedAt || state.cancelled || state.declined) return none('ended');
  if (taken >= mostOfVisit) return none('full');
  return { purposes: standingPurposes(state, protocol), why: null };
}

/** What photos of a visit may be used for now, also long after it: what was agreed to and not withdrawn since. */
export function standingPurposes(
  { consent, withdrawn, clausesWithdrawn }: Pick<Agreeing, 'consent' | 'withdrawn' | 'clausesWithdrawn'>,
  protocol: Protocol,
): readonly PhotoPurpose[] {
  if (!consent || withdrawn) return [];
  const standing = protocol.consent.clauses.filter(
    ({ id }) => consent.clauses[id]?.answer === 'agreed' && !clausesWithdrawn[id],
  );
  return [...new Set(standing.flatMap((clause) => purposeOfClause(clause) ?? []))];
}
