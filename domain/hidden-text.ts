/** Persian and the scripts of India use a joiner inside words; no other script does. */
const joinedBy =
  /(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{M}])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}])/gu;
/** In Bengali and Malayalam a joiner can also end a word, after a virama. */
const afterVirama = /(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d]/gu;

/** What joins and colours an emoji belongs to it: the field says that it takes no emoji, not that something is hidden. */
const withinEmoji = /(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)[\ufe0f\u200d]/gu;

export type HiddenText = 'control-character' | 'hidden-direction' | 'hidden-letter' | 'mixed-letters';

/**
 * Alphabets whose letters look alike, so that a word of two of them reads as another one than it is (UTS #39, scripts in one
 * word). Units such as μm and kΩ are written with a Greek letter.
 */
const alike = [/\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /(?![μΩ])\p{sc=Grek}/u, /\p{sc=Armn}/u, /\p{sc=Cher}/u];
const isMixed = (word: string): boolean => alike.filter((letters) => letters.test(word)).length > 1;

function mixedIn(text: string): HiddenText | null {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).some(isMixed) ? 'mixed-letters' : null;
}

/**
 * Returns which part of a text would be signed without being visible, or null: marks that change the writing direction,
 * letters that draw nothing, words of two alphabets that look alike, control characters besides line breaks and tabs. Stored schemas accept such text because older
 * records may hold it; new input does not.
 */
export function hiddenText(text: string): HiddenText | null {
  if (/^[\x20-\x7e\n]*$/.test(text)) return null;
  if (/\p{Bidi_Control}/u.test(text)) return 'hidden-direction';
  if (/[^\P{Cc}\n\r\t]|\p{Cs}|[\u2028\u2029]/u.test(text)) return 'control-character';
  const seen = text.replace(joinedBy, '').replace(afterVirama, '').replace(withinEmoji, '');
  return /[\p{Default_Ignorable_Code_Point}\p{Co}\u2800\ufff9-\ufffb]/u.test(seen) ? 'hidden-letter' : mixedIn(text);
}
