/** A fingerprint in fours, as it stands on paper. */
export const inGroups = (hex: string): string => hex.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');

/** Its first sixteen digits: what a sheet prints of it. */
export const printedPart = (hex: string): string => inGroups(hex.slice(0, 16));
