import type { z } from 'zod';
import type { Check, HealthQuestion } from './model/questions.ts';

/**
 * The day-of scalp checks in the order in which they are asked (docs/rules.md, "Scalp checks"); the reasons are from the
 * owner's text.
 */
export const defaultChecks: z.input<typeof Check>[] = [
  {
    id: 'washed',
    name: 'Washed today, gentle shampoo',
    why: 'A clean scalp, washed today with a gentle shampoo that does not scrub, takes the pigment best.',
    questions: [
      {
        id: 'washed',
        text: 'Washed today with a gentle, non-abrasive shampoo?',
        options: [
          { id: 'yes', label: 'Washed', grade: 'pass' },
          { id: 'no', label: 'Not washed', grade: 'remedy', finding: 'Scalp not washed today' },
        ],
      },
    ],
    remedy: [{ id: 'wash', label: 'Wash with gentle shampoo' }],
  },
  {
    id: 'moisturised',
    name: 'Moisturised after washing',
    why: 'Hydrated skin lets the pigment settle in properly. Dry spots slow the work down.',
    questions: [
      {
        id: 'moisturised',
        text: 'Moisturised after the wash?',
        options: [
          { id: 'yes', label: 'Moisturised', grade: 'pass' },
          { id: 'no', label: 'Not yet', grade: 'remedy', finding: 'Scalp not moisturised' },
        ],
      },
    ],
    remedy: [{ id: 'moisturise', label: 'Moisturise' }],
  },
  {
    id: 'no-products',
    name: 'No products today',
    why: 'Gel, hairspray, powder and fibres lie between the needle and the skin and hide the follicles.',
    questions: (['Gel', 'Hairspray', 'Powder', 'Fibres'] as const).map((product) => ({
      id: product.toLowerCase(),
      text: product,
      options: [
        { id: 'none', label: 'None', grade: 'pass' as const },
        { id: 'present', label: 'Present', grade: 'remedy' as const, finding: `${product} found` },
      ],
    })),
    remedy: [
      { id: 'wash-out', label: 'Wash out' },
      { id: 'moisturise', label: 'Moisturise' },
    ],
  },
  {
    id: 'no-razor',
    name: 'No razor today',
    why: 'A razor on the day of treatment irritates the skin and takes away the hair that has to be seen.',
    questions: [
      {
        id: 'razor',
        text: 'Razor on the scalp today?',
        options: [
          { id: 'none', label: 'No razor', grade: 'pass' },
          { id: 'used', label: 'Razor used', grade: 'reschedule', finding: 'Razor used on the scalp today' },
        ],
      },
    ],
    remedy: [],
  },
  {
    id: 'cut',
    name: 'Shaved or cut 48 h ago',
    why: 'About 48 hours after a cut every native hair shows, so the new dots can be blended with the real follicles.',
    questions: [
      {
        id: 'when',
        text: 'Last shaved or cut?',
        options: [
          { id: 'two-days', label: '48 h or more', grade: 'pass', when: { kind: 'hours-ago', least: 48 } },
          {
            id: 'under-two-days',
            label: 'Under 48 h',
            grade: 'decide',
            finding: 'Shaved or cut less than 48 hours ago',
            when: { kind: 'hours-ago', least: 0 },
          },
          {
            id: 'today',
            label: 'Today',
            grade: 'reschedule',
            finding: 'Shaved or cut today',
            when: { kind: 'same-day' },
          },
        ],
      },
      {
        id: 'native-hair',
        text: 'Native hair and follicles',
        options: [
          { id: 'visible', label: 'Visible', grade: 'pass' },
          { id: 'hidden', label: 'Hidden', grade: 'decide', finding: 'Hair hides the follicles' },
        ],
      },
    ],
    remedy: [],
  },
  ...(['Redness', 'Breakouts', 'Infection'] as const).map((finding) => ({
    id: `no-${finding.toLowerCase()}`,
    name: `No ${finding.toLowerCase()}`,
    why: `${finding} on the scalp means the treatment is called off and gets a new date. Needling such skin harms it.`,
    questions: [
      {
        id: finding.toLowerCase(),
        text: `${finding} anywhere on the scalp?`,
        options: [
          { id: 'none', label: 'None', grade: 'pass' as const },
          { id: 'present', label: 'Present', grade: 'reschedule' as const, finding: `${finding} on the scalp` },
        ],
      },
    ],
    remedy: [],
  })),
  {
    id: 'no-sunburn',
    name: 'No sunburn, tan even',
    why: 'Burnt or peeling skin cannot hold pigment, and on an uneven tan the right shade cannot be judged.',
    questions: [
      {
        id: 'burn',
        text: 'Sunburn',
        options: [
          { id: 'none', label: 'None', grade: 'pass' },
          { id: 'present', label: 'Present', grade: 'reschedule', finding: 'Sunburn on the scalp' },
        ],
      },
      {
        id: 'peeling',
        text: 'Peeling',
        options: [
          { id: 'none', label: 'None', grade: 'pass' },
          { id: 'present', label: 'Present', grade: 'reschedule', finding: 'Peeling skin on the scalp' },
        ],
      },
      {
        id: 'tan',
        text: 'Tan',
        options: [
          { id: 'even', label: 'None or even', grade: 'pass' },
          { id: 'uneven', label: 'Uneven', grade: 'decide', finding: 'Uneven tan' },
        ],
      },
    ],
    remedy: [],
  },
  {
    id: 'house-rules',
    name: 'House rules told',
    why: 'Music on a phone or player is fine, calls are not, and there is a break every 60 to 90 minutes. Nobody should be surprised in the chair.',
    questions: [
      {
        id: 'told',
        text: 'Client knows: music yes, phone calls no, a break every 60 to 90 minutes?',
        options: [
          { id: 'yes', label: 'Told', grade: 'pass' },
          { id: 'no', label: 'Not yet', grade: 'remedy', finding: 'House rules not told' },
        ],
      },
    ],
    remedy: [{ id: 'tell', label: 'Tell the house rules' }],
  },
];

