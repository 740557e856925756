import { civilDateOf } from '../../../domain/time.ts';
import { calendar } from '../../calendar/calendar.ts';
import { contentWidth, type Direction, mm } from '../../pdf/measure.ts';
import { type Block, lowest, nothing, padded, row, stack, tagged } from '../../typeset/block.ts';
import { type QrCode, qrRow, qrRowWidth } from '../../typeset/qr.ts';
import { signatureFigure } from '../../typeset/signature.ts';
import { bold, pill, type Span, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { clientAndBirth } from '../../typeset/who.ts';
import { isolated } from '../../words/isolated.ts';
import { midLine } from '../../words/mid-line.ts';
import type { AftercareSheetInput } from '../inputs.ts';
import { type Density, densitiesFor, roomy } from './density.ts';
import { daysBefore, infectedBlocks, nextBlocks, saysOfInfection } from './doctor-and-next.ts';
import { reasonsIn } from './next-session.ts';
import { box, boxInner, factRow, identifiedWords, letterhead, printedBlock, sectionGap } from './parts.ts';
import { namesOf } from './people.ts';
import { codesInRow, phoneCodes } from './phone-codes.ts';
import { ruleColumns, ruleFlow, ruleRow } from './rules.ts';

/** Acknowledgements up to this many characters stand under the signature itself. */
const captionLength = 120;
/** Lot numbers are read out and compared. */
const lotLines = { ...styles.body, size: 10.5, leading: 14.5 } as const;
/** Shares of the width that the infection box may take; the lowest pair is used. */
const boxSplits = [0.45, 0.42, 0.48, 0.39] as const;
const runInSplits = [...boxSplits, 0.5, 0.52, 0.54] as const;

/** The head of an aftercare sheet and its drawn weeks. */
interface Top {
  readonly head: readonly Block[];
  readonly weeks: Block;
}

/** The parts of an aftercare sheet, in their order on the page. */
export class AftercareSections {
  readonly codes: readonly QrCode[];
  readonly #typesetter: Typesetter;
  readonly #input: AftercareSheetInput;
  readonly direction: Direction;
  readonly #columns: ReturnType<typeof ruleColumns>;
  readonly #before: ReturnType<typeof daysBefore>;
  #codes: Block[] | null = null;

  constructor(typesetter: Typesetter, input: AftercareSheetInput) {
    this.#typesetter = typesetter;
    this.#input = input;
    this.direction = typesetter.language.dir;
    this.codes = phoneCodes(typesetter, input);
    // The same however closely the sheet is set.
    this.#columns = ruleColumns(typesetter, input.timeline);
    this.#before = daysBefore(typesetter, input);
  }

  /** Who and when, what "planned" means, and the drawn weeks. Their heights are the same however closely the sheet is set. */
  get top(): Top {
    const { timeline, client } = this.#input;
    const { aftercare: words, common } = this.#typesetter.language.words;
    const finished = civilDateOf(this.#input.finishedAt);
    const facts = factRow(this.#typesetter, [
      { label: common.client, value: clientAndBirth(this.#typesetter, client) },
      {
        label: words.treated,
        value: words.treatedWhen(
          this.#typesetter.language.dates.fullDate(finished),
          this.#input.stopped,
          this.#typesetter.language.dates.timeWithZone(this.#input.finishedAt),
        ),
      },
      {
        label: common.session,
        value: common.sessionOfCourse(timeline.session, timeline.sessionsPlanned, timeline.final),
      },
      { label: words.treatedBy, value: namesOf(this.#typesetter, this.#input.people, 'treated') },
    ]);
    const free = timeline.rules.find((rule) => rule.endsRestrictions && rule.from !== null && !rule.fromPlanned);
    const weeks = calendar(this.#typesetter, {
      days: timeline.days,
      rules: timeline.rules,
      nextSession: timeline.session + 1,
      freed: free?.from ? { date: free.from, word: midLine(this.#typesetter.language, free.topicName) } : null,
    });
    const { secondHead } = this.#input;
    const second = secondHead ? [printedBlock(this.#typesetter, 'file-text', secondHead, styles.small)] : [];
    return { head: [letterhead(this.#typesetter, this.#input, words.title), ...second, facts], weeks };
  }

  /** `top` as blocks, with what "planned" means between. */
  begins({ head, weeks }: Top, density: Density): Block[] {
    return [...head, ...(this.#input.timeline.final ? [] : [this.#plannedNote(density)]), weeks];
  }

  #plannedNote({ runIn }: Density): Block {
    const words = plannedWords(this.#typesetter, this.#input);
    const pad = { x: mm(2.4), y: mm(runIn ? 0.2 : 1) };
    const text = paragraph(this.#typesetter, words, styles.body, contentWidth - 2 * pad.x);
    const height = text.height + 2 * pad.y;
    return {
      height,
      draw(canvas, x, y) {
        canvas.box(x, y, contentWidth, height, mm(1.2), { fill: 'tint' });
        text.draw(canvas, x + pad.x, y + pad.y);
      },
    };
  }

  ruleRow(density: Density): Block {
    return ruleRow(this.#typesetter, this.#columns, density);
  }

  /** That fading is expected, and to keep it simple. */
  calm(density: Density): Block {
    const { simple, fading } = this.#input.timeline;
    if (simple === '' && fading === '') return nothing;
    const [first, rest] = firstSentence(simple);
    return paragraph(
      this.#typesetter,
      [bold(first), ` ${[rest, fading].filter((part) => part !== '').join(' ')}`],
      density.body,
      contentWidth,
      {
        align: 'centre',
        lasting: true,
      },
    );
  }

  /** What stands on page 2 whatever room the first one has. */
  get later(): Block[] {
    const { pigments, timeline } = this.#input;
    const { information: title } = this.#typesetter.language.words.aftercare;
    const told = { title, lines: timeline.information };
    return [
      ...(told.lines.length > 0 ? [printedBlock(this.#typesetter, 'info', told, styles.body)] : []),
      ...(pigments ? [printedBlock(this.#typesetter, 'eyedropper', pigments, lotLines)] : []),
    ];
  }

  /** How many reasons the days before the next session have. */
  get reasons(): number {
    return reasonsIn(this.#before);
  }

  /** When to call a doctor, and the days before the next session with the first `reasons` of theirs. */
  boxes(density: Density, reasons: number): Block {
    if (!saysOfInfection(this.#input.timeline)) return this.#wide('next', density, reasons);
    return lowest((density.runIn ? runInSplits : boxSplits).map((split) => this.#boxPair(split, density, reasons)));
  }

  #boxPair(split: number, density: Density, reasons: number): Block {
    const gap = mm(4);
    const left = (contentWidth - gap) * split;
    const right = contentWidth - gap - left;
    const infected = infectedBlocks(this.#typesetter, this.#input, boxInner(left), density);
    const next = nextBlocks(this.#typesetter, this.#input, boxInner(right), density, reasons, this.#before);
    const close = density.runIn === true;
    const height = Math.max(box('tint', left, infected, { close }).height, box('line', right, next, { close }).height);
    return row([
      { x: 0, block: tagged('Sect', box('tint', left, infected, { height, close })) },
      { x: left + gap, block: tagged('Sect', box('line', right, next, { height, close })) },
    ]);
  }

  /** One of the two boxes by itself, over the whole width. */
  #wide(content: 'infected' | 'next', density: Density, reasons: number = this.reasons): Block {
    const width = boxInner(contentWidth);
    const look = content === 'infected' ? 'tint' : 'line';
    const blocks =
      content === 'infected'
        ? infectedBlocks(this.#typesetter, this.#input, width, density)
        : nextBlocks(this.#typesetter, this.#input, width, density, reasons, this.#before);
    return blocks.length === 0 ? nothing : tagged('Sect', box(look, contentWidth, blocks));
  }

  /** Phone codes beside both signatures. */
  low({ signature, runIn }: Density): Block[] {
    const left = qrRowWidth(codesInRow) + mm(4.6);
    // The codes take longer than all else together, and are the same however closely the sheet is set.
    this.#codes ??= this.#phoneCodes();
    const codes = stack(this.#codes, mm(runIn ? 0.4 : 1.2));
    const { acknowledgement } = this.#input.timeline;
    const short = acknowledgement.length <= captionLength;
    const acknowledged = short ? acknowledgement : this.#typesetter.language.words.aftercare.signedAbove;
    const signatures = this.#signatures(contentWidth - left, acknowledged, signature);
    const beside = row([
      { x: 0, block: codes },
      { x: left, block: signatures },
    ]);
    return [
      ...(short ? [] : [paragraph(this.#typesetter, acknowledgement, styles.body, contentWidth)]),
      // The codes' quiet zone reaches up, however close the sections stand.
      padded(beside, { top: mm(0.9) }),
    ];
  }

  #phoneCodes(): Block[] {
    const shown = this.codes.slice(0, codesInRow);
    if (shown.length === 0) return [];
    const note = this.#typesetter.language.words.common.scan;
    const width = qrRowWidth(codesInRow);
    return [qrRow(this.#typesetter, shown), paragraph(this.#typesetter, note, styles.note, width, { lasting: true })];
  }

  #signatures(width: number, acknowledged: string, height: number): Block {
    const { clientSigned, unsigned, witnessSigned, madeAt } = this.#input;
    return stack(
      [
        clientSigned
          ? signatureFigure(this.#typesetter, clientSigned, acknowledged, width, { madeAt, height })
          : paragraph(
              this.#typesetter,
              [bold(this.#typesetter.language.words.aftercare.notSigned), isolated(unsigned)],
              styles.body,
              width,
            ),
        signatureFigure(
          this.#typesetter,
          witnessSigned,
          identifiedWords(this.#typesetter, witnessSigned.identifiedBy),
          width,
          {
            madeAt,
            height,
          },
        ),
      ],
      mm(1.6),
    );
  }

  /** The sheet over two pages or more: dates, signatures and codes first, the rules in words on the pages after, which `told` says. */
  spread(
    room: number,
    { told }: { readonly told: boolean },
  ): { readonly first: readonly Block[]; readonly gap: number; readonly rest: readonly Block[] } {
    const elsewhere = paragraph(
      this.#typesetter,
      [bold(this.#typesetter.language.words.aftercare.everyRule)],
      styles.body,
      contentWidth,
    );
    const first = [...this.begins(this.top, roomy), ...(told ? [elsewhere] : [])];
    const densities = densitiesFor(this.direction);
    const settings = [
      { density: roomy, gap: sectionGap },
      ...densities.map((density) => ({ density, gap: density.gap })),
    ].map((setting) => ({ ...setting, low: this.low(setting.density) }));
    const heightWith = (blocks: readonly Block[], gap: number) => stack([...first, ...blocks], gap).height;
    // There is a second page anyway: nothing is left out for want of room.
    const candidates = densities.map((density) => this.boxes(density, this.reasons));
    const usual = this.low(roomy);
    const boxes = candidates.find((block) => heightWith([block, ...usual], sectionGap) <= room);
    // The signs of an infection stay on the first page, by themselves and closer to the rest if need be.
    const signs = boxes
      ? undefined
      : settings
          .map((setting) => ({ ...setting, block: this.#wide('infected', setting.density) }))
          .find(({ block, gap, low }) => heightWith([block, ...low], gap) <= room);
    const { low, gap } = signs ??
      settings.find((one) => heightWith(one.low, one.gap) <= room) ?? { low: usual, gap: sectionGap };
    const laterBoxes = boxes || signs ? undefined : candidates.find((block) => block.height < room / 2);
    const beside = this.ruleRow(roomy);
    const rules = beside.height < room * 0.8 ? [beside] : ruleFlow(this.#typesetter, this.#columns);
    const more: Block[] = [];
    for (let start = codesInRow; start < this.codes.length; start += codesInRow) {
      more.push(qrRow(this.#typesetter, this.codes.slice(start, start + codesInRow)));
    }
    const unboxed = [
      infectedBlocks(this.#typesetter, this.#input, contentWidth, roomy),
      nextBlocks(this.#typesetter, this.#input, contentWidth, roomy, this.reasons, this.#before),
    ].map((blocks) => tagged('Sect', stack(blocks, mm(1))));
    const later = signs ? [this.#wide('next', roomy)] : laterBoxes ? [laterBoxes] : unboxed;
    return {
      first: [...first, ...(boxes ? [boxes] : signs ? [signs.block] : []), ...(boxes ? usual : low)],
      gap: boxes ? sectionGap : gap,
      rest: [...rules, this.calm(roomy), ...(boxes ? [] : later), ...this.later, ...more],
    };
  }
}

/** What "planned" means on this sheet. */
export function plannedWords(typesetter: Typesetter, { timeline }: AftercareSheetInput): (Span | string)[] {
  const { finalSession } = timeline;
  const { planned, noFinalDate, finalPlanned } = typesetter.language.words.aftercare;
  return finalSession === null
    ? [noFinalDate.before, pill(planned), noFinalDate.after]
    : [finalPlanned.before, pill(planned), finalPlanned.after(typesetter.language.dates.fullDate(finalSession))];
}

function firstSentence(text: string): readonly [string, string] {
  const end = text.search(/[.!?](\s|$)/);
  return end < 0 ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 1).trim()];
}
