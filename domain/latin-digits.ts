/** The first digit of each way of writing numbers that a keyboard may have: ٠ of Arabic, ۰ of Persian and Urdu, ० of Devanagari. */
const zeros = [0x0660, 0x06f0, 0x0966] as const;

/** Digits as 0 to 9, whatever keyboard they were typed with; all else stays as it is. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((one) => code >= one && code < one + 10) ?? code;
    return String(code - zero);
  });
}
