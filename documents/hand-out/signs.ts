import { ReactionSign } from '../../domain/visit/reactions/reaction.ts';
import type { Language } from '../words/language.ts';
import { comma } from '../words/listed.ts';

/** "redness, swelling": the signs of a reaction, of which the record has the codes. */
export const signWords = (language: Language, signs: readonly string[]): string =>
  signs
    .map((sign) => {
      const known = ReactionSign.safeParse(sign).data;
      return known ? language.words.reaction.signs[known] : sign;
    })
    .join(comma(language));
