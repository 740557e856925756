type Environment = Readonly<Record<string, string | undefined>>;
export const withoutWindows: readonly string[];
export function findChromium(env?: Environment): string | undefined;
export function chromiumPath(env?: Environment): string;
