/** A fingerprint in groups of four, as printed. */
export const inGroups = (hex: string): string => hex.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');

/** Its first sixteen digits, which sheets print. */
export const printedPart = (hex: string): string => inGroups(hex.slice(0, 16));
