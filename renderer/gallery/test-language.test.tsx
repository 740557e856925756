import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../scripts/inputs.ts';
import { alikeNames } from './alike.ts';
import { gluedNames } from './glued.ts';
import { codes } from './said.ts';
import { strange } from './test-language.ts';
import { unworded } from './unworded.ts';

describe('what no screen may say', () => {
  it.each([
    ['a date as computers write it', 'Open until 2026-11-24'],
    ['a time as computers write it', 'Saved at 08:53:10'],
    ['what a thing is called in code', 'check-answered: no-redness'],
    ['a value that is none', 'Next: undefined'],
    ['a blank that nothing filled', 'PIN for {{name}}'],
    ['why a button waits instead of what to do', 'Waits: a reason'],
  ])('is found: %s', (_, words) => {
    expect(unworded(words, codes).length).toBeGreaterThan(0);
  });
});

it('two buttons of one name are found, unless what they answer is named', () => {
  const body = document.createElement('div');
  body.innerHTML = '<button>Open it</button><button aria-label="Open it: Kim">Open it</button><button>Open it</button>';
  expect(alikeNames(body)).toEqual(['Open it']);
  body.innerHTML =
    '<fieldset aria-label="Gel"><button>None</button></fieldset><fieldset aria-label="Powder"><button>None</button></fieldset>';
  expect(alikeNames(body)).toEqual([]);
});

it('two texts that become one word in a name are found, unless each is named or stands in a row of its own', () => {
  const body = document.createElement('div');
  document.body.append(body);
  body.innerHTML =
    '<button id="b" aria-labelledby="l b"><span>Europe</span><span>Change</span></button><p id="l">Zone</p>';
  expect(gluedNames(body)).toEqual(['Europe|Change']);
  body.innerHTML =
    '<button aria-labelledby="l b c"><span id="b">Europe</span><span id="c">Change</span></button><p id="l"><b>Time</b> zone</p>';
  expect(gluedNames(body)).toEqual([]);
  body.innerHTML =
    '<button aria-labelledby="l b c"><span id="b">Europe</span><span id="c">Change</span></button><div id="l"><p>Zone</p><p>of</p></div>';
  expect(gluedNames(body)).toEqual([]);
  body.remove();
});

describe('in the test language', () => {
  it('each screen is drawn, in each of its states, by the test beside it', () => {
    const renderer = join(import.meta.dirname, '..');
    const files = filesUnder(renderer);
    const galleries = files.filter((path) => path.endsWith('/Screen.gallery.tsx'));
    const drawn = (path: string) =>
      files.includes(path) && /^drawsEvery\(gallery\);$/m.test(readFileSync(join(renderer, path), 'utf8'));
    expect(galleries.length).toBeGreaterThan(0);
    expect(galleries.filter((path) => !drawn(path.replace('gallery.tsx', 'test.tsx')))).toEqual([]);
  });

  it('a sentence is accented and a third longer, and keeps what it is given', () => {
    expect(strange('Hand over {{name}}')).toBe('Háññď õõvëřř {{name}}');
    expect(strange('Take the next break').length / 'Take the next break'.length).toBeGreaterThan(1.2);
  });
});
