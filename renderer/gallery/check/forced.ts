import { isSeen } from './boxes.ts';
import { type Finding, nameOf } from './finding.ts';

const chosen = '[aria-pressed="true"], [aria-current]:not([aria-current="false"])';
const edged = '.btn, .choice, .alert, .card, .field, .area, .key, .state, .runbar, .alsocue, .toast';

/**
 * What a person with colours of their own (forced colours) cannot tell apart: what is chosen from what is not, what waits from
 * what can be pressed, dots that are reached from those that are not, and things that have no edge. To be called while the
 * colours are forced.
 */
export function forcedFindings(within: Element): Finding[] {
  const seen = (selector: string) => [...within.querySelectorAll(selector)].filter(isSeen);
  const alike = seen(chosen).filter((one) => othersOf(one).some((other) => lookOf(one) === lookOf(other)));
  const pale = seen('.btn[aria-disabled="true"], .key[aria-disabled="true"]').filter(
    (one) => getComputedStyle(one).borderTopStyle !== 'dashed',
  );
  const dots = seen('.dots, .pins').filter((row) => {
    const [on, off] = [row.querySelector('i.on, i.now'), row.querySelector('i:not([class]), i[class=""]')];
    return on && off && lookOf(on) === lookOf(off);
  });
  const bare = seen(edged).filter((one) => {
    const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(one);
    return (Number.parseFloat(borderTopWidth) === 0 || borderTopStyle === 'none') && outlineStyle === 'none';
  });
  const say =
    (why: string) =>
    (one: Element): Finding => ({ kind: 'forced', what: nameOf(one), why });
  return [
    ...alike.map(say('looks as if it were not chosen')),
    ...pale.map(say('looks as if it could be pressed')),
    ...dots.map(say('its dots are all alike')),
    ...bare.map(say('has no edge')),
  ];
}

/** The others of the same kind that are not chosen, in the same question or list. */
function othersOf(one: Element): Element[] {
  const group = one.closest('fieldset, ol, ul, [role="group"], .weeks, .rail, .lines, .stack') ?? one.parentElement;
  return [...(group?.querySelectorAll(one.tagName.toLowerCase()) ?? [])].filter(
    (other) => other.classList[0] === one.classList[0] && !other.matches(chosen) && isSeen(other),
  );
}

function lookOf(element: Element): string {
  const { backgroundColor, color, borderTopColor, borderTopWidth, borderTopStyle, outline, textDecorationLine } =
    getComputedStyle(element);
  const icon = element.querySelector('svg')?.innerHTML ?? '';
  return [
    backgroundColor,
    color,
    borderTopColor,
    borderTopWidth,
    borderTopStyle,
    outline,
    textDecorationLine,
    icon,
  ].join();
}
