type Environment = Readonly<Record<string, string | undefined>>;
export function findChromium(env?: Environment): string | undefined;
export function chromiumPath(env?: Environment): string;
