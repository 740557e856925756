import type { SpanishAreas } from './spanish-areas.ts';

export const recovery: SpanishAreas['recovery'] = {
  title: 'El registro no se abre',
  restore: 'Restaurar una copia',
  restoreWords:
    'La clínica sigue desde la copia más reciente, con la clave de recuperación del papel. Lo que hay en esta tableta se aparta, no se borra.',
  save: 'Guardar lo que se pueda leer',
  saveWords:
    'Los clientes, las visitas y los documentos sellados que aún se puedan leer van a una memoria USB o carpeta, como páginas para cualquier navegador. El registro solo se lee.',
  saveFirst: 'Haga esto primero si se registraron pasos después de la copia más reciente: no están en ninguna copia.',
  saveGo: 'Guardarlo',
  saving: 'Leyendo y guardando…',
  plainTitle: 'Cualquiera que tenga la carpeta puede leerla',
  plainWords:
    'Es texto sin cifrar: nombres, respuestas de salud, firmas. Guarde la memoria USB bajo llave, y borre la carpeta cuando ya no haga falta.',
  where: 'Adónde va',
  placeFirst: 'Elija primero un lugar',
  typedKey: 'La clave de recuperación del papel',
  typedPassphrase: 'La frase de contraseña de esta tableta',
  passphraseFirst: 'Escriba primero la frase de contraseña',
  understood: 'Sé que puede leer la carpeta cualquiera que la tenga.',
  understandFirst: 'Confirme que es texto sin cifrar',
  savedTitle: 'Guardado',
  folder: 'La carpeta',
  openWith: 'Abra «START HERE» en ella con un navegador. Los documentos sellados están tal como se sellaron.',
  account: 'Lo que se leyó y lo que se perdió',
};
