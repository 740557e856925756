import type { DocumentBase } from '../papers/inputs.ts';
import { type Face, plain } from '../pdf/face.ts';
import { type DrawnFace, type FaceName, type Faces, type FallbackName, faceOf, type HanFace } from './fonts.ts';

/** A stretch of text in one face and direction. Levels are those of Unicode's bidirectional algorithm. */
export interface Run {
  readonly text: string;
  readonly face: DrawnFace;
  readonly level: number;
}

const scripts: readonly (readonly [FallbackName, RegExp])[] = [
  // Its comma, question mark and digits belong to several scripts.
  ['arabic', /\p{Script_Extensions=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['thai', /[\p{Script=Thai}\u0e3f]/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['georgian', /\p{Script=Georgian}/u],
  ['bengali', /\p{Script=Bengali}/u],
  ['tamil', /\p{Script=Tamil}/u],
  ['telugu', /\p{Script=Telugu}/u],
  ['kannada', /\p{Script=Kannada}/u],
  ['malayalam', /\p{Script=Malayalam}/u],
  ['gujarati', /\p{Script=Gujarati}/u],
  ['gurmukhi', /\p{Script=Gurmukhi}/u],
  ['sinhala', /\p{Script=Sinhala}/u],
  ['ethiopic', /\p{Script=Ethiopic}/u],
  ['khmer', /\p{Script=Khmer}/u],
  ['korean', /[\p{Script=Hangul}\u3200-\u321e]/u],
  ['japanese', /[\p{Script=Hiragana}\p{Script=Katakana}\u30fb\u30fc\u3005-\u3007\uff66-\uff9f]/u],
  ['chinese', /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u],
];

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
/** Marks and joiners belong to the letter before them, whatever its face. */
const attached = /^[\p{M}\u200c\u200d]$/u;

/** The face for a character where `face` is requested; null when none can draw it. `beside`: the surrounding text. */
export function faceFor(faces: Faces, face: FaceName, character: string, beside: string): DrawnFace | null {
  const code = character.codePointAt(0) ?? 0;
  if (faces[face].has(code)) return face;
  if (face === 'mono' && faces.regular.has(code)) return 'regular';
  const found = candidates(character, beside, faces.han ?? 'chinese').find((name) => faces.fallback(name).has(code));
  if (found === 'arabic' && faces.direction === 'rtl') return arabicOf(face);
  return found ?? null;
}

/** A name in Arabic letters among Latin ones keeps the one weight that it always had. */
function arabicOf(face: FaceName): DrawnFace {
  if (face === 'semibold') return 'arabic-semibold';
  return face === 'bold' ? 'arabic-bold' : 'arabic';
}

/** Only faces of the character's script are tried, because the East Asian ones are slow to load. */
function candidates(character: string, beside: string, han: HanFace): readonly FallbackName[] {
  // Vowel marks belong to several scripts; they use the face of their neighbours.
  if (attached.test(character)) {
    return scripts.filter(([, letters]) => letters.test(beside)).map(([name]) => name);
  }
  const found = scripts.find(([, letters]) => letters.test(character))?.[0];
  if (found === undefined) return [];
  if (found !== 'chinese' && found !== 'japanese') return [found];
  // Chinese characters differ slightly by country: neighbouring letters decide.
  return hanOrder[hanOf(beside) ?? han];
}

const hanOrder: Readonly<Record<HanFace, readonly HanFace[]>> = {
  japanese: ['japanese', 'chinese', 'korean'],
  korean: ['korean', 'chinese', 'japanese'],
  chinese: ['chinese', 'japanese', 'korean'],
};

const hanOf = (text: string): HanFace | null => (kana.test(text) ? 'japanese' : hangul.test(text) ? 'korean' : null);

/** For a name of Chinese characters only: the client's language decides, or else the other letters on the paper. */
export function hanFaceFor({ client, people, clinic }: DocumentBase): HanFace {
  switch (client.language?.split('-')[0]?.toLowerCase()) {
    case 'ja':
      return 'japanese';
    case 'ko':
      return 'korean';
    case 'zh':
      return 'chinese';
    default:
      return (
        hanOf([client.name, ...people.map(({ name }) => name), clinic.name, clinic.address].join(' ')) ?? 'chinese'
      );
  }
}

/**
 * Cuts a word into runs; `levels`: of its own units, `beside`: its paragraph. Characters without a face keep the requested
 * one.
 */
export function runsOf(faces: Faces, face: FaceName, text: string, levels: Uint8Array | null, beside: string): Run[] {
  if (levels === null && drawnAsItIs(faces[face], text)) return [{ text, face, level: 0 }];
  const runs: { text: string; face: DrawnFace; level: number }[] = [];
  let index = 0;
  for (const character of text) {
    const level = levels?.[index] ?? 0;
    index += character.length;
    const last = runs[runs.length - 1];
    const goesAlong = last && attached.test(character) && drawsAlong(faces, last.face, character);
    const own = goesAlong ? last.face : (faceFor(faces, face, character, beside) ?? face);
    if (last && last.face === own && (goesAlong || last.level === level)) last.text += character;
    else runs.push({ text: character, face: own, level });
  }
  return runs;
}

function drawnAsItIs(face: Face, text: string): boolean {
  if (!plain.test(text)) return false;
  if (face.hasBasic && /^[\x20-\x7e]*$/.test(text)) return true;
  return [...text].every((one) => face.has(one.codePointAt(0) ?? 0));
}

function drawsAlong(faces: Faces, face: DrawnFace, character: string): boolean {
  return character === '\u200c' || character === '\u200d' || faceOf(faces, face).has(character.codePointAt(0) ?? 0);
}

/** Items of one line in drawing order from left to right (rule L2 of the algorithm). */
export function visualOrder<T extends { readonly level: number }>(items: readonly T[]): readonly T[] {
  const highest = items.reduce((most, item) => Math.max(most, item.level), 0);
  if (highest === 0) return items;
  const order = [...items];
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; ) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}
