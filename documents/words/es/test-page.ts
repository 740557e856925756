import type { PaperWords } from '../language.ts';

/** The page that shows whether a printer does our papers justice. */
export const testPage: PaperWords['testPage'] = {
  title: 'Página de prueba',
  paper: 'Papel',
  printer: 'Impresora',
  printed: 'Impresa',
  tablet: 'Tableta',
  papers: { A4: 'A4, 210 × 297 mm', Letter: 'Carta, 8,5 × 11 pulgadas' },
  thrownAway: 'Esta página no nombra a ningún cliente. Se puede tirar.',
  code: {
    content: (paper) => `Página de prueba de Chairside en ${paper}. Este código se lee.`,
    heading: 'Escanéelo',
    words: 'El teléfono muestra una frase.',
    does: 'muestra una frase que dice que se puede leer',
  },
  trueSize: {
    title: 'Tamaño real',
    text: 'Ponga una regla encima: las dos escalas miden 100 mm. Si no es así, la impresora reduce la página. Ponga su escala en 100 % o en ninguna.',
  },
  rightPaper: {
    title: 'Papel correcto',
    text: (paper) =>
      `Las cuatro esquinas están y enteras. Si falta una, en la impresora hay otro papel que ${paper}, o los datos de la clínica nombran otro.`,
  },
  codeSize: {
    title: 'Código',
    text: 'El código mide 30 mm de ancho. La cámara de un teléfono lo lee a un palmo de distancia.',
  },
  greys: {
    title: 'Grises',
    text: 'Siete tonos del negro al blanco que se distinguen, sin rayas. Si se ven pálidos o con rayas, se acaba el tóner o la tinta.',
  },
  smallest: {
    title: 'Letra más pequeña',
    text: 'Nada en nuestros documentos es más pequeño que esta línea: 7,5 pt. Se lee sin esfuerzo.',
  },
  names: 'Nombres',
};
