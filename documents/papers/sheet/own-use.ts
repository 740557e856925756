import type { ClinicDetails } from '../../../domain/clinic/clinic.ts';
import type { ClinicLogo } from '../../../domain/clinic/logo.ts';
import type { Moment } from '../../../domain/time.ts';
import { contentWidth } from '../../pdf/measure.ts';
import { Paper } from '../../pdf/paper.ts';
import { printFile } from '../../pdf/print-file.ts';
import { type Block, nothing } from '../../typeset/block.ts';
import { Flow } from '../../typeset/flow.ts';
import { bold, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { type Fact, factRow, letterhead, sectionGap } from './parts.ts';

/** What stands on every paper for the clinic's own use. */
export interface OwnUse {
  readonly clinic: ClinicDetails;
  readonly logo: ClinicLogo | null;
  readonly title: string;
  /** What it is about, under the title. */
  readonly facts: readonly Fact[];
  readonly madeAt: Moment;
  readonly madeBy: string;
  readonly device: string;
}

/**
 * A paper that is printed and not kept, on as many pages as it takes: the clinic's head, what `add` puts below it, and at the
 * foot of every page who printed it and when. `running`: at the top of all pages but the first. Throws AppError `no-glyph`.
 */
export async function ownUsePaper(
  typesetter: Typesetter,
  input: OwnUse,
  running: Block,
  add: (flow: Flow) => void,
): Promise<Uint8Array> {
  const { language } = typesetter;
  const paper = new Paper(typesetter, input.clinic.paper);
  const footHeight = footBlock(typesetter, input, 888, 888).height;
  const flow = new Flow(paper, { running, band: nothing, footHeight, clear: sectionGap, direction: language.dir });
  flow.add(letterhead(typesetter, { clinic: input.clinic, logo: input.logo }, input.title));
  if (input.facts.length > 0) flow.add(factRow(typesetter, input.facts), sectionGap);
  add(flow);
  const pages = flow.draw();
  for (const [index, canvas] of pages.entries()) {
    const block = footBlock(typesetter, input, index + 1, pages.length);
    block.draw(canvas, canvas.size.side, canvas.size.height - canvas.size.bottom - footHeight);
  }
  const file = await paper.finish({
    title: input.title,
    author: input.clinic.name,
    subject: '',
    language: language.code,
    madeAt: new Date(input.madeAt.instant),
  });
  return printFile(file);
}

/** The title and the clinic's name, small. */
export function runningTitle(typesetter: Typesetter, { title, clinic }: OwnUse): Block {
  return paragraph(typesetter, [bold(title), ` · ${clinic.name}`], styles.small, contentWidth);
}

function footBlock(typesetter: Typesetter, input: OwnUse, page: number, pages: number): Block {
  const { list: words } = typesetter.language.words;
  const when = typesetter.language.dates.dateAndTime(input.madeAt);
  const made = words.made(when, input.madeBy, input.device);
  return paragraph(typesetter, `${made} ${words.page(page, pages)}`, styles.foot, contentWidth);
}
