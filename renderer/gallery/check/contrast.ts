import { around, isSeen } from './boxes.ts';
import { type Finding, nameOf } from './finding.ts';
import { textsIn } from './texts.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const least = 4.5;

/** What is typed stands in no text of the page. */
const fields = 'textarea, input:not([type="file"], [type="range"], [type="checkbox"], [type="radio"])';

/**
 * Every text whose contrast against what lies behind it is under 4.5 : 1 (WCAG 2.2, 1.4.3), waiting buttons too, and what is or may
 * be typed into a field.
 */
export function contrastFindings(within: Element): Finding[] {
  const inFields = [...within.querySelectorAll(fields)].filter(isSeen);
  return [...textsIn(within).map(({ element }) => element), ...inFields].flatMap((element): Finding[] => {
    if (element.closest('svg')) return [];
    const behind = behindOf(element);
    const colour = colourOf(getComputedStyle(element).color);
    if (!behind || !colour) return [];
    const ratio = contrast(over(colour, behind), behind);
    return ratio < least ? [{ kind: 'contrast', what: nameOf(element), why: `${ratio.toFixed(1)} : 1` }] : [];
  });
}

/** The colour behind a text; null where a picture lies behind it. */
function behindOf(element: Element): Colour | null {
  const layers: Colour[] = [];
  for (const one of [element, ...around(element)]) {
    const { backgroundColor, backgroundImage } = getComputedStyle(one);
    if (backgroundImage !== 'none') return null;
    const colour = colourOf(backgroundColor);
    if (!colour) return null;
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight<Colour>((below, colour) => over(colour, below), [255, 255, 255, 1]);
}

function colourOf(css: string): Colour | null {
  const numbers = /^rgba?\((.*)\)$/
    .exec(css)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [red, green, blue, alpha = 1] = numbers ?? [];
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue, alpha];
}

function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mix = (colour: number, under: number) => colour * alpha + under * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
