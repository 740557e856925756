import { top } from './boxes.ts';
import { contrastFindings } from './contrast.ts';
import { controlFindings } from './controls.ts';
import type { Finding } from './finding.ts';
import { textFindings } from './texts.ts';

/** What is wrong with the screen as it is drawn now, for eyes and fingers. Scrolls about and leaves it scrolled. */
export function look(): Finding[] {
  const within = top();
  return [...textFindings(within), ...controlFindings(within), ...contrastFindings(within)];
}
