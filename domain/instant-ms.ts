const most = 2048;
const known = new Map<string, number>();

/** Milliseconds since 1970; NaN for what is no instant. Kept for a while: a visit's clock asks for each reading many times over. */
export function instantMs(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  const ms = Date.parse(text);
  if (known.size >= most) known.clear();
  known.set(text, ms);
  return ms;
}
