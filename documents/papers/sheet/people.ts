import { type CivilDate, civilDateOf } from '../../../domain/time.ts';
import type { Did, NamedDeed } from '../../../domain/visit/views/people.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { isolated } from '../../words/isolated.ts';
import { comma } from '../../words/listed.ts';

/** "Robin Example: opened the visit, checked the scalp, treated (09:20 to 13:05 GMT), sealed", one for each person. */
export function peopleWords(
  typesetter: Typesetter,
  deeds: readonly NamedDeed[],
  day: CivilDate,
): { name: string; did: string }[] {
  const words = typesetter.language.words.people.did;
  const people = [...new Set(deeds.map(({ staffId }) => staffId))];
  return people.map((staffId) => {
    const theirs = deeds.filter((deed) => deed.staffId === staffId);
    const did = theirs
      .map((deed) => `${words[deed.did]}${when(typesetter, deed, day)}`)
      .join(comma(typesetter.language));
    return { name: isolated(theirs[0]?.name ?? ''), did };
  });
}

/** Of the work its length counts, of everything else that it was done; the list of events has its time. */
function when({ language }: Typesetter, { did, from, to, byClock }: NamedDeed, day: CivilDate): string {
  if (did !== 'treated') return '';
  return language.words.people.treated(language.dates.timeRange(from, to, day), byClock === true);
}

/** Who is named at the head of a paper for this deed, with a time behind each when there are several. */
export function namesOf(typesetter: Typesetter, deeds: readonly NamedDeed[], did: Did): string {
  const theirs = deeds.filter((deed) => deed.did === did);
  const [only, ...others] = theirs;
  if (!only) return '';
  if (others.length === 0) return isolated(only.name);
  const day = civilDateOf(only.from);
  return theirs
    .map(({ name, from }) =>
      typesetter.language.words.people.from(isolated(name), typesetter.language.dates.timeOn(from, day)),
    )
    .join(comma(typesetter.language));
}
