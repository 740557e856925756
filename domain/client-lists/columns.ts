import { z } from 'zod';
import { apostrophes } from '../clinic/same-name.ts';

/** What a column of a clinic's old list of clients can hold. `none`: nothing that is taken over. */
export const ListColumn = z.enum([
  'name',
  'given-name',
  'family-name',
  'birth',
  'phone',
  'email',
  'language',
  'emergency-name',
  'emergency-phone',
  'guardian-name',
  'guardian-relation',
  'none',
]);
export type ListColumn = z.infer<typeof ListColumn>;

/** Heads of columns as other programs write them, folded; the first list that holds one decides. */
const heads: readonly (readonly [ListColumn, string])[] = [
  ['emergency-phone', 'emergency phone|emergency contact phone|notfalltelefon|telefono emergencia|telephone urgence'],
  ['emergency-name', 'emergency contact|emergency name|notfallkontakt|contacto de emergencia|contact d urgence'],
  ['guardian-relation', 'guardian relation|relation|beziehung|parentesco|lien'],
  ['guardian-name', 'guardian|guardian name|parent|vormund|tutor|representant legal'],
  ['given-name', 'first name|firstname|given name|forename|vorname|nombre|prenom|nome proprio|ad'],
  [
    'family-name',
    'last name|lastname|surname|family name|nachname|familienname|apellido|apellidos|nom de famille|nom|cognome|sobrenome|apelido|soyad|soyadi',
  ],
  [
    'name',
    'name|full name|fullname|client|client name|customer|customer name|patient|kunde|kundin|vollstandiger name|nombre completo|cliente|nom complet|nome|nome completo|ad soyad|الاسم',
  ],
  [
    'birth',
    'date of birth|dateofbirth|birth date|birthdate|birthday|born|dob|geburtsdatum|geburtstag|geboren|fecha de nacimiento|nacimiento|date de naissance|naissance|ne le|data di nascita|data de nascimento|dogum tarihi|تاريخ الميلاد',
  ],
  [
    'phone',
    'phone|phone number|mobile|mobile phone|cell|cell phone|tel|telephone|telefon|telefonnummer|handy|mobil|telefono|movil|portable|cellulare|telemovel|telefone|celular|cep telefonu|الهاتف',
  ],
  [
    'email',
    'email|e mail|email address|mail|correo|correo electronico|courriel|adresse e mail|e posta|البريد الالكتروني',
  ],
  ['language', 'language|sprache|idioma|langue|lingua|dil|اللغة'],
];

const columnOf = new Map(
  heads.flatMap(([column, list]) => list.split('|').map((head) => [folded(head), column] as const)),
);

/**
 * Which column holds what, by the words at its head; each thing once. A head that nobody knows is `none`: it is left out, and the
 * screen says so. Where there is a given and a family name, "name" beside them is not needed.
 */
export function guessColumns(head: readonly string[]): ListColumn[] {
  const taken = new Set<ListColumn>();
  const guessed = head.map((text): ListColumn => {
    const column = columnOf.get(folded(text)) ?? 'none';
    if (column === 'none' || taken.has(column)) return 'none';
    taken.add(column);
    return column;
  });
  if (!taken.has('given-name') && !taken.has('name'))
    return guessed.map((column) => (column === 'family-name' ? 'name' : column));
  return guessed.map((column) =>
    column === 'name' && taken.has('given-name') && taken.has('family-name') ? 'none' : column,
  );
}

/** What a list must have: a name, whole or its family part, and a date of birth. */
export function missingColumns(columns: readonly ListColumn[]): ('name' | 'birth')[] {
  const named = columns.includes('name') || columns.includes('family-name') || columns.includes('given-name');
  return [...(named ? [] : ['name' as const]), ...(columns.includes('birth') ? [] : ['birth' as const])];
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(apostrophes, ' ')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
