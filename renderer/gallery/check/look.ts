import { settlingMark } from '../../kit/settling/guard.ts';
import { inOneLook, top } from './boxes.ts';
import { contrastFindings } from './contrast.ts';
import { controlFindings } from './controls.ts';
import { cueFindings } from './cue.ts';
import type { Finding } from './finding.ts';
import { reachFindings } from './reach.ts';
import { textFindings } from './texts.ts';

/** What lies too high for a thumb, and what has more below without a word of it: as the screen stands before anybody scrolls. */
export const layoutFindings = (within: Element): Finding[] => [...reachFindings(within), ...cueFindings(within)];

/** What is wrong with the screen as it is drawn now, for eyes and fingers. Scrolls about and leaves it scrolled. */
export function look(): Finding[] {
  // What has only just moved takes no finger for half a second (kit/settling), which is not what is asked here.
  const settled = document.createElement('style');
  // Rows out of sight keep the size that they had in another window until they come into sight, which is not seen either. By
  // their name: a rule for any element would have all of them worked out anew, twice in each look.
  settled.textContent = `[${settlingMark}] { pointer-events: auto !important; } .outline-row { content-visibility: visible !important; }`;
  document.head.append(settled);
  try {
    const within = top();
    return inOneLook(() => [
      ...layoutFindings(within),
      ...textFindings(within),
      ...controlFindings(within),
      ...contrastFindings(within),
    ]);
  } finally {
    settled.remove();
  }
}
