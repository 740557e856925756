import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { EmailEntry, NameEntry, OptionalNameEntry, PhoneEntry } from '../../domain/clinic/contact.ts';
import { hiddenText } from '../../domain/text.ts';
import { fieldWords } from '../sentence.ts';

const said = (schema: z.ZodType, text: string) => {
  const parsed = schema.safeParse(text);
  return parsed.success ? null : parsed.error.issues[0]?.message;
};

describe('a phone number', () => {
  it.each([
    '',
    '01632 960 444',
    '+44 (0)1632 960 120 extension 4455',
    '+1 555-0120 x12',
    '0163/960 444',
    '112',
    '٠١٦٣٢ ٩٦٠',
    '+44 (0)1632 960 199 (ask for the practitioner on call)',
  ])('is taken: %j', (text) => {
    expect(said(PhoneEntry, text)).toBeNull();
  });

  it.each([
    ['call me', 'phone-digits'],
    ['nope', 'phone-digits'],
    ['call me on 01632 960 444', 'phone-words'],
    ['12', 'phone-length'],
    ['1'.repeat(30), 'phone-length'],
    ['1'.repeat(500), 'too-long:200'],
    ['01632 📞', 'emoji'],
    ['\u202a01632 960 444\u202c', 'hidden-direction'],
    ['01632\u0007 960', 'control-character'],
    ['01632\u200b960', 'hidden-letter'],
  ])('is refused with its own words: %j', (text, message) => {
    expect(said(PhoneEntry, text)).toBe(message);
  });
});

describe('an e-mail address', () => {
  it.each(['', 'name@example.org', "o'neil+smp@sub.example.org", 'jürgen@exämple.org'])('is taken: %j', (text) => {
    expect(said(EmailEntry, text)).toBeNull();
  });

  it.each([
    ['nope', 'email-form'],
    ['name@example', 'email-form'],
    ['a b@example.org', 'email-form'],
    ['name@@example.org', 'email-form'],
    ['name@example.org, other@example.org', 'email-form'],
    ['😀@example.org', 'emoji'],
    [`${'a'.repeat(120)}@example.org`, 'too-long:120'],
    ['name\u200d@example.org', 'hidden-letter'],
  ])('is refused with its own words: %j', (text, message) => {
    expect(said(EmailEntry, text)).toBe(message);
  });
});

describe('a name', () => {
  it.each(['Zoë Müller-Sørensen', 'O’Brien', 'J', 'शर्मा', 'علی‌رضا', 'John 3rd', '王小明'])('is taken: %j', (text) => {
    expect(said(NameEntry, text)).toBeNull();
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['123', 'name-letters'],
    ['Sam 😀', 'emoji'],
    ['a'.repeat(500), 'too-long:200'],
    ['a'.repeat(121), 'too-long:120'],
    ['Sam\u202eelpmaxE', 'hidden-direction'],
    ['Sam\u2066Example', 'hidden-direction'],
    ['Sam\u200e', 'hidden-direction'],
    ['Sam\u200bExample', 'hidden-letter'],
    ['Sam\u00adExample', 'hidden-letter'],
    ['Sam\u200cExample', 'hidden-letter'],
    ['Sam\u0000Example', 'control-character'],
    ['Sam\nExample', 'one-line'],
  ])('is refused with its own words: %j', (text, message) => {
    expect(said(NameEntry, text)).toBe(message);
    expect(fieldWords(message)).toMatch(/^[A-Z].*\.$/);
  });

  it('that may be left out may be empty', () => {
    expect(said(OptionalNameEntry, '')).toBeNull();
    expect(said(OptionalNameEntry, '-')).toBe('name-letters');
  });
});

describe('text that people sign under', () => {
  it('may have line breaks, tabs and the joiners that Persian and Indian spelling needs', () => {
    for (const text of ['Two\nlines\tand a tab', 'علی‌رضا می‌خواهم', 'ক্‌ষ', 'ന്‍', 'क्‍ष', 'Ünïcode ✓', '“quoted”'])
      expect(hiddenText(text)).toBeNull();
  });

  it('holds no mark that turns the writing, no invisible letter and no control character', () => {
    for (const code of [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])
      expect([code, hiddenText(`a${String.fromCodePoint(code)}b`)]).toEqual([code, 'hidden-direction']);
    for (const code of [
      0x00ad, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2062, 0x3164, 0xfeff, 0xfff9, 0xe0041,
    ])
      expect([code, hiddenText(`a${String.fromCodePoint(code)}b`)]).toEqual([code, 'hidden-letter']);
    for (const code of [0, 7, 0x0b, 0x1b, 0x7f, 0x85, 0x2028])
      expect([code, hiddenText(`a${String.fromCodePoint(code)}b`)]).toEqual([code, 'control-character']);
  });

  it('has no word of two alphabets that look alike, and any word of one', () => {
    for (const text of ['S\u0430mple', 'Р\u0061вел', 'Wait \u03bfne day', 'Ex\u0430mple, Robin'])
      expect([text, hiddenText(text)]).toEqual([text, 'mixed-letters']);
    for (const text of [
      'Анна Smith',
      'Άννα',
      '5 μm',
      '10 kΩ',
      '田中 Tanaka',
      'ミカsan',
      'Łódź',
      'Ağaoğlu',
      'Նարե Smith',
      '한글A',
    ])
      expect([text, hiddenText(text)]).toEqual([text, null]);
  });

  it('has no joiner between letters that never join', () => {
    expect(hiddenText('Sam\u200cuel')).toBe('hidden-letter');
    // The marks inside of an emoji are no hidden letters: the field has words of its own for an emoji.
    expect(hiddenText('\u2764\ufe0f Ann \u{1f469}\u{1f3fd}\u200d\u2695\ufe0f')).toBeNull();
    expect(hiddenText('Ann\ufe0f')).toBe('hidden-letter');
    expect(hiddenText('\u200cعلی')).toBe('hidden-letter');
    expect(hiddenText('علی\u200c')).toBe('hidden-letter');
  });
});
