import type { ProtocolChange } from '../../domain/protocol/versions/change.ts';

const shown = (value: ProtocolChange['before']): string => {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

/** One line for one change, with its mark. */
export function changeWords({ what, place, item, before, after, mark, settable }: ProtocolChange): string {
  const name = item === null ? '' : ` (${item})`;
  const marked = settable ? `${mark}, may be wording` : mark;
  switch (what) {
    case 'added':
      return `${place}${name}: added ${shown(after)} [${marked}]`;
    case 'removed':
      return `${place}${name}: removed ${shown(before)} [${marked}]`;
    case 'moved':
      return `${place}${name}: moved from ${Number(before) + 1} to ${Number(after) + 1} [${marked}]`;
    case 'changed':
      return `${place}${name}: ${before === null ? 'was not there' : shown(before)} → ${after === null ? 'taken out' : shown(after)} [${marked}]`;
  }
}
