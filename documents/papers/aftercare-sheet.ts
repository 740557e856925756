import { type Block, stack } from '../typeset/block.ts';
import type { Flow } from '../typeset/flow.ts';
import { typesetterFor } from '../typeset/typesetter.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import type { AftercareSheetInput } from './inputs.ts';
import { AftercareSections } from './sheet/aftercare-sections.ts';
import { type Density, inTurn } from './sheet/density.ts';
import { FramedPaper } from './sheet/framed-paper.ts';
import { sectionGap } from './sheet/parts.ts';
import { codesInRow } from './sheet/phone-codes.ts';

/**
 * The sheet that the client takes home: calendar weeks, rules in words, preparation for the next session, phone codes, both
 * signatures and the seal. One page if the content allows. What does not fit goes to page 2 (first the reasons, then the
 * rules) and is never set smaller; the calendar keeps its size. Throws AppError `no-glyph` for text that the fonts cannot
 * draw.
 */
export async function makeAftercareSheet(
  input: AftercareSheetInput,
  language: Language = english,
): Promise<Uint8Array> {
  const typesetter = await typesetterFor(input, language);
  const { title, subject, foot } = language.words.aftercare;
  const framed = () =>
    new FramedPaper(typesetter, input, { title, subject, foot: foot(input.aftercareVersion), textHash: input.text });
  const parts = new AftercareSections(typesetter, input);
  const paper = framed();
  const page = onePage(parts, paper.room);
  const flow = paper.flow(page?.gap);
  if (page) {
    for (const block of page.blocks) flow.add(block, page.gap);
    return paper.finish();
  }
  spreadOver(flow, parts, { told: true });
  if (flow.pageCount > 1) return paper.finish();
  // So little was left over that no page follows: then nothing says that one does.
  const short = framed();
  spreadOver(short.flow(), parts, { told: false });
  return short.finish();
}

/** `told`: the first page says that the rules are on those that follow. */
function spreadOver(flow: Flow, parts: AftercareSections, { told }: { readonly told: boolean }): void {
  const { first, gap, rest } = parts.spread(flow.room, { told });
  for (const block of first) flow.add(block, gap);
  // What did not fit the first page has begun the second one already.
  if (flow.pageCount === 1) flow.turn();
  for (const block of rest) flow.add(block, sectionGap);
}

/** All of it on one page, the sections closer where they must be, and with as many reasons as that has room for; null when it takes two. */
function onePage(
  parts: AftercareSections,
  room: number,
): { readonly blocks: readonly Block[]; readonly gap: number } | null {
  if (parts.codes.length > codesInRow || parts.later.length > 0) return null;
  const { top } = parts;
  // Set when it is tried: most sheets fit with one of the first.
  const around = keptBy((density: Density) => ({
    above: [...parts.begins(top, density), parts.ruleRow(density), parts.calm(density)],
    low: parts.low(density),
  }));
  for (const { density, reasons } of inTurn(parts.reasons, parts.direction)) {
    const { above, low } = around(density);
    const blocks = [...above, parts.boxes(density, reasons), ...low];
    const spare = room - density.gap - stack(blocks, density.gap).height;
    // What is left over goes between the sections and above the foot, up to the usual distance.
    if (spare >= 0) return { blocks, gap: Math.min(sectionGap, density.gap + spare / blocks.length) };
  }
  return null;
}

/** `make`, called once for each key. */
function keptBy<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