/** The health questions (docs/rules.md, "Health questions"). A "yes" raises an alert; the practitioner decides on it. */
export const defaultHealth: z.input<typeof HealthQuestion>[] = [
  { id: 'heart', text: 'Do you have a heart condition or high or low blood pressure?', hint: '' },
  { id: 'blood-thinners', text: 'Do you take blood thinners?', hint: 'Also aspirin, taken daily.' },
  {
    id: 'bleeding',
    text: 'Do you have a bleeding disorder?',
    hint: 'Cuts that bleed for long, or bruises that come easily.',
  },
  { id: 'diabetes', text: 'Do you have diabetes?', hint: '' },
  { id: 'pregnancy', text: 'Are you pregnant or nursing?', hint: '' },
  { id: 'chemotherapy', text: 'Have you had chemotherapy in the last 6 months?', hint: '' },
  { id: 'scars', text: 'Do your scars grow thick or raised?', hint: 'Keloid or hypertrophic scars.' },
  { id: 'scalp-skin', text: 'Do you have a skin condition on your scalp?', hint: 'Psoriasis, eczema, herpes, acne.' },
  {
    id: 'retinoids',
    text: 'Have you used isotretinoin or retinoids in the last 6 months?',
    hint: 'Acne tablets, or vitamin A creams.',
  },
  { id: 'steroids', text: 'Do you use steroids?', hint: 'Tablets, creams or injections.' },
  {
    id: 'allergies',
    text: 'Are you allergic to anything we may use?',
    hint: 'Pigment, latex, metal, adhesive, anaesthetic.',
  },
  { id: 'hepatitis-hiv', text: 'Do you have hepatitis or HIV?', hint: '' },
  { id: 'epilepsy', text: 'Do you have epilepsy, or do you faint easily?', hint: '' },
  { id: 'glaucoma', text: 'Do you have glaucoma?', hint: '' },
  { id: 'alcohol-drugs', text: 'Have you had alcohol or drugs in the last 24 hours?', hint: '' },
  { id: 'mri', text: 'Is an MRI scan planned for you?', hint: '' },
  { id: 'earlier-work', text: 'Have you had scalp micropigmentation or a hair transplant before?', hint: '' },
  { id: 'botox-fillers', text: 'Have you had botox or fillers in your scalp?', hint: '' },
].map((question) => ({ ...question, answers: { kind: 'yes-no', yes: 'decide', no: 'fine' } }));
